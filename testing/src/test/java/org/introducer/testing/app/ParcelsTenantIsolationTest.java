package org.introducer.testing.app;

import org.introducer.testing.TenantIsolationContract;

/** Tenant isolation of the library's own tables. */
@PlatformTest
class ParcelsTenantIsolationTest extends TenantIsolationContract {}
