package org.introducer.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.local.demo.Calls;
import org.introducer.local.demo.Demo;
import org.introducer.local.demo.StoryFiles;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.Test;

/** Checks the story that {@code ./introducer demo} plays. */
class StoryIT {
    private static final Path REAL_FILES = Committed.root().resolve("../shared/data");

    private final LocalStack stack = LocalStack.shared();

    @Test
    void the_main_job_runs_through_all_three_services_on_our_own_files() {
        Map<String, Calls.Answer> told = play(StoryFiles.own());
        assertEquals(21, told.get("ACGME").object().getInteger("total"));
        check(told);
    }

    @Test
    void the_main_job_runs_through_all_three_services_on_the_files_that_users_have() {
        assumeTrue(Files.isDirectory(REAL_FILES), "skipped: there is no folder " + REAL_FILES.normalize());
        Map<String, Calls.Answer> told = play(StoryFiles.in(REAL_FILES));
        Map.of("ACGME", 72, "NRMP", 32, "USCIS_DATA_HUB", 4190, "DOL_LCA", 196)
                .forEach((source, rows) ->
                        assertEquals(rows, told.get(source).object().getInteger("total"), source));
        check(told);
    }

    @Test
    void the_demo_has_somebody_in_every_state_of_etiquette_and_a_cycle_that_can_be_matched() {
        demo().load(Instant.now());
        Calls amara = calls(Role.APPLICANT);
        Set<String> states = all(amara, "/contacts/v1/contacts")
                .map(contact -> amara.get("/contacts/v1/contacts/" + contact.getString("id") + "/follow-up")
                        .object()
                        .getString("state"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(14, states.size(), () -> "states shown: " + states);
        assertEquals(40, all(amara, "/contacts/v1/contacts").count());
        assertEquals(120, all(amara, "/contacts/v1/interactions").count());

        Calls admin = calls(Role.ORG_ADMIN);
        assertEquals(12, all(admin, "/mentorship/v1/mentors").count());
        assertEquals(30, all(admin, "/mentorship/v1/mentees").count());
    }

    private static void check(Map<String, Calls.Answer> told) {
        for (String source : new String[] {"ACGME", "NRMP", "USCIS_DATA_HUB", "DOL_LCA"}) {
            JsonObject again = told.get(source + " again").object();
            assertEquals("DONE", again.getString("state"), source);
            assertEquals(0, again.getJsonObject("counts").getInteger("invalid"), source);
            assertEquals(
                    again.getInteger("total"), again.getJsonObject("counts").getInteger("unchanged"), source);
        }
        assertEquals(422, told.get("a fact without evidence").status());
        assertEquals("UNKNOWN", told.get("history without an alias").object().getString("standing"));
        JsonObject history = told.get("history").object();
        assertEquals("FOUND", history.getString("standing"), history::encode);
        assertEquals(
                "I-200-25034-660846",
                items(history, "filings").findFirst().orElseThrow().getString("caseNumber"));
        assertEquals(
                49,
                items(history, "years")
                        .filter(year -> year.getInteger("fiscalYear") == 2022)
                        .findFirst()
                        .orElseThrow()
                        .getJsonObject("petitions")
                        .getInteger("initialApproved"));

        assertTrue(counts(told.get("preview")).getInteger("create") > 0);
        assertEquals(0, counts(told.get("preview again")).getInteger("create"));
        assertEquals(0, counts(told.get("preview again")).getInteger("update"));

        assertEquals("OPEN", told.get("one unanswered").object().getString("state"));
        assertEquals("ALLOW", told.get("may I").object().getString("decision"));
        assertEquals("STOP", told.get("two unanswered").object().getString("state"));
        assertEquals("STOP", told.get("may I still").object().getString("decision"));
        assertEquals("ENGAGED", told.get("answered").object().getString("state"));

        assertEquals("UNKNOWN", told.get("verdict on nothing").object().getString("verdict"));
        assertTrue(told.get("a fact").succeeded());
        JsonObject real = told.get("a real program").object();
        JsonObject j1 = items(real, "facts")
                .filter(fact -> fact.getString("field").equals("J1_SPONSORSHIP"))
                .findFirst()
                .orElseThrow();
        assertTrue(j1.getString("says").contains("Last known, confirm"), j1::encode);
        assertTrue(j1.getString("reference").startsWith("https://"), j1::encode);
        assertEquals("UNKNOWN", told.get("verdict on a real program").object().getString("verdict"));
        assertTrue(told.get("years of a real program").succeeded());
        assertTrue(told.get("quality").object().getJsonObject("visas").getInteger("j1") > 50);
        JsonObject verdict = told.get("verdict").object();
        assertEquals("UNKNOWN", verdict.getString("verdict"));
        assertTrue(verdict.encode().contains("ot legal advice"), verdict::encode);
        aNigerianAbroadIsNotToldThatJ1IsFeasible(told);
        JsonObject shortlist = told.get("shortlist").object();
        assertEquals(201, told.get("shortlist").status(), shortlist::encode);
        List<JsonObject> ranked = items(shortlist, "entries").toList();
        assertFalse(ranked.isEmpty(), shortlist::encode);
        for (JsonObject entry : ranked) {
            List<JsonObject> parts = items(entry, "parts").toList();
            assertFalse(parts.isEmpty(), entry::encode);
            assertEquals(
                    entry.getLong("total"),
                    parts.stream().mapToLong(part -> part.getLong("points")).sum());
        }

        assertEquals(1, told.get("run").object().getJsonObject("counts").getInteger("pairs"));
        assertTrue(told.get("certificate").succeeded());
        assertEquals(404, told.get("pairs before publication").status());
        JsonObject mine =
                items(told.get("my pair and why").object(), "items").findFirst().orElseThrow();
        assertNotNull(mine.getJsonObject("score"));
        JsonObject leftOver =
                items(told.get("unmatched").object(), "items").findFirst().orElseThrow();
        assertEquals("LIST_TOO_SHORT", leftOver.getString("cause"));
        assertEquals(1, leftOver.getJsonArray("changes").size());

        for (String seen : new String[] {"adviser", "verdict", "pair"}) {
            assertEquals(404, told.get(seen + " without consent").status(), seen);
            assertEquals(200, told.get(seen + " with consent").status(), seen);
        }
        assertEquals(
                List.of(mine),
                items(told.get("pair with consent").object(), "items").toList());
        for (String seen : List.of("adviser", "verdict", "pair")) {
            assertEquals(404, told.get(seen + " after revocation").status(), seen);
        }
    }

    private static void aNigerianAbroadIsNotToldThatJ1IsFeasible(Map<String, Calls.Answer> told) {
        JsonObject verdict = told.get("verdict from abroad").object();
        JsonObject j1 = way(verdict, "J1");
        assertEquals("INFEASIBLE", j1.getString("verdict"), j1::encode);
        assertEquals("INFEASIBLE", j1.getString("outlook"), j1::encode);
        JsonObject notice = items(j1.getJsonObject("verdictBasis"), "trace")
                .filter(finding -> "FAILS".equals(finding.getString("says")))
                .findFirst()
                .orElseThrow();
        assertEquals("pp10998-partial", notice.getJsonObject("inputs").getString("notice"));
        assertNotNull(notice.getJsonObject("citation").getString("reference"));
        assertEquals("UNKNOWN", way(verdict, "H1B").getString("verdict"));
        assertNotNull(verdict.getString("policyReviewedOn"));
        assertEquals(1, told.get("the notice").object().getJsonArray("items").size());
    }

    private static JsonObject way(JsonObject verdict, String visa) {
        return items(items(verdict, "tracks").findFirst().orElseThrow(), "visas")
                .filter(way -> visa.equals(way.getString("visa")))
                .findFirst()
                .orElseThrow();
    }

    /** The lists of the demo fit into one page. */
    private static Stream<JsonObject> all(Calls calls, String path) {
        return items(calls.require(calls.get(path + "?limit=200")), "items");
    }

    private static JsonObject counts(Calls.Answer answer) {
        return answer.object().getJsonObject("counts");
    }

    private static Stream<JsonObject> items(JsonObject object, String name) {
        return object.getJsonArray(name).stream().map(JsonObject.class::cast);
    }

    private Map<String, Calls.Answer> play(StoryFiles files) {
        return demo().story(files).play();
    }

    private Demo demo() {
        return new Demo(stack.ports().proxyUrl(), stack.tokens(), Optional.empty());
    }

    private Calls calls(Role role) {
        return Calls.silent(stack.ports().proxyUrl(), stack.tokens().mint(Personas.of(role), Duration.ofMinutes(10)));
    }
}
