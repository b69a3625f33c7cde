package org.introducer.programs.overview;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.ProgramsTest;
import org.introducer.programs.ShortlistPlans;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries are found by their shortlist, and shortlists by their applicant, also in a tenant of which nothing is known yet. */
@ProgramsTest
@Tag("X27")
class ShortlistedProgramsPlanTest {

    @ParameterizedTest
    @ValueSource(strings = {ShortlistedPrograms.OF, ShortlistedPrograms.AT})
    void nothing_of_other_applicants_is_read(String sql) throws SQLException {
        String somebody = "'" + UUID.randomUUID() + "'";
        ShortlistPlans.assertReadsNoWholeTenant(
                sql,
                Map.of(
                        "applicants",
                        "array[" + somebody + "]",
                        "applicant",
                        somebody,
                        "seasons",
                        "array[2027]",
                        "season",
                        "2027",
                        "programs",
                        "array[cast(" + somebody + " as uuid)]"));
    }
}
