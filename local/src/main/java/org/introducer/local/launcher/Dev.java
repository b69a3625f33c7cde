package org.introducer.local.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.introducer.local.LauncherError;
import org.introducer.local.stack.Launch;
import org.introducer.local.stack.LocalStack;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Progress;
import org.introducer.local.stack.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "dev",
        description = {
            "Runs services from their sources in Quarkus's dev mode: a request after an edit is answered by the edited service.",
            "The others run as they were built, and everything has data and ports of its own beside those of `up`."
                    + " Ctrl-C or `introducer down --data .introducer-dev` stops it in order."
        })
final class Dev implements Callable<Integer> {
    static final String DATA = ".introducer-dev";

    private static final int DEFAULT_BASE = 9080;
    private static final Progress PROGRESS = text -> System.out.println("  " + text);

    @Mixin
    private Introducer.Where where;

    @Mixin
    private ToldServices told;

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "SERVICE",
            arity = "0..*",
            description =
                    "contacts-service, program-service or mentorship-service; all three when none is named."
                            + " A single one takes the keys of the terminal: r runs its tests after every edit, h lists the others.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--database-only",
            description =
                    "Starts PostgreSQL only and writes SERVICE/.env, which Quarkus reads when it is started from an IDE.")
    private boolean databaseOnly;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "" + DEFAULT_BASE,
            description = "As of `up` (default: " + DEFAULT_BASE + ").")
    private int portBase;

    @Option(names = "--empty", description = "Does not load the demo.")
    private boolean empty;

    @Override
    public Integer call() {
        if (databaseOnly && !names.isEmpty()) {
            throw new ParameterException(command.commandLine(), "--database-only starts no service; name none.");
        }
        return databaseOnly ? database() : run(services());
    }

    private Set<Service> services() {
        Set<Service> services = EnumSet.noneOf(Service.class);
        try {
            names.forEach(name -> services.add(Service.of(name)));
        } catch (LauncherError unknown) {
            throw new ParameterException(command.commandLine(), unknown.getMessage());
        }
        return names.isEmpty() ? EnumSet.allOf(Service.class) : services;
    }

    private int run(Set<Service> inDevMode) {
        SourceBuild build = new SourceBuild(Introducer.root());
        Set<Service> others = EnumSet.complementOf(EnumSet.copyOf(inDevMode));
        if (!others.isEmpty()) {
            build.build(others);
        }
        if (inDevMode.size() > 1) {
            // Or each of them would compile what all are made of, at once into the same folders.
            PROGRESS.line("The services are compiled ...");
            build.compile(inDevMode);
        }
        long start = System.nanoTime();
        LocalStack stack = start(Launch.inDevMode(inDevMode, told.options()));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!empty) {
            DemoLoading.into(stack);
        }
        System.out.println(StartSummary.ofDevMode(stack, inDevMode, told.options(), seconds));
        Service ended = stack.endInDevMode().join();
        PROGRESS.line(ended.id() + " has ended.");
        stack.close();
        return 0;
    }

    private int database() {
        LocalStack stack = start(Launch.databaseOnly());
        for (Service service : Service.values()) {
            try {
                DotEnv.write(Introducer.root().resolve(service.id()), stack.settingsInDevMode(service));
            } catch (IOException cause) {
                throw new LauncherError(
                        "The settings of " + service.id() + " cannot be written: " + cause.getMessage() + ".", cause);
            }
        }
        System.out.println(StartSummary.ofDatabase(stack));
        stack.endInDevMode().join();
        return 0;
    }

    private LocalStack start(Launch launch) {
        return LocalStack.start(Introducer.root(), where.folder(DATA), new Ports(portBase), PROGRESS, launch);
    }
}
