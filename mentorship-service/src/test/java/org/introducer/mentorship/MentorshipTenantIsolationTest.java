package org.introducer.mentorship;

import java.util.Map;
import org.introducer.testing.TenantIsolationContract;

@MentorshipTest
class MentorshipTenantIsolationTest extends TenantIsolationContract {

    @Override
    protected Map<String, String> withoutTenant() {
        return Map.of("Proposals", "events of rows that the same statement changed, with their tenant");
    }

    /** A participant is either a mentor or a mentee; a group has at least two places. */
    @Override
    protected Map<String, String> values() {
        return Map.of("speed_participants.mentor_id", "uuidv7()", "mentoring_groups.places", "2");
    }
}
