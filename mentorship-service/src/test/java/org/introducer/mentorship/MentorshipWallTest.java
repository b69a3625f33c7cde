package org.introducer.mentorship;

import org.introducer.testing.WallContract;

@MentorshipTest
class MentorshipWallTest extends WallContract {}
