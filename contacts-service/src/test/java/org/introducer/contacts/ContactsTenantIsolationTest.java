package org.introducer.contacts;

import java.util.Map;
import org.introducer.testing.TenantIsolationContract;

@ContactsTest
class ContactsTenantIsolationTest extends TenantIsolationContract {

    @Override
    protected Map<String, String> withoutTenant() {
        return Map.of("DistinctPairRows", "a condition on a row r, whose own statement names the tenant");
    }

    /** An order, or a request, that is not carried out says whose it is. */
    @Override
    protected Map<String, String> values() {
        return Map.of(
                "erasures.applicant_id", "gen_random_uuid()",
                "erasures.sub", "gen_random_uuid()",
                "moves.applicant_id", "gen_random_uuid()",
                "moves.sub", "gen_random_uuid()",
                "moves.target", "gen_random_uuid()",
                "forget_requests.addresses", "'[]'");
    }
}
