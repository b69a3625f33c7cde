package org.introducer.local.launcher;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.introducer.local.stack.Service;
import org.introducer.local.stack.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "train", hidden = true, description = "Starts each service once, so that its later starts are faster.")
final class Train implements Callable<Integer> {
    @Parameters(paramLabel = "SERVICE")
    private List<Service> services = new ArrayList<>();

    @Override
    public Integer call() {
        Training.of(Introducer.root(), services.isEmpty() ? EnumSet.allOf(Service.class) : EnumSet.copyOf(services));
        return 0;
    }
}
