package org.introducer.programs.program;

import java.util.Map;
import java.util.UUID;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Stance;

/** What the directory's programs are known to say on a field, as a filter and a facet need it. */
public interface KnownStances {

    /**
     * As a verdict reads it: what is expired or contradicted is not known, and who is not known is left out.
     *
     * @param season null: the season that has begun last
     */
    Map<UUID, Stance> of(FactField field, Integer season);
}
