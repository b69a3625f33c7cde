package org.introducer.contacts.followup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.testing.NewTenantPlan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happened with a contact is found by an index, behind row-level security too, where PostgreSQL uses none for what may leak. */
@ContactsTest
@Tag("C03")
class DossierPlanTest {

    private static final String ANOTHER = """
            insert into participations (tenant_id, id, owner_id, contact_id, interaction_id, part, kind, direction, occurred_at)
            select '%1$s', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'TO', 'EMAIL', 'OUTBOUND', now()
            from generate_series(1, 20000);
            analyze participations;""";

    @Test
    void participations_are_found_by_their_contact() throws SQLException {
        String named = Dossiers.TOUCHES
                .replaceFirst("\\?", ":contacts")
                .replaceFirst("\\?", ":tenant")
                .replaceFirst("\\?", ":deleted");
        String plan = NewTenantPlan.of(
                ANOTHER, named, Map.of("contacts", "array['" + UUID.randomUUID() + "']", "deleted", "false"));
        assertTrue(
                plan.matches("(?s).*Index Cond: \\(\\(tenant_id = a.tenant\\) AND \\(contact_id = a.member\\)\\).*"),
                plan);
    }
}
