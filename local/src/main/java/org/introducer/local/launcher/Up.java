package org.introducer.local.launcher;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.introducer.local.stack.Launch;
import org.introducer.local.stack.LocalStack;
import org.introducer.local.stack.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Starts everything and stays in the foreground; Ctrl-C or `introducer down` stops it in order.")
final class Up implements Callable<Integer> {
    @Mixin
    private Introducer.Where where;

    @Mixin
    private ToldServices told;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "" + Ports.DEFAULT_BASE,
            description =
                    "The reverse proxy listens on N, the services on N+1 to N+3, PostgreSQL on N+4, health and metrics on"
                            + " N+5 to N+7; webhooks may call a receiver of yours on N+8 (default: 8080).")
    private int portBase;

    @Option(names = "--empty", description = "Does not load the demo.")
    private boolean empty;

    @Override
    public Integer call() throws InterruptedException {
        long start = System.nanoTime();
        LocalStack stack = LocalStack.start(
                Introducer.root(),
                where.folder(),
                new Ports(portBase),
                text -> System.out.println("  " + text),
                Launch.built(told.options()));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!empty) {
            DemoLoading.into(stack);
        }
        System.out.println(StartSummary.of(stack, seconds));
        new CountDownLatch(1).await();
        return 0;
    }
}
