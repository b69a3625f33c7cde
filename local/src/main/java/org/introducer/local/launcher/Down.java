package org.introducer.local.launcher;

import java.util.concurrent.Callable;
import org.introducer.local.stack.DataFolder;
import org.introducer.local.stack.LeftoverProcesses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops everything in order; the data stays.")
final class Down implements Callable<Integer> {
    @Mixin
    private Introducer.Where where;

    @Override
    public Integer call() {
        DataFolder data = where.folder();
        boolean stopped = LeftoverProcesses.bringDown(data, System.out::println);
        System.out.println(
                stopped
                        ? "Introducer is stopped. The data stays in " + data.path() + "."
                        : "Introducer was not running with the data in " + data.path() + ".");
        return 0;
    }
}
