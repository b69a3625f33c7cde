package org.introducer.contacts.introduction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept of a network from one search to the next is never used when it is no longer true. */
@ContactsTest
@Tag("C23")
class IntroducerTiesTest {

    private static final String RELATIONSHIPS =
            "relationships (tenant_id, id, version, owner_id, from_contact_id, to_contact_id, type, direction, closeness, source, evidence, observed_on, created_at)";

    private static final String WITHOUT_TRIGGERS = "set session_replication_role = replica; ";

    private final Acquainted amara = Acquainted.somebody();
    private String friend;
    private String between;
    private String target;

    @BeforeEach
    void a_path_was_found_before() {
        friend = amara.friend("A Friend", 1);
        between = amara.stranger("Between", null);
        target = amara.stranger("Target", null);
        amara.know(friend, between);
        amara.know(between, target);
        expect(1);
    }

    @Test
    void what_another_replica_writes_is_seen_by_the_next_search() throws SQLException {
        expect(1);
        for (String deleted : new String[] {"now()", "null", "now()", "null"}) {
            asAnotherReplica("update relationships set deleted_at = %s where %s"
                    .formatted(deleted, "from_contact_id = '%s'".formatted(friend)));
            expect(deleted.equals("null") ? 1 : 0);
        }
        asAnotherReplica(
                "update relationships set closeness = 'DISTANT' where from_contact_id = '%s'".formatted(friend));
        amara.toContact(target, 3).then().body("items[0].steps[1].strength", equalTo(strengthOf("DISTANT")));
        asAnotherReplica("delete from relationships where from_contact_id = '%s'".formatted(friend));
        expect(0);
        String other = amara.stranger("Other", null);
        asAnotherReplica("""
                insert into %s values ('%s', gen_random_uuid(), 0, '%s', '%s', '%s', 'CO_AUTHOR', 'FORWARD', 'CLOSE', 'PUBLICATION', 'a paper',
                    current_date, now())""".formatted(
                        RELATIONSHIPS, amara.owner().tenant(), amara.owner().sub(), friend, between));
        expect(1);
        amara.know(friend, other);
        amara.know(other, target);
        expect(2);
    }

    @Test
    void what_is_not_committed_is_not_seen_and_is_seen_as_soon_as_it_is() throws SQLException {
        String forget = "update relationships set deleted_at = now() where from_contact_id = '%s'".formatted(friend);
        try (Connection replica = TestDatabase.asSuperuser();
                Statement statement = replica.createStatement()) {
            replica.setAutoCommit(false);
            statement.execute(forget);
            expect(1);
            replica.rollback();
            expect(1);
            statement.execute(forget);
            expect(1);
            replica.commit();
        }
        expect(0);
    }

    @Test
    void whatever_else_says_who_may_be_asked_is_read_each_time() throws SQLException {
        amara.doNotContact(between);
        amara.toContact(target, 3).then().body("items", empty()).body("skipped.reason", contains("DO_NOT_CONTACT"));
        String flag = "/v1/contacts/" + between + "/do-not-contact";
        amara.owner()
                .sending(Map.of("reason", "wrote to me"))
                .header("If-Match", amara.owner().asking().get(flag).header("ETag"))
                .delete(flag)
                .then()
                .statusCode(204);
        expect(1);
        String another = amara.friend("Another Friend", 1);
        amara.know(another, between);
        expect(2);
        amara.ask(friend, between).then().statusCode(201);
        amara.ask(friend, between).then().statusCode(201);
        amara.toContact(target, 3)
                .then()
                .body("items.collect { it.steps[0].contactId }", contains(another))
                .body("skipped.reason", contains("OVER_LIMIT"));
        amara.network().answer(another, 0, "DECLINE");
        amara.toContact(target, 3).then().body("items", empty());
    }

    @Test
    void who_comes_to_know_the_applicant_leads_there_at_once() {
        String silent = amara.stranger("Silent", null);
        amara.know(silent, between);
        expect(1);
        amara.network().answer(silent, 1, "POSITIVE");
        expect(2);
    }

    @Test
    void what_is_kept_is_used_until_the_version_is_another() throws SQLException {
        String forget = "update relationships set deleted_at = now() where from_contact_id = '%s'".formatted(friend);
        asAnotherReplica(WITHOUT_TRIGGERS + forget);
        expect(1);
        asAnotherReplica("update network_versions set version = gen_random_uuid() where owner_id = '%s'"
                .formatted(amara.owner().sub()));
        expect(0);
    }

    @Test
    void of_too_many_relationships_none_are_kept_and_all_paths_are_found() throws SQLException {
        asAnotherReplica(WITHOUT_TRIGGERS
                + """
                insert into %1$s
                select '%2$s', gen_random_uuid(), 0, '%3$s', '%4$s', gen_random_uuid(), 'CO_AUTHOR', 'FORWARD', 'CLOSE', 'PUBLICATION', 'a paper',
                    current_date, now()
                from generate_series(1, %5$d)""".formatted(
                        RELATIONSHIPS, amara.owner().tenant(), amara.owner().sub(), friend, Surroundings.MOST));
        String these = " where from_contact_id = '%s' and to_contact_id = '%s'".formatted(friend, between);
        asAnotherReplica("update relationships set evidence = 'another paper'" + these);
        expect(1);
        asAnotherReplica(WITHOUT_TRIGGERS + "update relationships set deleted_at = now()" + these);
        expect(0);
    }

    @Test
    @Tag("X01")
    void nothing_is_kept_for_another_tenant_not_even_of_contacts_with_the_same_ids() throws SQLException {
        Actor other =
                new Actor(amara.owner().sub(), UUID.randomUUID(), amara.owner().roles(), null);
        copy("contacts", "version, owner_id, name, role, kind, last_touch_at, created_at", other);
        copy(
                "interactions",
                "version, owner_id, recorded_by, kind, direction, status, occurred_at, contact_ids, expects_reply, reaction, created_at",
                other);
        copy("participations", "owner_id, contact_id, interaction_id, part, kind, direction, occurred_at", other);
        copy(
                "relationships",
                "version, owner_id, from_contact_id, to_contact_id, type, direction, closeness, source, evidence, observed_on, created_at",
                other);
        String path = "/v1/contacts/" + target + "/introduction-paths?maxHops=3";
        other.asking().get(path).then().statusCode(200).body("items", hasSize(1));
        asAnotherReplica("update relationships set deleted_at = now() where tenant_id = '%s' and from_contact_id = '%s'"
                .formatted(other.tenant(), friend));
        // It may not depend on the versions, which never are the same.
        asAnotherReplica("""
                update network_versions n set version = o.version from network_versions o
                where n.tenant_id = '%s' and o.tenant_id = '%s'""".formatted(other.tenant(), amara.owner().tenant()));
        expect(1);
        other.asking().get(path).then().statusCode(200).body("items", empty());
        expect(1);
    }

    private void expect(int paths) {
        for (int i = 0; i < 2; i++) {
            amara.toContact(target, 3).then().statusCode(200).body("items", hasSize(paths));
        }
    }

    private Float strengthOf(String closeness) {
        String one = amara.stranger("One", null);
        String known = amara.friend("Known", 1);
        amara.know(known, one, Map.of("closeness", closeness));
        return amara.toContact(one, 2).then().extract().path("items[0].steps[1].strength");
    }

    private void copy(String table, String columns, Actor to) throws SQLException {
        asAnotherReplica(
                "insert into %1$s (tenant_id, id, %2$s) select '%4$s', id, %2$s from %1$s where tenant_id = '%3$s'"
                        .formatted(table, columns, amara.owner().tenant(), to.tenant()));
    }

    private static void asAnotherReplica(String sql) throws SQLException {
        try (Connection replica = TestDatabase.asSuperuser();
                Statement statement = replica.createStatement()) {
            statement.execute(sql);
        }
    }
}
