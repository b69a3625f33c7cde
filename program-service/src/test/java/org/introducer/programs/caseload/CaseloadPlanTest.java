package org.introducer.programs.caseload;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.ProgramsTest;
import org.introducer.programs.ShortlistPlans;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A page of a caseload reads what its applicants listed, also in a tenant of which nothing is known yet. */
@ProgramsTest
@Tag("X26")
class CaseloadPlanTest {

    @Test
    void nothing_of_other_applicants_is_read() throws SQLException {
        String somebody = "'" + UUID.randomUUID() + "'";
        ShortlistPlans.assertReadsNoWholeTenant(
                Caseload.PAGE,
                Map.of(
                        "applicants",
                        "array[" + somebody + "]",
                        "applicant",
                        "cast(" + somebody + " as uuid)",
                        "after",
                        "0",
                        "program",
                        "cast(" + somebody + " as uuid)",
                        "most",
                        "50",
                        "current",
                        "2027",
                        "seasons",
                        "array[2027]",
                        "programs",
                        "array[" + somebody + "]"));
    }
}
