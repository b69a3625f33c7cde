package org.introducer.contacts.exchange;

import org.introducer.contacts.ContactsTest;
import org.introducer.testing.PersonalTablesContract;

@ContactsTest
class PersonalTablesTest extends PersonalTablesContract {}
