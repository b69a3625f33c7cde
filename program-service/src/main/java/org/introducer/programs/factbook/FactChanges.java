package org.introducer.programs.factbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.programs.fact.Fact;

/** Whoever has to know that facts were recorded or withdrawn. */
public interface FactChanges {

    /**
     * In the transaction of the change.
     *
     * @param changed the facts that were recorded, or, when they are withdrawn now, that counted until now
     * @param facts of each program concerned the facts of those fields, as they are now
     */
    void changed(Set<UUID> changed, Map<UUID, List<Fact>> facts);
}
