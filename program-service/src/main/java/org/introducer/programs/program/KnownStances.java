package org.introducer.programs.program;

import java.util.Map;
import java.util.UUID;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Sponsorship;
import org.introducer.programs.fact.Stance;

/** What the directory's programs are known to say on visas, as a filter and a facet need it. */
public interface KnownStances {

    /** Nobody says anything: for a filter that is only to be understood. */
    KnownStances NONE = new KnownStances() {
        @Override
        public Map<UUID, Stance> of(FactField field, Integer season) {
            return Map.of();
        }

        @Override
        public Map<UUID, Sponsorship> of(boolean lastKnown, Integer season) {
            return Map.of();
        }
    };

    /**
     * As a verdict reads it: what is expired or contradicted is not known, and who is not known is left out.
     *
     * @param field J-1 or H-1B sponsorship
     * @param season null: the season that began most recently
     */
    Map<UUID, Stance> of(FactField field, Integer season);

    /**
     * What the evidence on both visas comes to, of each program of the directory.
     *
     * @param lastKnown whether by what was last known, whatever its age, and not by what counts for the season
     * @param season null: the season that began most recently
     */
    Map<UUID, Sponsorship> of(boolean lastKnown, Integer season);
}
