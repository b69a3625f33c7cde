package org.introducer.contacts.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is answered of small networks in the database, against one that tries every path. */
@ContactsTest
@Tag("C23")
class RandomNetworkTest {

    private static final int NETWORKS = 12;
    private static final int CONTACTS = 14;
    private static final int RELATIONSHIPS = 26;
    private static final int CHANGES = 5;
    /** So many that who is one person is asked about at each step, and not read at once. */
    private static final int MORE_MEMBERS = 2_001;

    /** A relationship between two contacts, by their numbers. */
    private record Tie(UUID id, int from, int to, boolean mutual, boolean deleted) {}

    /** @param person of each contact @param absent who is deleted or an office @param flagged, absent, known by person */
    private record Known(
            List<UUID> contacts,
            List<Integer> person,
            Set<Integer> absent,
            Set<Integer> flagged,
            Set<Integer> known,
            List<Tie> ties) {

        /** Every path to a person, as persons from the first to the last. */
        Set<List<Integer>> paths(int target, int maxHops) {
            Map<Integer, Set<Integer>> leadsTo = new HashMap<>();
            ties.stream().filter(tie -> !tie.deleted()).forEach(tie -> {
                leads(leadsTo, person.get(tie.from()), person.get(tie.to()));
                if (tie.mutual()) {
                    leads(leadsTo, person.get(tie.to()), person.get(tie.from()));
                }
            });
            Set<List<Integer>> found = new HashSet<>();
            known.forEach(first -> walk(List.of(first), target, maxHops, leadsTo, found));
            return found;
        }

        private void walk(
                List<Integer> path,
                int target,
                int maxHops,
                Map<Integer, Set<Integer>> leadsTo,
                Set<List<Integer>> found) {
            int last = path.getLast();
            if (absent.contains(last) || flagged.contains(last)) {
                return;
            }
            if (last == target) {
                found.add(path);
            } else if (path.size() < maxHops) {
                leadsTo.getOrDefault(last, Set.of()).stream()
                        .filter(next -> !path.contains(next))
                        .forEach(next -> {
                            List<Integer> longer = new ArrayList<>(path);
                            longer.add(next);
                            walk(longer, target, maxHops, leadsTo, found);
                        });
            }
        }
    }

    @Test
    void every_path_that_there_is_and_no_other_is_found_the_strongest_first() throws SQLException {
        int paths = 0;
        for (int seed = 0; seed < NETWORKS; seed++) {
            Actor amara = Actor.applicant();
            Random random = new Random(seed);
            Known network = made(amara, random);
            if (seed % 2 == 1) {
                manyOthersAreOnePerson(amara);
            }
            // The first is asked when nothing says which relationships there are, the others when some are kept from
            // before.
            List<JsonPath> unkept = answers(amara, network, "network " + seed);
            writeAsAnotherReplica(amara, "evidence = evidence");
            for (int change = 0; change < CHANGES; change++) {
                List<JsonPath> kept = answers(amara, network, "network %d, change %d".formatted(seed, change));
                if (change == 0) {
                    assertEquals(told(unkept), told(kept));
                }
                paths += kept.stream()
                        .mapToInt(answer -> answer.getList("items").size())
                        .sum();
                network = changed(amara, network, random);
            }
        }
        assertTrue(paths > 5 * NETWORKS * CHANGES, paths + " paths");
    }

    private static List<Object> told(List<JsonPath> answers) {
        return answers.stream().map(answer -> answer.<Object>get()).toList();
    }

    /** Of searches with two to four hops, each held against all paths that there are. */
    private static List<JsonPath> answers(Actor amara, Known network, String which) {
        List<JsonPath> answers = new ArrayList<>();
        for (int maxHops = 2; maxHops <= 4; maxHops++) {
            JsonPath answer = amara.asking()
                    .queryParam("maxHops", maxHops)
                    .queryParam("limit", 50)
                    .get("/v1/contacts/" + network.contacts().get(CONTACTS - 1) + "/introduction-paths")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<List<Integer>> found = answer.<List<String>>getList("items.steps.contactId").stream()
                    .map(steps -> steps.stream()
                            .map(id -> network.person().get(network.contacts().indexOf(UUID.fromString(id))))
                            .toList())
                    .toList();
            Set<List<Integer>> expected = network.paths(network.person().get(CONTACTS - 1), maxHops);
            String all = which + ", " + maxHops + " hops";
            assertEquals(Math.min(50, expected.size()), found.size(), all);
            assertTrue(expected.containsAll(found), all);
            assertEquals(found.size(), new HashSet<>(found).size(), all);
            List<Float> strengths = answer.getList("items.strength", Float.class);
            assertEquals(strengths.stream().sorted(Comparator.reverseOrder()).toList(), strengths, all);
            answers.add(answer);
        }
        return answers;
    }

    /** The same network after one relationship was added, deleted, restored or turned round, over a connection that is not the service's. */
    private static Known changed(Actor amara, Known network, Random random) throws SQLException {
        List<Tie> ties = new ArrayList<>(network.ties());
        int which = random.nextInt(ties.size());
        Tie tie = ties.get(which);
        Tie changed = switch (random.nextInt(3)) {
            case 0 -> new Tie(tie.id(), tie.from(), tie.to(), tie.mutual(), !tie.deleted());
            case 1 -> new Tie(tie.id(), tie.from(), tie.to(), !tie.mutual(), tie.deleted());
            default -> new Tie(tie.id(), tie.to(), tie.from(), tie.mutual(), tie.deleted());
        };
        ties.set(which, changed);
        writeAsAnotherReplica(
                amara,
                "from_contact_id = '%s', to_contact_id = '%s', direction = '%s', deleted_at = %s, version = version + 1 where id = '%s'"
                        .formatted(
                                network.contacts().get(changed.from()),
                                network.contacts().get(changed.to()),
                                changed.mutual() ? "MUTUAL" : "FORWARD",
                                changed.deleted() ? "now()" : "null",
                                tie.id()));
        return new Known(
                network.contacts(), network.person(), network.absent(), network.flagged(), network.known(), ties);
    }

    private static void writeAsAnotherReplica(Actor amara, String change) throws SQLException {
        try (Connection database = TestDatabase.asSuperuser();
                Statement statement = database.createStatement()) {
            String where = change.contains(" where ") ? " and" : " where";
            statement.execute(
                    "update relationships set %s%s tenant_id = '%s'".formatted(change, where, amara.tenant()));
        }
    }

    /** Some people are two contacts, some are deleted or offices, for some do-not-contact is set; relationships are one way or deleted, too. */
    private static Known made(Actor amara, Random random) throws SQLException {
        List<UUID> contacts = new ArrayList<>();
        List<Integer> person = new ArrayList<>();
        Set<Integer> absent = new TreeSet<>();
        Set<Integer> flagged = new TreeSet<>();
        Set<Integer> known = new TreeSet<>();
        List<Tie> ties = new ArrayList<>();
        try (Connection database = TestDatabase.asSuperuser();
                Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (int n = 0; n < CONTACTS; n++) {
                UUID contact = UUID.randomUUID();
                boolean again = n > 0
                        && n < CONTACTS - 1
                        && random.nextInt(4) == 0
                        && !absent.contains(n - 1)
                        && person.getLast() == n - 1;
                contacts.add(contact);
                person.add(again ? person.getLast() : n);
                if (!again && n < CONTACTS - 1 && random.nextInt(7) == 0) {
                    absent.add(n);
                }
                if (!again && n < CONTACTS - 1 && random.nextInt(8) == 0) {
                    flagged.add(n);
                }
                boolean office = absent.contains(n) && random.nextBoolean();
                boolean knows = random.nextInt(3) == 0 && n < CONTACTS - 1;
                statement.execute("""
                        insert into contacts (tenant_id, id, version, owner_id, name, role, kind, last_touch_at, created_at, deleted_at)
                        values ('%s', '%s', 0, '%s', 'Contact %d', 'OTHER', '%s', %s, now(), %s)""".formatted(
                                amara.tenant(),
                                contact,
                                amara.sub(),
                                n,
                                office ? "OFFICE" : "PERSON",
                                knows ? "now() - interval '9 days'" : "null",
                                absent.contains(n) && !office ? "now()" : "null"));
                if (knows) {
                    known.add(person.getLast());
                    statement.execute("""
                            with i as (
                                insert into interactions (tenant_id, id, version, owner_id, recorded_by, kind, direction, status, occurred_at,
                                    contact_ids, expects_reply, reaction, created_at)
                                values ('%1$s', uuidv7(), 0, '%2$s', '%2$s', 'EMAIL', 'INCOMING', 'SENT',
                                    now() - interval '9 days' - interval '20 days' * %4$d, array[cast('%3$s' as uuid)], false, 'POSITIVE', now())
                                returning *)
                            insert into participations (tenant_id, id, owner_id, contact_id, interaction_id, part, kind, direction, occurred_at)
                            select tenant_id, uuidv7(), owner_id, contact_ids[1], id, 'TO', kind, direction, occurred_at from i""".formatted(amara.tenant(), amara.sub(), contact, n));
                }
                if (again) {
                    for (int each : List.of(n - 1, n)) {
                        statement.execute("""
                                insert into contact_persons (tenant_id, owner_id, contact_id, person_id)
                                values ('%s', '%s', '%s', '%s') on conflict do nothing""".formatted(
                                amara.tenant(), amara.sub(), contacts.get(each), contacts.get(person.getLast())));
                    }
                }
                if (flagged.contains(person.getLast())) {
                    statement.execute("""
                            insert into do_not_contacts (tenant_id, id, version, owner_id, contact_id, since, set_by, created_at)
                            values ('%1$s', uuidv7(), 0, '%2$s', '%3$s', current_date, '%2$s', now())""".formatted(amara.tenant(), amara.sub(), contact));
                }
            }
            for (int n = 0; n < RELATIONSHIPS; n++) {
                int from = random.nextInt(CONTACTS);
                int to = (from + 1 + random.nextInt(CONTACTS - 1)) % CONTACTS;
                boolean mutual = random.nextInt(3) > 0;
                boolean deleted = random.nextInt(6) == 0;
                Tie tie = new Tie(UUID.randomUUID(), from, to, mutual, deleted);
                ties.add(tie);
                statement.execute("""
                        insert into relationships (tenant_id, id, version, owner_id, from_contact_id, to_contact_id, type, direction, closeness,
                            source, evidence, observed_on, created_at, deleted_at)
                        values ('%s', '%s', 0, '%s', '%s', '%s', 'CO_AUTHOR', '%s', '%s', 'PUBLICATION', 'a paper', current_date, now(), %s)""".formatted(
                                amara.tenant(),
                                tie.id(),
                                amara.sub(),
                                contacts.get(from),
                                contacts.get(to),
                                mutual ? "MUTUAL" : "FORWARD",
                                random.nextBoolean() ? "CLOSE" : "DISTANT",
                                deleted ? "now()" : "null"));
            }
        }
        return new Known(contacts, person, absent, flagged, known, ties);
    }

    private static void manyOthersAreOnePerson(Actor amara) throws SQLException {
        try (Connection database = TestDatabase.asSuperuser();
                Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into contact_persons (tenant_id, owner_id, contact_id, person_id)
                    select '%s', '%s', gen_random_uuid(), gen_random_uuid() from generate_series(1, %d)""".formatted(amara.tenant(), amara.sub(), MORE_MEMBERS));
        }
    }

    private static void leads(Map<Integer, Set<Integer>> leadsTo, int from, int to) {
        if (from != to) {
            leadsTo.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
        }
    }
}
