package org.introducer.mentorship;

import org.introducer.testing.TenantIsolationContract;

@MentorshipTest
class MentorshipTenantIsolationTest extends TenantIsolationContract {}
