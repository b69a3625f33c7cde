package org.introducer.programs;

import org.introducer.testing.ArchitectureRules;

class ProgramsArchitectureTest extends ArchitectureRules {

    ProgramsArchitectureTest() {
        super("org.introducer.programs", "fact", "verdict", "eligibility", "ranking");
    }
}
