package org.introducer.testing.app;

import org.introducer.testing.WallContract;

/** The wall of the library's own tables. */
@PlatformTest
class ParcelsWallTest extends WallContract {}
