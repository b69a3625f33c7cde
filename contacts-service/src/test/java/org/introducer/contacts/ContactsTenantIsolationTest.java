package org.introducer.contacts;

import org.introducer.testing.TenantIsolationContract;

@ContactsTest
class ContactsTenantIsolationTest extends TenantIsolationContract {}
