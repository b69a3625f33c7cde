package org.introducer.programs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import org.introducer.platform.settings.TrueOrFalse;

/** What an operator sets for this service alone. */
@ConfigMapping(prefix = "introducer")
public interface ProgramsSettings {

    /** Whether the programs and facts that come with the service are loaded at start; false leaves the directory to its curators. */
    @WithConverter(TrueOrFalse.class)
    boolean referenceData();
}
