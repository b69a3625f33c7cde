package org.introducer.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.introducer.local.LauncherError;
import org.introducer.local.demo.Demo;
import org.introducer.local.stack.LocalStack;
import org.introducer.local.stack.Origins;
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

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "" + Ports.DEFAULT_BASE,
            description =
                    "The reverse proxy listens on N, the services on N+1 to N+3, PostgreSQL on N+4 (default: 8080).")
    private int portBase;

    @Option(names = "--empty", description = "Does not load the demo.")
    private boolean empty;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description =
                    "Lets pages of this origin call the services, such as http://localhost:3000; may be repeated.")
    private List<String> origins = List.of();

    @Override
    public Integer call() throws InterruptedException {
        long start = System.nanoTime();
        LocalStack stack = LocalStack.start(
                Introducer.root(),
                where.folder(),
                new Ports(portBase),
                Origins.of(origins),
                text -> System.out.println("  " + text));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!empty) {
            loadDemo(stack);
        }
        System.out.println(StartSummary.of(stack, seconds));
        new CountDownLatch(1).await();
        return 0;
    }

    private static void loadDemo(LocalStack stack) {
        if (Files.exists(stack.data().demoMark())) {
            return;
        }
        System.out.println("  Loading the demo ...");
        try {
            new Demo(stack.ports().proxyUrl(), stack.tokens(), Optional.empty())
                    .load(begun(stack.data().demoBegun()));
            Files.writeString(stack.data().demoMark(), "");
        } catch (IOException cause) {
            throw new LauncherError("The data folder cannot be written: " + cause.getMessage() + ".", cause);
        } catch (LauncherError error) {
            // A local stack without its demo is still a local stack.
            System.out.println("  The demo could not be loaded. " + error.getMessage());
        }
    }

    /** The time of an earlier, interrupted attempt; with the same time and idempotency keys nothing is created twice. */
    private static Instant begun(Path mark) throws IOException {
        if (!Files.exists(mark)) {
            Files.writeString(mark, Instant.now(Clock.systemUTC()).toString());
        }
        return Instant.parse(Files.readString(mark));
    }
}
