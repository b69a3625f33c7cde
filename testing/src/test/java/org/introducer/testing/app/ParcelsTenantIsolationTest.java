package org.introducer.testing.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.introducer.testing.TenantIsolationContract;

/** Tenant isolation of the library's own tables. */
@PlatformTest
class ParcelsTenantIsolationTest extends TenantIsolationContract {

    /** Not the contracts of this module, whose own statements try what a service must not. */
    @Override
    protected List<Path> compiled() {
        return List.of(
                Path.of("../platform/target/classes"), Path.of("target/test-classes/org/introducer/testing/app"));
    }

    @Override
    protected Map<String, String> withoutTenant() {
        String reason = "a test, which changes what only time or a crash would";
        return Map.of("IdempotencyTest", reason, "JobWorkerTest", reason, "QuotaLeaseTest", reason);
    }
}
