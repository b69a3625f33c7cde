package org.introducer.programs.personal;

import org.introducer.programs.ProgramsTest;
import org.introducer.testing.PersonalTablesContract;

@ProgramsTest
class PersonalTablesTest extends PersonalTablesContract {}
