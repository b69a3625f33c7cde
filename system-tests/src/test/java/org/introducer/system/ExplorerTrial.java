package org.introducer.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.introducer.local.stack.Service;

/** What happens to somebody who tries one operation of the explorer after the other. */
final class ExplorerTrial {
    private final ExplorerPage page;
    private final List<ExplorerOperation> operations = new ArrayList<>();
    private final Set<String> worked = new HashSet<>();
    private final Map<String, List<String>> refused = new TreeMap<>();

    ExplorerTrial(ExplorerPage page) throws IOException, InterruptedException {
        this.page = page;
        for (Service service : Service.values()) {
            operations.addAll(page.operations(service));
        }
        operations.sort(null);
    }

    int operations() {
        return operations.size();
    }

    /** What never worked so far, with the answers to each role. */
    Map<String, List<String>> refused() {
        return refused;
    }

    void each(Predicate<ExplorerOperation> which) throws IOException, InterruptedException {
        for (ExplorerOperation operation : operations) {
            if (which.test(operation)) {
                tries(operation);
            }
        }
    }

    /** One after the other, each on the page as it is by then. */
    void inARow(List<String> ids) throws IOException, InterruptedException {
        for (String id : ids) {
            for (ExplorerOperation operation : operations) {
                if (operation.id().equals(id)) {
                    page.open(operation.service());
                    tries(operation);
                }
            }
        }
    }

    /** What was refused, on the page opened anew, as long as something of it works. */
    void again() throws IOException, InterruptedException {
        int before;
        do {
            before = refused.size();
            open();
            Set<String> again = Set.copyOf(refused.keySet());
            each(operation -> again.contains(operation.toString()));
        } while (refused.size() < before && !refused.isEmpty());
    }

    void open() {
        for (Service service : Service.values()) {
            page.open(service);
        }
    }

    private void tries(ExplorerOperation operation) throws IOException, InterruptedException {
        List<String> refusals = page.refusals(operation);
        if (refusals.isEmpty()) {
            worked.add(operation.toString());
            refused.remove(operation.toString());
        } else if (!worked.contains(operation.toString())) {
            refused.put(operation.toString(), refusals);
        }
    }
}
