package org.introducer.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Cursors;

/** Places in the feed as the caller is given them, each good for the same question again. */
@ApplicationScoped
public class ChangeCursors {

    private final Cursors cursors;
    private final Caller caller;

    ChangeCursors(Cursors cursors, Caller caller) {
        this.cursors = cursors;
        this.caller = caller;
    }

    /** The place, or 400. */
    public long read(UUID ownerId, Set<String> resources, String cursor) {
        return Long.parseLong(cursors.read(scope(ownerId, resources), cursor).getFirst());
    }

    String write(UUID ownerId, Set<String> resources, long place) {
        return cursors.write(scope(ownerId, resources), List.of(Long.toString(place)));
    }

    private String scope(UUID ownerId, Set<String> resources) {
        return "changes %s %s %s %s"
                .formatted(caller.tenant(), caller.sub(), ownerId, String.join(",", new TreeSet<>(resources)));
    }
}
