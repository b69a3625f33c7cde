package org.introducer.system;

import static org.introducer.local.stack.Service.CONTACTS;
import static org.introducer.local.stack.Service.PROGRAMS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody in Karachi has 24 months until the Match, finds no place, and prepares for the next one. The last Match lies in the past,
 * whenever this runs, and so do the days of the first season: they are recorded as what happened then. Verdicts and shortlists are of the season that is
 * open, because nobody can apply in one that is over.
 */
@Tag("C31")
@Tag("P21")
@Tag("P22")
@Tag("P31")
@Tag("X16")
@Tag("X17")
class TwoSeasonsStoryIT {

    private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");
    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    private final Person zainab = Person.in(LocalStack.shared(), Role.APPLICANT);
    private final Person curator = Person.in(LocalStack.shared(), Role.CURATOR);

    /** A place where there are no other programs. */
    private final double latitude = -80 + 20 * new Random().nextDouble();

    private int last;
    private int open;
    private LocalDate begun;

    private String hina;
    private String lee;
    private String strict;
    private String kind;
    private String closed;

    @Test
    void twenty_four_months_no_match_and_a_second_season_with_the_same_network() {
        open = zainab.reads(PROGRAMS, "/v1/after-no-match").path("season");
        last = open - 1;
        begun = LocalDate.of(last - 2, 3, 20);
        programs();
        anAccountAndAnEmptyPlan();
        firstContacts();
        aMeetingAtAnEvent();
        anIntroduction();
        aLetter();
        String kept = whatTheNetworkIs();
        applicationsAndARankList();
        afterNoMatch();

        zainab.changes(CONTACTS, me(), Map.of("targetSeason", open));
        assertEquals(kept, whatTheNetworkIs(), "the network is the same in another season");
        theSecondSeasonBeginsWithoutLettersAndApplications();
        whichProgramsAreLeft();
        whatToDoNext();
    }

    private void programs() {
        strict = program("Strict", "YES", 5);
        kind = program("Kind", "YES", 10);
        closed = program("Closed", "NO", 10);
        fact(kind, "J1_SPONSORSHIP", "YES", open);
        fact(closed, "J1_SPONSORSHIP", "NO", open);
    }

    /** With the visa stance and the limit of years since graduation, both of the last season. */
    private String program(String name, String j1, int years) {
        String id = curator.creates(
                        PROGRAMS,
                        "/v1/programs",
                        Map.of(
                                "name",
                                name + " Example Program " + UUID.randomUUID(),
                                "pathway",
                                "INTEGRATED",
                                "institution",
                                "Example " + UUID.randomUUID(),
                                "latitude",
                                latitude,
                                "longitude",
                                0.5))
                .path("id");
        curator.creates(PROGRAMS, "/v1/programs/" + id + "/tracks", Map.of("type", "CATEGORICAL"));
        fact(id, "J1_SPONSORSHIP", j1, last);
        fact(id, "YEAR_OF_GRADUATION_CUTOFF", years, last);
        return id;
    }

    private void fact(String program, String field, Object value, int season) {
        curator.creates(
                PROGRAMS,
                "/v1/programs/" + program + "/facts",
                Map.of(
                        "field", field,
                        "value", value,
                        "evidence",
                                Map.of(
                                        "sourceType", "PROGRAM_PAGE",
                                        "reference", "https://example.org/radiology/visa",
                                        "observedOn",
                                                (season == open ? TODAY : LocalDate.of(last - 1, 8, 1)).toString(),
                                        "season", season,
                                        "confidence", "HIGH")));
    }

    private String me() {
        return "/v1/applicants/" + zainab.subject().sub();
    }

    private void anAccountAndAnEmptyPlan() {
        Map<String, Object> profile = new HashMap<>(Map.of(
                "givenName",
                "Zainab",
                "zone",
                KARACHI.getId(),
                "citizenships",
                List.of("PK"),
                "countryOfBirth",
                "PK",
                "stage",
                "GRADUATE",
                "graduationYear",
                last - 5,
                "targetSeason",
                last));
        profile.putAll(Map.of(
                "visaNeed", "REQUIRED",
                "visaAcceptable", List.of("J1"),
                "subjectTo212e", "NO",
                "priorJ1", List.of(),
                "usStays", List.of(),
                "usVisas", List.of(),
                "priorTraining", List.of(),
                "ecfmg",
                        Map.of(
                                "state",
                                "CERTIFIED",
                                "certifiedOn",
                                begun.minusDays(20).toString()),
                "exams",
                        List.of(
                                exam("USMLE_STEP_1", begun.minusDays(400)),
                                exam("USMLE_STEP_2_CK", begun.minusDays(200)),
                                exam("OET", begun.minusDays(100)))));
        profile.put("elevatorPitch", "I am a graduate of a medical school in Karachi. I look for a residency.");
        Response described = zainab.sending(CONTACTS, profile).put("/v1/applicants/me");
        assertEquals(201, described.statusCode(), described.asString());
        JsonPath plan = zainab.reads(CONTACTS, "/v1/plan").jsonPath();
        assertEquals(last, plan.getInt("season"));
        assertEquals("PROFILE", plan.getString("seasonBasis"));
        assertEquals(0, recorded(plan, "attendings-known"));
        assertEquals(0, recorded(plan, "letters-uploaded"));
    }

    private static Map<String, Object> exam(String exam, LocalDate day) {
        return Map.of("exam", exam, "state", "PASSED", "date", day.toString(), "attempt", 1);
    }

    private static int recorded(JsonPath plan, String code) {
        return plan.getInt("phases.milestones.flatten().find { it.code == '" + code + "' }.recorded");
    }

    private void firstContacts() {
        hina = contact("Hina Placeholder", "IR_ATTENDING", strict);
        mail(hina, "FIRST_CONTACT", 30);
        Response reminder = mail(hina, "FOLLOW_UP", 39);
        assertEquals(List.of(), reminder.path("warnings"), reminder::asString);
        assertEquals("STOP", state(hina));
        assertEquals("STOP", decision(hina), "not even by another channel");
        String omar = contact("Omar Sample", "RESIDENT", kind);
        mail(omar, "FIRST_CONTACT", 31);
        answer(omar, 34);
        assertEquals("ENGAGED", state(omar));
    }

    private String contact(String name, String role, String program) {
        return zainab.creates(
                        CONTACTS,
                        "/v1/contacts",
                        Map.of(
                                "name",
                                name,
                                "role",
                                role,
                                "programId",
                                program,
                                "country",
                                "US",
                                "zone",
                                "America/Detroit"))
                .path("id");
    }

    private Response mail(String contact, String purpose, int day) {
        return happened(contact, day, Map.of("kind", "EMAIL", "direction", "OUTGOING", "purpose", purpose));
    }

    private void answer(String contact, int day) {
        happened(contact, day, Map.of("kind", "EMAIL", "direction", "INCOMING", "reaction", "POSITIVE"));
    }

    private Response happened(String contact, int day, Map<String, ?> what) {
        Map<String, Object> interaction = new HashMap<>(what);
        interaction.put("contactIds", List.of(contact));
        interaction.put(
                "occurredAt",
                begun.plusDays(day).atTime(10, 0).atZone(KARACHI).toInstant().toString());
        return zainab.creates(CONTACTS, "/v1/interactions", interaction);
    }

    private String state(String contact) {
        return zainab.reads(CONTACTS, "/v1/contacts/" + contact + "/follow-up").path("state");
    }

    private String decision(String contact) {
        return zainab.does(CONTACTS, "/v1/contacts/" + contact + "/outreach-check", Map.of("channel", "LINKEDIN"))
                .path("decision");
    }

    private void aMeetingAtAnEvent() {
        lee = contact("Lee Example", "IR_ATTENDING", kind);
        String rosa = contact("Rosa Target", "IR_ATTENDING", closed);
        LocalDate lastDay = begun.plusDays(203);
        String event = "/v1/events/"
                + zainab.creates(
                                CONTACTS,
                                "/v1/events",
                                Map.of(
                                        "name", "Example IR Meeting",
                                        "firstDay", lastDay.minusDays(3).toString(),
                                        "lastDay", lastDay.toString(),
                                        "zone", "America/Chicago",
                                        "targetContactIds", List.of(lee, rosa)))
                        .<String>path("id");
        Response debriefed = zainab.sending(
                        CONTACTS,
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("name", "Lee Example", "outcome", "the registry of portal shunts"),
                                        Map.of(
                                                "name",
                                                "Ines Invented",
                                                "role",
                                                "FELLOW",
                                                "outcome",
                                                "her first year"))))
                .post(event + "/debrief");
        assertEquals(207, debriefed.statusCode(), debriefed.asString());
        JsonPath coverage = zainab.reads(CONTACTS, event + "/coverage").jsonPath();
        assertEquals(List.of("MET", "MISSED"), coverage.getList("targets.state"));
        assertEquals(List.of("Ines Invented"), coverage.getList("metBeside.name"));
        mail(lee, "THANKS", 207);
        answer(lee, 209);
        assertEquals("ENGAGED", state(lee));
    }

    /** The one who never answered is reached through somebody who knows her. */
    private void anIntroduction() {
        zainab.creates(
                CONTACTS,
                "/v1/relationships",
                Map.of(
                        "fromContactId", lee,
                        "toContactId", hina,
                        "type", "CO_AUTHOR",
                        "closeness", "CLOSE",
                        "source", "PUBLICATION",
                        "evidence", "https://example.org/paper",
                        "observedOn", begun.plusDays(300).toString()));
        JsonPath paths = zainab.reads(CONTACTS, "/v1/programs/" + strict + "/introduction-paths", "maxHops", 2)
                .jsonPath();
        assertEquals(List.of(lee, hina), paths.getList("items[0].steps.contactId"));
        String introduction = "/v1/introductions/"
                + zainab.creates(
                                CONTACTS,
                                "/v1/introductions",
                                Map.of(
                                        "introducerContactId", lee,
                                        "targetContactId", hina,
                                        "askedOn", begun.plusDays(310).toString()))
                        .<String>path("id");
        becomes(
                introduction,
                Map.of("state", "AGREED", "on", begun.plusDays(312).toString()));
        assertEquals("STOP", state(hina), "asked for, and not yet made");
        becomes(introduction, Map.of("state", "MADE", "on", begun.plusDays(315).toString(), "targetAgreed", true));
        assertEquals("ALLOW", decision(hina));
        mail(hina, "ASK", 318);
        answer(hina, 322);
        assertEquals("ENGAGED", state(hina));
    }

    private void becomes(String introduction, Map<String, ?> change) {
        Response changed = zainab.sending(CONTACTS, change)
                .header("If-Match", zainab.reads(CONTACTS, introduction).header("ETag"))
                .put(introduction + "/state");
        assertEquals(200, changed.statusCode(), changed.asString());
    }

    private void aLetter() {
        zainab.creates(
                CONTACTS,
                "/v1/supervisions",
                Map.of(
                        "contactId",
                        lee,
                        "kind",
                        "OBSERVERSHIP",
                        "startsOn",
                        begun.plusDays(330).toString(),
                        "endsOn",
                        begun.plusDays(372).toString()));
        String asked = begun.plusDays(380).toString();
        Map<String, Object> letter = new HashMap<>(Map.of(
                "contactId", lee,
                "season", last,
                "tracks", List.of("IR"),
                "visaStatusDisclosedOn", asked,
                "cvSentOn", asked,
                "statementDraftSentOn", asked,
                "activitySummarySentOn", asked,
                "waiver", "WAIVED",
                "requestedOn", asked,
                "uploadedOn", begun.plusDays(430).toString()));
        zainab.creates(CONTACTS, "/v1/letters", letter);
        JsonPath readiness = zainab.reads(CONTACTS, "/v1/contacts/" + lee + "/lor-readiness", "season", last)
                .jsonPath();
        assertEquals("READY", readiness.getString("state"), readiness::prettify);
        assertEquals("UPLOADED", readiness.getString("progress"));
        assertEquals("OBSERVATION_ONLY", readiness.getString("canState"));
        assertEquals(1, uploaded(last));
    }

    private int uploaded(int season) {
        return zainab.reads(CONTACTS, "/v1/letter-portfolio", "season", season)
                .jsonPath()
                .getInt("tracks.find { it.track == 'IR' }.uploaded");
    }

    /** In one line, as the plan of the season in the profile counts it. */
    private String whatTheNetworkIs() {
        JsonPath plan = zainab.reads(CONTACTS, "/v1/plan").jsonPath();
        String network = "";
        for (String code : List.of(
                "attendings-known",
                "trainees-known",
                "conversations",
                "first-event",
                "first-observership",
                "relationships")) {
            network += code + " " + recorded(plan, code) + ", ";
        }
        assertEquals(
                "attendings-known 3, trainees-known 2, conversations 4, first-event 1, first-observership 1, relationships 1, ",
                network);
        return network;
    }

    private void applicationsAndARankList() {
        String ranked = application(strict, last, LocalDate.of(last - 1, 6, 10));
        moved(ranked, "APPLIED", LocalDate.of(last - 1, 9, 25));
        moved(ranked, "INVITED", LocalDate.of(last - 1, 10, 20));
        moved(ranked, "INTERVIEWED", LocalDate.of(last - 1, 12, 5));
        String rejected = application(closed, last, LocalDate.of(last - 1, 6, 10));
        moved(rejected, "APPLIED", LocalDate.of(last - 1, 9, 25));
        moved(rejected, "REJECTED", LocalDate.of(last - 1, 11, 15));
        JsonPath list = zainab.creates(
                        PROGRAMS,
                        "/v1/rank-lists",
                        Map.of(
                                "season", last,
                                "criteria", List.of(Map.of("name", "Cases", "weight", 2)),
                                "entries",
                                        List.of(
                                                Map.of(
                                                        "applicationId", id(ranked),
                                                        "track", "CATEGORICAL",
                                                        "scores", Map.of("Cases", 9)),
                                                Map.of(
                                                        "applicationId", id(rejected),
                                                        "track", "CATEGORICAL",
                                                        "scores", Map.of("Cases", 5)))))
                .jsonPath();
        assertEquals(List.of(id(ranked), id(rejected)), list.getList("entries.applicationId"));
        assertEquals(
                List.of(id(rejected)),
                list.getList("checks.findAll { it.code == 'NOT_OPEN' }.applicationId"),
                "who was rejected is not to be ranked");
        moved(ranked, "RANKED", LocalDate.of(last, 2, 20));
        JsonPath ended = moved(ranked, "NOT_MATCHED", LocalDate.of(last, 3, 20)).jsonPath();
        assertEquals(List.of(), ended.getList("next"));
        assertEquals(
                List.of("RESEARCHING", "APPLIED", "INVITED", "INTERVIEWED", "RANKED", "NOT_MATCHED"),
                ended.getList("history.state"));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String application(String program, int season, LocalDate on) {
        return "/v1/applications/"
                + zainab.creates(
                                PROGRAMS,
                                "/v1/applications",
                                Map.of("programId", program, "season", season, "on", on.toString()))
                        .<String>path("id");
    }

    private Response moved(String application, String to, LocalDate on) {
        return zainab.does(PROGRAMS, application + "/transitions", Map.of("to", to, "on", on.toString()));
    }

    private void afterNoMatch() {
        JsonPath after =
                zainab.reads(PROGRAMS, "/v1/after-no-match", "season", last).jsonPath();
        assertEquals(open, after.getInt("nextSeason"));
        assertEquals("MET", after.getString("soap.checks[0].standing"));
        assertEquals(
                Map.of("LETTERS", "ASK", "APPLICATIONS", "NO", "RANK_LIST", "NO", "EXAMS", "ASK"),
                carries(after, "LETTERS", "APPLICATIONS", "RANK_LIST", "EXAMS"));
        String limit = "graduationLimits.items.find { it.programId == '%s' }.";
        assertEquals("MET_NO_MORE", after.getString(limit.formatted(strict) + "afterAYear"));
        assertEquals(0, after.getInt(limit.formatted(strict) + "marginNow"));
        assertEquals(-1, after.getInt(limit.formatted(strict) + "marginNext"));
        assertFalse(after.getList("gapYear.openSteps.step").contains("ECFMG_CERTIFICATE"), "she has it");
        assertTrue(after.getString("gapYear.certificationPath").endsWith("season=" + open));
    }

    private static Map<String, String> carries(JsonPath after, String... items) {
        Map<String, String> carries = new HashMap<>();
        for (String item : items) {
            carries.put(item, after.getString("carriesOver.find { it.item == '" + item + "' }.carries"));
        }
        return carries;
    }

    private void theSecondSeasonBeginsWithoutLettersAndApplications() {
        assertEquals(1, uploaded(last));
        assertEquals(0, uploaded(open));
        assertEquals(0, recorded(zainab.reads(CONTACTS, "/v1/plan").jsonPath(), "letters-uploaded"));
        assertEquals(List.of(), ofSeason("/v1/applications", open));
        assertEquals(2, ofSeason("/v1/applications", last).size());
        assertEquals(List.of(), ofSeason("/v1/rank-lists", open));
        Response late = zainab.sending(PROGRAMS, Map.of()).post("/v1/shortlists?season=" + last);
        assertEquals(422, late.statusCode(), late.asString());
        assertEquals("urn:introducer:problem:season-over", late.path("type"));
    }

    private List<String> ofSeason(String list, int season) {
        return zainab.reads(PROGRAMS, list, "filter", "season==" + season).path("items.id");
    }

    private void whichProgramsAreLeft() {
        JsonPath shortlist = zainab.creates(
                        PROGRAMS,
                        "/v1/shortlists?season=" + open,
                        Map.of(
                                "filters",
                                Map.of("near", Map.of("latitude", latitude, "longitude", 0.5, "withinKm", 20))))
                .jsonPath();
        assertEquals(3, shortlist.getInt("matching"), shortlist::prettify);
        assertEquals(kind, shortlist.getString("entries[0].programId"), shortlist::prettify);
        assertEquals("INELIGIBLE", entry(shortlist, strict, "eligibility"), shortlist::prettify);
        assertEquals("CLOSED", entry(shortlist, closed, "tier"), shortlist::prettify);
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    shortlist.getInt("entries[" + i + "].total"),
                    shortlist.<Integer>getList("entries[" + i + "].parts.points").stream()
                            .mapToInt(points -> points)
                            .sum());
        }
        JsonPath verdict =
                zainab.reads(PROGRAMS, "/v1/programs/" + kind + "/visa-verdict").jsonPath();
        assertEquals(open, verdict.getInt("season"));
        assertEquals("FEASIBLE", verdict.getString("outlook"), verdict::prettify);
        assertEquals(
                "INFEASIBLE",
                zainab.reads(PROGRAMS, "/v1/programs/" + closed + "/visa-verdict")
                        .path("verdict"));
        JsonPath exclusion =
                zainab.reads(PROGRAMS, "/v1/programs/" + strict + "/exclusion").jsonPath();
        assertTrue(exclusion.getBoolean("outlook.excluded"), exclusion::prettify);
        assertEquals(
                List.of("YEARS_SINCE_GRADUATION"),
                exclusion.getList("outlook.requirements.requirement"),
                exclusion::prettify);
        assertFalse(
                zainab.reads(PROGRAMS, "/v1/programs/" + kind + "/exclusion").<Boolean>path("outlook.excluded"));
        JsonPath invited = invited().jsonPath();
        assertEquals(List.of("RESEARCHING", "APPLIED", "INVITED"), invited.getList("history.state"));
    }

    private static String entry(JsonPath shortlist, String program, String member) {
        return shortlist.getString("entries.find { it.programId == '" + program + "' }." + member);
    }

    private Response invited() {
        String again = application(kind, open, TODAY);
        moved(again, "APPLIED", TODAY);
        return moved(again, "INVITED", TODAY);
    }

    private void whatToDoNext() {
        JsonPath readiness = zainab.reads(CONTACTS, me() + "/readiness").jsonPath();
        assertEquals(open, readiness.getInt("season"));
        assertEquals(List.of(), readiness.getList("unavailable"), "all three services were asked");
        assertEquals("READY", part(readiness, "PROGRAMS"), readiness::prettify);
        assertEquals("NOT_READY", part(readiness, "LETTERS"), readiness::prettify);
        assertEquals("NOT_READY", part(readiness, "MENTORS"), readiness::prettify);
        String letter = zainab.creates(
                        CONTACTS, "/v1/letters", Map.of("contactId", lee, "season", open, "tracks", List.of("IR")))
                .path("id");
        assertEquals(List.of("ALLOWED"), gatesOfLettersToAskFor(letter), "the same author is asked anew");
        zainab.changes(CONTACTS, "/v1/letters/" + letter, Map.of("requestedOn", TODAY.toString()));
        assertEquals(List.of(), gatesOfLettersToAskFor(letter));
    }

    private List<String> gatesOfLettersToAskFor(String letter) {
        JsonPath next = zainab.reads(CONTACTS, me() + "/next-actions").jsonPath();
        assertEquals(List.of(), next.getList("unavailable"), "all three services were asked");
        return next.getList("actions.findAll { it.kind == 'ASK_FOR_LETTER' && it.subject.id == '%s' }.gate.standing"
                .formatted(letter));
    }

    private static String part(JsonPath readiness, String name) {
        return readiness.getString("parts.find { it.part == '" + name + "' }.state");
    }
}
