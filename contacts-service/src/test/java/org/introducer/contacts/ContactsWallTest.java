package org.introducer.contacts;

import org.introducer.testing.WallContract;

@ContactsTest
class ContactsWallTest extends WallContract {}
