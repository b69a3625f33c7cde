package org.introducer.local.launcher;

import java.util.concurrent.Callable;
import org.introducer.local.stack.Training;
import picocli.CommandLine.Command;

@Command(name = "train", hidden = true, description = "Starts each service once, so that its later starts are faster.")
final class Train implements Callable<Integer> {
    @Override
    public Integer call() {
        Training.of(Introducer.root());
        return 0;
    }
}
