package org.introducer.programs;

import org.introducer.testing.WallContract;

@ProgramsTest
class ProgramsWallTest extends WallContract {}
