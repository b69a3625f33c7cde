package org.introducer.local.launcher;

import java.util.concurrent.Callable;
import org.introducer.local.LauncherError;
import org.introducer.local.stack.DataFolder;
import org.introducer.local.stack.LocalStack;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "migrate", description = "Applies new migrations of the sources to the databases of a running `dev`.")
final class Migrate implements Callable<Integer> {
    @Mixin
    private Introducer.Where where;

    @Override
    public Integer call() {
        DataFolder data = where.folder(Dev.DATA);
        Ports ports = LocalStack.running(data)
                .orElseThrow(() -> new LauncherError("Introducer is not running with the data in " + data.path()
                        + "; start it with ./introducer dev."));
        int applied = new Schemas(ports, data.passwords(), System.out::println).migrate(Introducer.root());
        if (applied == 0) {
            System.out.println("The databases have every migration already.");
        }
        return 0;
    }
}
