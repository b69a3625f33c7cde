package org.introducer.local.launcher;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.introducer.local.stack.DataFolder;
import org.introducer.local.stack.Health;
import org.introducer.local.stack.LocalStack;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "Prints what is running; exit code 0 when all is ready, 3 when nothing runs.")
final class Status implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;

    @Mixin
    private Introducer.Where where;

    @Override
    public Integer call() {
        DataFolder data = where.folder();
        Optional<Ports> running = LocalStack.running(data);
        if (running.isEmpty()) {
            System.out.println("Introducer is not running with the data in " + data.path() + ".");
            return NOT_RUNNING;
        }
        Ports ports = running.get();
        Health health = new Health();
        boolean allReady = true;
        System.out.printf("%-19s %s%n", "proxy", ports.proxyUrl());
        for (Service service : Service.values()) {
            boolean ready = health.isReady(ports.managementUrl(service));
            allReady &= ready;
            System.out.printf("%-19s %-24s %s%n", service.id(), ports.url(service), ready ? "ready" : "not ready");
        }
        System.out.printf("%-19s %s%n", "PostgreSQL", "127.0.0.1:" + ports.postgres());
        System.out.printf("%-19s %s%n", "data", data.path());
        return allReady ? 0 : 1;
    }
}
