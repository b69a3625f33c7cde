package org.introducer.mentorship;

import org.introducer.testing.HouseRules;

class MentorshipHouseTest extends HouseRules {

    MentorshipHouseTest() {
        super("org.introducer.mentorship", "matching", "certificate");
    }
}
