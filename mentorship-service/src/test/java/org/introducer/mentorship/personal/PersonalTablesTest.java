package org.introducer.mentorship.personal;

import org.introducer.mentorship.MentorshipTest;
import org.introducer.testing.PersonalTablesContract;

@MentorshipTest
class PersonalTablesTest extends PersonalTablesContract {}
