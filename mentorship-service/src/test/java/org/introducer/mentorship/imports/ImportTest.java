package org.introducer.mentorship.imports;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.mentorship.enrolment.CycleLeft;
import org.introducer.mentorship.mentor.MentorLeft;
import org.introducer.platform.retention.Retention;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("M29")
class ImportTest {

    private final Round round = new Round(Map.of(
            "questions",
            List.of(
                    Map.of("key", "visa", "text", "Do you need a visa?", "kind", "YES_NO"),
                    Map.of("key", "year", "text", "In which year do you graduate?", "kind", "NUMBER"))));

    @Inject
    Retention retention;

    @Inject
    EntityManagerFactory sessions;

    @Inject
    Departures departures;

    /** Hears what those who use people are told. */
    @ApplicationScoped
    static class Departures {

        private final Set<UUID> leftCycle = ConcurrentHashMap.newKeySet();
        private final Set<UUID> gone = ConcurrentHashMap.newKeySet();

        Set<UUID> leftCycle() {
            return leftCycle;
        }

        Set<UUID> gone() {
            return gone;
        }

        void onCycleLeft(@Observes CycleLeft departure) {
            leftCycle.addAll(departure.personIds());
        }

        void onMentorLeft(@Observes MentorLeft departure) {
            gone.addAll(departure.mentorIds());
        }
    }

    private Response uploaded(String source, Map<String, ?> more, String text) {
        Response accepted = round.admin
                .asking()
                .contentType("text/csv; charset=UTF-8")
                .queryParam("source", source)
                .queryParams(more)
                .body(text)
                .post("/v1/imports");
        accepted.then().statusCode(202);
        return ended(accepted.header("Location"));
    }

    private Response inCycle(String source, String text) {
        return uploaded(source, Map.of("cycleId", round.cycle()), text);
    }

    private Response ended(String place) {
        return ended(place, Duration.ofMillis(50));
    }

    private Response ended(String place, Duration interval) {
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(interval)
                .pollInterval(interval)
                .until(() -> {
                    String state = round.admin.asking().get(place).jsonPath().getString("state");
                    return !List.of("QUEUED", "RUNNING", "APPLYING").contains(state);
                });
        return round.admin.asking().get(place);
    }

    private Response step(Response of, String step) {
        return step(of, step, Duration.ofMillis(50));
    }

    /** @param interval at which it is asked whether it has ended */
    private Response step(Response of, String step, Duration interval) {
        String place = "/v1/imports/" + of.jsonPath().getString("id");
        round.admin.asking().post(place + "/" + step).then().statusCode(202);
        return ended(place, interval);
    }

    private Response rows(Response of) {
        return round.admin.asking().get("/v1/imports/" + of.jsonPath().getString("id") + "/rows");
    }

    private String mentors() {
        return "/v1/cycles/" + round.cycle() + "/mentors";
    }

    private String mentees() {
        return "/v1/cycles/" + round.cycle() + "/mentees";
    }

    @Test
    void mentors_of_a_table_are_previewed_created_enrolled_and_reverted() {
        String file = """
                name,email,type,capacity,topics
                Ines Placeholder,ines@example.org,CAREER,2,liver; spleen
                Noah Sample,noah@example.org,RESEARCH,1,
                """;
        Response preview = inCycle("MENTORS", file);
        preview.then()
                .body("state", equalTo("PREVIEWED"))
                .body("counts.create", equalTo(2))
                .body("columns.field", contains("name", "email", "type", "capacity", "topics"));
        round.admin.asking().get(mentors()).then().body("items", empty());
        rows(preview)
                .then()
                .body("items.action", contains("CREATE", "CREATE"))
                .body("items[0].line", equalTo(2))
                .body("items[0].cells[4].value", equalTo("liver; spleen"))
                .body("items[0].changes.find { it.field == 'capacity' }.after", equalTo(2))
                .body("items[0].personId", nullValue());
        Response done = step(preview, "confirm");
        done.then().body("state", equalTo("DONE")).body("counts.create", equalTo(2));
        round.admin
                .asking()
                .queryParam("expand", "profile")
                .get(mentors())
                .then()
                .body("items", hasSize(2))
                .body("items[0].seatsInCycle.CAREER", equalTo(2))
                .body("items[0].recordedBy", equalTo(round.admin.sub().toString()))
                .body("items[0].profile.topics", contains("liver", "spleen"));
        inCycle("MENTORS", file).then().body("counts.unchanged", equalTo(2)).body("counts.create", equalTo(0));
        step(done, "revert")
                .then()
                .body("state", equalTo("REVERTED"))
                .body("counts.reverted", equalTo(2))
                .body("counts.kept", equalTo(0));
        round.admin.asking().get(mentors()).then().body("items", empty());
        round.admin.asking().get("/v1/mentors").then().body("items", empty());
    }

    @Test
    void a_bad_row_changes_nothing_and_is_told_by_row_and_column() {
        Response done = uploaded("MENTORS", Map.of("autoConfirm", true), """
                name,email,capacity,zone
                Ines,ines@example.org,two,
                Noah,noah@example.org,1,Mars/Base
                Ida,,1,
                Ola,ola@example.org,1
                Una,una@example.org,3,
                """);
        done.then()
                .body("state", equalTo("DONE"))
                .body("total", equalTo(5))
                .body("counts.invalid", equalTo(4))
                .body("counts.create", equalTo(1));
        rows(done)
                .then()
                .body("items.number", contains(1, 2, 3, 4, 5))
                .body(
                        "items.collect { it.reasons*.reason.join() }",
                        contains("UNREADABLE_CELL", "NOT_ALLOWED", "NOBODY_NAMED", "TOO_FEW_CELLS", ""))
                .body("items[0].reasons[0].column", equalTo("capacity"))
                .body("items[1].reasons[0].column", equalTo("zone"))
                .body("items[0].cells.value", contains("Ines", "ines@example.org", "two", ""));
        round.admin.asking().get("/v1/mentors").then().body("items.name", contains("Una"));
    }

    @Test
    void answers_and_wishes_of_forms_are_recorded_on_behalf_of_people_without_an_account() {
        step(
                        inCycle(
                                "MENTORS",
                                "name,email\nInes Placeholder,ines@example.org\nNoah Sample,noah@example.org\n"),
                        "confirm")
                .then()
                .body("counts.create", equalTo(2));
        Response people = step(inCycle("MENTEES", """
                        Timestamp,Email Address,Your name,Wants,Do you need a visa?,In which year do you graduate?
                        x,amara@example.org,Amara,Career,Yes,2027
                        x,bola@example.org,Bola,Career,No,soon
                        """), "confirm");
        people.then().body("counts.create", equalTo(1)).body("counts.invalid", equalTo(1));
        rows(people).then().body("items[1].reasons[0].column", equalTo("In which year do you graduate?"));
        Response preview = inCycle("MENTEE_PREFERENCES", """
                        Email Address,1st choice,2nd choice
                        amara@example.org,Noah Sample,Ines (ines@example.org)
                        bola@example.org,Noah Sample,
                        nobody@example.org,Noah Sample,
                        amara@example.org,Ines Placeholder,Somebody Else
                        """);
        preview.then().body("counts.update", equalTo(1)).body("counts.invalid", equalTo(3));
        rows(preview)
                .then()
                .body(
                        "items.collect { it.reasons*.reason.join() }",
                        contains("", "UNKNOWN_PERSON", "UNKNOWN_PERSON", "UNKNOWN_PERSON"))
                .body("items[3].reasons[0].column", equalTo("2nd choice"))
                .body("items[0].changes.field", contains("wishes.CAREER"));
        Response done = step(preview, "confirm");
        String noah = round.admin
                .asking()
                .queryParam("filter", "name=='Noah Sample'")
                .get("/v1/mentors")
                .jsonPath()
                .getString("items[0].id");
        round.admin
                .asking()
                .get(mentees())
                .then()
                .body("items", hasSize(1))
                .body("items[0].answers.visa", equalTo("true"))
                .body("items[0].answers.year", equalTo("2027"))
                .body("items[0].wishes.CAREER", hasSize(2))
                .body("items[0].wishes.CAREER[0]", contains(noah))
                .body("items[0].recordedBy", equalTo(round.admin.sub().toString()));
        round.admin
                .asking()
                .get("/v1/audit")
                .then()
                .body("items.action", hasItems("import applied", "import compared"))
                .body(
                        "items.find { it.action == 'import applied' }.sub",
                        equalTo(round.admin.sub().toString()))
                .body("items.find { it.action == 'import applied' }.changes.type", hasItem("MenteeEnrolment"));
        step(done, "revert").then().body("counts.reverted", equalTo(1));
        round.admin
                .asking()
                .get(mentees())
                .then()
                .body("items[0].wishes.CAREER", nullValue())
                .body("items[0].answers.visa", equalTo("true"));
    }

    @Test
    void what_a_person_wrote_stays_and_what_a_file_gave_is_replaced_by_a_later_one() {
        Person mentor = round.mentor(
                Map.of(
                        "name", "Ines",
                        "institution", "By hand",
                        "reachBy", List.of(Map.of("kind", "EMAIL", "value", "Ines@Example.org"))),
                Map.of());
        Response done = uploaded(
                "MENTORS",
                Map.of("autoConfirm", true),
                "email,institution,zone\nines@example.org,By file,Europe/Berlin\n");
        done.then().body("counts.update", equalTo(1));
        rows(done)
                .then()
                .body("items[0].personId", equalTo(mentor.id()))
                .body("items[0].reasons.reason", contains("KEPT_BY_HAND"))
                .body("items[0].reasons.column", contains("institution"))
                .body("items[0].changes.field", contains("zone"));
        Response later =
                uploaded("MENTORS", Map.of("autoConfirm", true), "email,zone\nines@example.org,Africa/Lagos\n");
        later.then().body("counts.update", equalTo(1));
        round.admin
                .asking()
                .get("/v1/mentors/" + mentor.id())
                .then()
                .body("institution", equalTo("By hand"))
                .body("zone", equalTo("Africa/Lagos"))
                .body("sub", equalTo(mentor.actor().sub().toString()));
        step(done, "revert").then().body("counts.kept", equalTo(1)).body("counts.reverted", equalTo(0));
        rows(done).then().body("items[0].reasons.reason", hasItem("CHANGED_SINCE"));
        step(later, "revert").then().body("counts.reverted", equalTo(1));
        round.admin.asking().get("/v1/mentors/" + mentor.id()).then().body("zone", equalTo("Europe/Berlin"));
    }

    @Test
    void a_revert_keeps_who_was_used_or_changed_since() {
        Response done =
                inCycle("MENTORS", "email,name\nines@example.org,Ines\nnoah@example.org,Noah\nida@example.org,Ida\n");
        step(done, "confirm");
        List<String> ids = rows(done).jsonPath().getList("items.personId");
        round.mentorship(round.mentee(), new Person(round.admin, ids.get(0)));
        String noah = "/v1/mentors/" + ids.get(1);
        round.admin
                .patching(round.admin.asking().get(noah).header("ETag"), Map.of("zone", "Africa/Lagos"))
                .patch(noah)
                .then()
                .statusCode(200);
        step(done, "revert").then().body("counts.reverted", equalTo(1)).body("counts.kept", equalTo(2));
        rows(done)
                .then()
                .body("items.outcome", contains("KEPT", "KEPT", "REVERTED"))
                .body("items.collect { it.reasons*.reason.join() }", contains("USED_SINCE", "CHANGED_SINCE", ""));
    }

    /** Of an import that created profiles, of one that enrolled them, and of one that did both. */
    @Test
    void a_revert_asks_the_database_a_few_times_however_many_rows_there_are() {
        int rows = 200;
        String file = "name,email,type,capacity\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> "Mentor %d,m%d@example.org,CAREER,1\n".formatted(i, i))
                        .collect(Collectors.joining());
        Response created = step(uploaded("MENTORS", Map.of(), file), "confirm");
        Response enrolled = step(inCycle("MENTORS", file), "confirm");
        Response both = step(inCycle("MENTORS", file.replace("@example.org", "@hospital.example")), "confirm");
        Set<UUID> first = people(created);
        Set<UUID> second = people(both);
        assertEquals(List.of(rows, rows), List.of(first.size(), second.size()));
        for (Response each : List.of(enrolled, created, both)) {
            Statistics statistics = sessions.unwrap(SessionFactory.class).getStatistics();
            statistics.setStatisticsEnabled(true);
            try {
                long before = statistics.getPrepareStatementCount();
                step(each, "revert", Duration.ofMillis(500)).then().body("counts.reverted", equalTo(rows));
                long asked = statistics.getPrepareStatementCount() - before;
                assertTrue(asked > 2 && asked < rows, asked + " statements for " + rows + " rows");
            } finally {
                statistics.setStatisticsEnabled(false);
            }
        }
        round.admin.asking().get("/v1/mentors").then().body("items", empty());
        for (Set<UUID> each : List.of(first, second)) {
            assertTrue(departures.gone().containsAll(each), "whoever is deleted is announced");
            assertTrue(departures.leftCycle().containsAll(each), "whoever leaves the cycle is announced");
        }
    }

    private Set<UUID> people(Response of) {
        String place = "/v1/imports/" + of.jsonPath().getString("id") + "/rows";
        return round
                .admin
                .asking()
                .queryParam("limit", 200)
                .get(place)
                .jsonPath()
                .<String>getList("items.personId")
                .stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /** The first row updated a profile and enrolled the mentor, the second only enrolled one. */
    @Test
    void a_revert_keeps_an_enrolment_that_was_changed_by_hand() {
        String ines = profile("ines@example.org");
        String noah = profile("noah@example.org");
        Response updated = step(inCycle("MENTORS", "email,zone\nines@example.org,Africa/Lagos\n"), "confirm");
        updated.then().body("counts.update", equalTo(1));
        Response created = step(inCycle("MENTOR_PREFERENCES", "email,only ranked\nnoah@example.org,yes\n"), "confirm");
        created.then().body("counts.create", equalTo(1));
        for (String mentor : List.of(ines, noah)) {
            round.admin
                    .patching("*", Map.of("seats", Map.of("CAREER", 3)))
                    .patch(mentors() + "/" + mentor)
                    .then()
                    .statusCode(200);
        }
        step(updated, "revert").then().body("counts.kept", equalTo(1));
        step(created, "revert").then().body("counts.kept", equalTo(1));
        round.admin.asking().get(mentors()).then().body("items.seatsInCycle.CAREER", contains(3, 3));
        round.admin.asking().get("/v1/mentors/" + ines).then().body("zone", nullValue());
    }

    @Test
    void a_revert_withdraws_an_enrolment_that_is_as_the_rows_made_it() {
        profile("ines@example.org");
        profile("noah@example.org");
        Response updated = step(inCycle("MENTORS", "email,zone\nines@example.org,Africa/Lagos\n"), "confirm");
        Response created = step(inCycle("MENTOR_PREFERENCES", "email,only ranked\nnoah@example.org,yes\n"), "confirm");
        step(updated, "revert").then().body("counts.reverted", equalTo(1));
        step(created, "revert").then().body("counts.reverted", equalTo(1));
        round.admin.asking().get(mentors()).then().body("items", empty());
    }

    private String profile(String email) {
        Response created = round.admin
                .sending(Map.of(
                        "type",
                        "CAREER",
                        "capacity",
                        1,
                        "imgBackground",
                        false,
                        "reachBy",
                        List.of(Map.of("kind", "EMAIL", "value", email))))
                .post("/v1/mentors");
        created.then().statusCode(201);
        return created.jsonPath().getString("id");
    }

    @Test
    void a_revert_keeps_who_offers_a_group_or_is_ranked() {
        Response done = step(
                inCycle("MENTORS", "email,name\nines@example.org,Ines\nnoah@example.org,Noah\nida@example.org,Ida\n"),
                "confirm");
        List<String> ids = rows(done).jsonPath().getList("items.personId");
        round.admin
                .sending(Map.of(
                        "mentorId", ids.get(0), "kind", "GROUP", "type", "CAREER", "topic", "Posters", "places", 3))
                .post("/v1/cycles/" + round.cycle() + "/groups")
                .then()
                .statusCode(201);
        round.mentee(new Person(round.admin, ids.get(1)));
        step(done, "revert").then().body("counts.reverted", equalTo(1)).body("counts.kept", equalTo(2));
        rows(done)
                .then()
                .body("items.outcome", contains("KEPT", "KEPT", "REVERTED"))
                .body("items[0].reasons[0].detail", equalTo("is in use"))
                .body("items[1].reasons[0].reason", equalTo("USED_SINCE"));
    }

    @Test
    @Tag("X12")
    void an_import_whose_rows_are_gone_is_neither_confirmed_nor_reverted() throws Exception {
        Response preview = inCycle("MENTORS", "email,name\nines@example.org,Ines\n");
        Response done = step(inCycle("MENTORS", "email,name\nnoah@example.org,Noah\n"), "confirm");
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("update import_rows set created_at = created_at - interval '91 days' where tenant_id = '"
                    + round.admin.tenant() + "'");
        }
        retention.purge();
        expired(preview, "confirm");
        expired(done, "revert");
        round.admin.asking().get("/v1/imports").then().body("items.state", containsInAnyOrder("DONE", "PREVIEWED"));
    }

    private void expired(Response of, String step) {
        round.admin
                .asking()
                .post("/v1/imports/" + of.jsonPath().getString("id") + "/" + step)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:import-expired"));
    }

    @Test
    void hours_that_no_day_has_are_told_by_their_row() {
        Response done = inCycle("MENTORS", """
                email,hours
                ines@example.org,Mon 20:00-25:00
                noah@example.org,Mon 20:00-24:00
                """);
        done.then()
                .body("state", equalTo("PREVIEWED"))
                .body("counts.invalid", equalTo(1))
                .body("counts.create", equalTo(1));
        rows(done)
                .then()
                .body("items[0].reasons[0].reason", equalTo("UNREADABLE_CELL"))
                .body("items[0].reasons[0].column", equalTo("hours"));
    }

    @Test
    void a_no_that_was_said_stays() {
        profile("ines@example.org");
        Response done = inCycle("MENTORS", "email,img\nines@example.org,yes\n");
        rows(done)
                .then()
                .body("items[0].reasons.reason", contains("KEPT_BY_HAND"))
                .body("items[0].reasons.column", contains("img"));
    }

    @Test
    void an_unknown_applicant_with_a_known_address_is_not_made_a_second_profile() {
        round.mentee(
                Map.of("name", "Amara", "reachBy", List.of(Map.of("kind", "EMAIL", "value", "amara@example.org"))),
                Map.of());
        Response done = inCycle(
                "MENTEES",
                "applicantId,email,name\n" + Round.unknown() + ",amara@example.org,Amara\n" + Round.unknown()
                        + ",bola@example.org,Bola\n");
        rows(done)
                .then()
                .body("items.action", contains("INVALID", "CREATE"))
                .body("items[0].reasons.reason", contains("UNKNOWN_PERSON"))
                .body("items[0].reasons.column", contains("applicantId"));
    }

    @Test
    void of_several_rows_about_one_person_the_last_counts_and_two_at_one_address_are_not_guessed() {
        for (String name : List.of("Ada", "Ida")) {
            round.mentor(
                    Map.of("name", name, "reachBy", List.of(Map.of("kind", "EMAIL", "value", "both@example.org"))),
                    Map.of());
        }
        Response done = uploaded("MENTORS", Map.of("autoConfirm", true), """
                email,name
                ola@example.org,First
                OLA@example.org,Last
                both@example.org,Which
                """);
        rows(done)
                .then()
                .body("items.action", contains("DUPLICATE", "CREATE", "INVALID"))
                .body("items[0].reasons.reason", contains("LATER_ROW_COUNTS"))
                .body("items[2].reasons.reason", contains("SEVERAL_PEOPLE"));
        round.admin.asking().get("/v1/mentors").then().body("items.name", hasItem("Last"));
    }

    @Test
    void mentors_rank_mentees_and_only_coordinators_import() {
        round.mentor(Map.of("reachBy", List.of(Map.of("kind", "EMAIL", "value", "ines@example.org"))), Map.of());
        Person amara = round.mentee(Map.of("name", "Amara"), Map.of());
        Person bola = round.mentee(Map.of("name", "Bola"), Map.of());
        Response mapped = uploaded(
                "MENTOR_PREFERENCES",
                Map.of("cycleId", round.cycle(), "autoConfirm", true, "mapping", "Rank [Amara]:rank;Rank [Bola]:rank"),
                "email,Rank [Amara],Rank [Bola],only ranked\nines@example.org,2,1,yes\n");
        mapped.then().body("counts.update", equalTo(1));
        round.admin
                .asking()
                .get(mentors())
                .then()
                .body("items[0].ranking.CAREER", contains(List.of(bola.id()), List.of(amara.id())))
                .body("items[0].onlyRanked", equalTo(true));
        round.admin
                .colleague(Role.ADVISER)
                .asking()
                .contentType("text/csv")
                .queryParam("source", "MENTORS")
                .body("email\na@example.org\n")
                .post("/v1/imports")
                .then()
                .statusCode(403);
        round.admin
                .asking()
                .contentType("text/csv")
                .queryParam("source", "MENTEE_PREFERENCES")
                .body("email\na@example.org\n")
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cycleId"));
        round.admin
                .asking()
                .contentType("text/csv")
                .queryParam("source", "MENTORS")
                .body("topic\nliver\n")
                .post("/v1/imports")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:wrong-file"));
        assertTrue(round.admin
                        .asking()
                        .get("/v1/imports")
                        .jsonPath()
                        .getList("items")
                        .size()
                == 1);
    }

    @Test
    void the_result_of_a_published_run_is_a_table_for_mail_merge_that_no_spreadsheet_calculates() {
        Person mentor = round.mentor(
                Map.of(
                        "name",
                        "=cmd|' /C calc'!A0",
                        "reachBy",
                        List.of(Map.of("kind", "EMAIL", "value", "ines@example.org"))),
                Map.of());
        Person matched = round.mentee(
                Map.of("name", "Amara", "reachBy", List.of(Map.of("kind", "EMAIL", "value", "amara@example.org"))),
                Map.of("wishes", Map.of("CAREER", List.of(List.of(mentor.id())))));
        round.lock(matched, mentor);
        round.mentee(Map.of("name", "Bola"), Map.of());
        String run = round.run();
        round.admin.asking().get(run + "/mail-merge.csv").then().statusCode(409);
        round.admin.asking().post(run + "/publish").then().statusCode(200);
        Response file = round.admin.asking().get(run + "/mail-merge.csv");
        file.then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", notNullValue());
        List<String> lines = file.asString().lines().toList();
        assertEquals("email,name,side,result,type,otherName,otherInstitution,cause", lines.get(0));
        assertEquals("amara@example.org,Amara,MENTEE,MATCHED,CAREER,'=cmd|' /C calc'!A0,,", lines.get(1));
        assertEquals("ines@example.org,'=cmd|' /C calc'!A0,MENTOR,MATCHED,CAREER,Amara,,", lines.get(2));
        assertTrue(lines.get(3).startsWith(",Bola,MENTEE,UNMATCHED,CAREER,,,"), lines.get(3));
        assertEquals(4, lines.size());
        assertFalse(lines.get(3).endsWith(","));
        round.admin
                .colleague(Role.ADVISER)
                .asking()
                .get(run + "/mail-merge.csv")
                .then()
                .statusCode(403);
    }
}
