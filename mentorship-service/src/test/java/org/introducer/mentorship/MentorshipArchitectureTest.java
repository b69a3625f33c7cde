package org.introducer.mentorship;

import org.introducer.testing.ArchitectureRules;

class MentorshipArchitectureTest extends ArchitectureRules {

    MentorshipArchitectureTest() {
        super("org.introducer.mentorship", "matching", "certificate", "speed", "statistics");
    }
}
