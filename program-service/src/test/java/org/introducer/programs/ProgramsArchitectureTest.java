package org.introducer.programs;

import org.introducer.testing.ArchitectureRules;

class ProgramsArchitectureTest extends ArchitectureRules {

    ProgramsArchitectureTest() {
        super(
                "org.introducer.programs",
                "application.process",
                "calendar",
                "fact",
                "ranklist.order",
                "signal.choice",
                "verdict",
                "eligibility",
                "ranking");
    }
}
