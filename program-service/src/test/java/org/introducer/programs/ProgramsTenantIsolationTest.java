package org.introducer.programs;

import java.util.Map;
import org.introducer.testing.TenantIsolationContract;

@ProgramsTest
class ProgramsTenantIsolationTest extends TenantIsolationContract {

    @Override
    protected Map<String, String> withoutTenant() {
        return Map.of(
                "FactDispute",
                "a fact and its disputes have no tenant; row-level security shows the caller's own filer only");
    }

    /** The parts of counts are within their total; an answer is of a field or has counts. */
    @Override
    protected Map<String, String> values() {
        return Map.of(
                "img_year_proposals.entered",
                "4",
                "resident_answers.field",
                "'J1_SPONSORSHIP'",
                "resident_answers.value",
                "'YES'");
    }
}
