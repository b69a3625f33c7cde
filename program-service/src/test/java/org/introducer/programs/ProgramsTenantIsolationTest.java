package org.introducer.programs;

import org.introducer.testing.TenantIsolationContract;

@ProgramsTest
class ProgramsTenantIsolationTest extends TenantIsolationContract {}
