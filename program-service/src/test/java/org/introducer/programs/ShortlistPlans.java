package org.introducer.programs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import org.introducer.testing.NewTenantPlan;

/** How PostgreSQL reads shortlists and applications in a tenant of which it has no statistics. */
public final class ShortlistPlans {

    private static final String ANOTHER = """
            insert into shortlists (tenant_id, id, version, applicant_id, sub, season, making, created_at)
            select '%1$s', gen_random_uuid(), 0, gen_random_uuid(), gen_random_uuid(), 2027, '{}', now() from generate_series(1, 2000);
            insert into shortlist_entries (tenant_id, shortlist_id, rank, program_id, content)
            select '%1$s', s.id, r, gen_random_uuid(), '{}' from shortlists s, generate_series(1, 10) r where s.tenant_id = '%1$s';
            insert into applications (tenant_id, id, version, applicant_id, program_id, season, state, state_on, advocates, history, created_at)
            select '%1$s', gen_random_uuid(), 0, gen_random_uuid(), gen_random_uuid(), 2027, 'APPLIED', current_date, '[]', '[]', now()
            from generate_series(1, 2000);
            analyze shortlists, shortlist_entries, applications;""";

    private ShortlistPlans() {}

    /**
     * Whatever is read of the tenant is found by something else too.
     *
     * @param values in SQL, by the names of parameters; {@code tenant} is set here
     */
    public static void assertReadsNoWholeTenant(String sql, Map<String, String> values) throws SQLException {
        String plan = NewTenantPlan.of(ANOTHER, sql, values);
        assertTrue(
                plan.lines()
                        .noneMatch(line -> line.contains("Index Cond: (tenant_id = ")
                                || line.contains("Seq Scan on shortlist")
                                || line.contains("Seq Scan on applications")),
                plan);
    }
}
