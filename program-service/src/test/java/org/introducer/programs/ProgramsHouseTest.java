package org.introducer.programs;

import org.introducer.testing.HouseRules;

class ProgramsHouseTest extends HouseRules {

    ProgramsHouseTest() {
        super("org.introducer.programs", "fact", "verdict", "eligibility", "ranking");
    }
}
