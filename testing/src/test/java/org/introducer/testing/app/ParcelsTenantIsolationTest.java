package org.introducer.testing.app;

import java.nio.file.Path;
import java.util.List;
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
}
