package org.introducer.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.Tokens;

/**
 * The main job from end to end, call by call: a curator loads files, an applicant brings a network in, logs, is told when to
 * write, asks for a verdict and a shortlist, joins a cycle, is matched and reads why; an adviser sees it with consent only.
 * Everybody in it is new each time it is played.
 */
public final class Story {
    /** Washington University, integrated interventional radiology: of the reference data that comes with program-service. */
    private static final String REAL = "4162800001";

    private final Demo demo;
    private final StoryFiles files;
    private final RelativeDays days;
    private final UUID tenant = UUID.randomUUID();
    private final UUID adviserSub = UUID.randomUUID();
    private final Tokens.Subject applicantSubject = somebody(Role.APPLICANT, UUID.randomUUID());
    private final Calls curator;
    private final Calls applicant;
    private final Calls adviser;
    private final Map<String, Calls.Answer> told = new LinkedHashMap<>();

    Story(Demo demo, StoryFiles files, Instant now) {
        this.demo = demo;
        this.files = files;
        this.days = new RelativeDays(now);
        this.curator = demo.as(Role.CURATOR);
        this.applicant = demo.as(applicantSubject);
        this.adviser = demo.as(somebody(Role.ADVISER, adviserSub));
    }

    /** Selected answers, by name. */
    public Map<String, Calls.Answer> play() {
        files.programs().forEach(this::loadFile);
        String program = program();
        new StoryEmployer(demo, curator, applicant).play(program, this::tell);
        bringNetwork();
        String contact = logAndAsk(program);
        decide(program);
        share(program, contact, match());
        return told;
    }

    private void loadFile(String source, String content) {
        demo.say("A curator loads a file of %s; the same file again changes nothing.".formatted(source));
        String path = "/programs/v1/imports?autoConfirm=true&observedOn=2025-05-01&source=" + source;
        for (String time : new String[] {"", " again"}) {
            String job =
                    curator.require(curator.upload(path, "text/csv", content)).getString("id");
            tell(source + time, curator.awaitEnd("/programs/v1/imports/" + job));
        }
    }

    /** Programs of the directory are real. The visa facts of the story are invented, so they are about an invented program. */
    private String program() {
        demo.say("A curator enters an invented program, once. A fact without evidence is refused.");
        String name = "Example University Hospital Program (fictional)";
        String id = items(curator.get("/programs/v1/programs?q=Example+University+Hospital+fictional"))
                .filter(program -> name.equals(program.getString("name")))
                .findFirst()
                .orElseGet(() -> curator.require(curator.post(
                        "/programs/v1/programs",
                        new JsonObject()
                                .put("name", name)
                                .put("pathway", "INTEGRATED")
                                .put("city", "Detroit")
                                .put("state", "MI"))))
                .getString("id");
        String facts = "/programs/v1/programs/" + id + "/facts";
        tell("a fact without evidence", curator.post(facts, stance()));
        return id;
    }

    private void bringNetwork() {
        demo.say("An applicant creates a profile and imports an existing network: first a preview, then the contacts.");
        applicant.require(
                applicant.put("/contacts/v1/applicants/me", days.resolve(new Reference().object("applicant.json"))));
        for (String time : new String[] {"", " again"}) {
            String job = applicant
                    .require(applicant.upload("/contacts/v1/imports?source=LINKEDIN", "text/csv", files.linkedIn()))
                    .getString("id");
            tell("preview" + time, applicant.awaitEnd("/contacts/v1/imports/" + job));
            tell("rows" + time, applicant.get("/contacts/v1/imports/" + job + "/rows"));
            applicant.require(applicant.post("/contacts/v1/imports/" + job + "/confirm", new JsonObject()));
            applicant.awaitEnd("/contacts/v1/imports/" + job);
        }
        tell("contacts", applicant.get("/contacts/v1/contacts"));
    }

    /** The contact that the story writes to. */
    private String logAndAsk(String program) {
        demo.say("The applicant records interactions, and sees whom to write to and when to stop.");
        String contact = applicant
                .require(applicant.post(
                        "/contacts/v1/contacts",
                        new JsonObject()
                                .put("name", "Elena Example")
                                .put("role", "IR_ATTENDING")
                                .put("programId", program)
                                .put("zone", "America/Detroit")))
                .getString("id");
        String about = "/contacts/v1/contacts/" + contact;
        log(
                contact,
                new JsonObject()
                        .put("kind", "EMAIL")
                        .put("direction", "OUTGOING")
                        .put("occurredAt", "-8d"));
        tell("one unanswered", applicant.get(about + "/follow-up"));
        tell("due", applicant.get("/contacts/v1/follow-ups/due"));
        tell("may I", applicant.post(about + "/outreach-check", new JsonObject().put("channel", "EMAIL")));
        log(
                contact,
                new JsonObject()
                        .put("kind", "EMAIL")
                        .put("direction", "OUTGOING")
                        .put("purpose", "FOLLOW_UP")
                        .put("occurredAt", "-1d"));
        tell("two unanswered", applicant.get(about + "/follow-up"));
        tell("may I still", applicant.post(about + "/outreach-check", new JsonObject().put("channel", "LINKEDIN")));
        log(
                contact,
                new JsonObject()
                        .put("kind", "EMAIL")
                        .put("direction", "INCOMING")
                        .put("occurredAt", "-0d"));
        tell("answered", applicant.get(about + "/follow-up"));
        tell("timeline", applicant.get(about + "/timeline"));
        return contact;
    }

    private void log(String contact, JsonObject interaction) {
        applicant.require(applicant.post(
                "/contacts/v1/interactions",
                days.resolve(interaction).put("contactIds", new JsonArray().add(contact))));
    }

    private static JsonObject stance() {
        return new JsonObject().put("field", "J1_SPONSORSHIP").put("value", "YES");
    }

    private void decide(String program) {
        demo.say("The visa verdict for a program without facts: UNKNOWN, with the questions to ask.");
        String about = "/programs/v1/programs/" + program;
        tell("verdict on nothing", applicant.get(about + "/visa-verdict"));
        int season = told.get("verdict on nothing").object().getInteger("season");
        demo.say("The program's page of last season says yes: still UNKNOWN for this season, with an outlook.");
        JsonObject evidence = new JsonObject()
                .put("sourceType", "PROGRAM_PAGE")
                .put("reference", "https://example.org/ir/visa (fictional)")
                .put("observedOn", "-300d")
                .put("season", season - 1)
                .put("confidence", "HIGH");
        Calls.Answer known = curator.get(about + "/facts");
        tell(
                "a fact",
                items(known).findAny().isPresent()
                        ? known
                        : curator.post(about + "/facts", stance().put("evidence", days.resolve(evidence))));
        tell("verdict", applicant.get(about + "/visa-verdict"));
        realProgram();
        demo.say(
                "The applicant is Nigerian and abroad, and had no US visa on 1 January 2026: Proclamation 10998 bars J-1 while it"
                        + " stands, whatever the program sponsors. H-1B is not among the visas that it suspends for Nigeria.");
        tell("verdict from abroad", applicant.get(about + "/visa-verdict?locationAtFiling=OUTSIDE_US"));
        demo.say("Each law and notice has its source, its versions and the day on which it was reviewed.");
        tell("the notice", applicant.get("/programs/v1/policy-rules?filter=code==pp10998-partial"));
        demo.say("A shortlist: programs ranked, with every point explained.");
        tell("shortlist", applicant.post("/programs/v1/shortlists", new JsonObject().put("limit", 5)));
    }

    /** The last known facts of a real program with their sources; the story adds nothing to them. */
    private void realProgram() {
        demo.say("A real program: facts from its page, collected without a date, so last known and to be confirmed.");
        String about = "/programs/v1/programs/"
                + items(applicant.get("/programs/v1/programs?filter=acgmeCode==" + REAL))
                        .findFirst()
                        .orElseThrow()
                        .getString("id");
        tell("a real program", applicant.get(about));
        tell("verdict on a real program", applicant.get(about + "/visa-verdict"));
        demo.say("Its residents by year: no counts are known, so no number is shown.");
        tell("years of a real program", applicant.get(about + "/img-history"));
        demo.say("The data quality of the directory: a number for each field, with its denominator.");
        tell("quality", applicant.get("/programs/v1/quality?filter=kind==VISA"));
    }

    private static Stream<JsonObject> items(Calls.Answer list) {
        return list.object().getJsonArray("items").stream().map(JsonObject.class::cast);
    }

    /** The address of the published run. */
    private String match() {
        demo.say("A cycle: two mentors, two mentees, a stable matching with its certificate.");
        StoryMatch match = new StoryMatch(demo, demo.as(somebody(Role.ORG_ADMIN, UUID.randomUUID())), applicant);
        return match.play(this::tell);
    }

    private void share(String program, String contact, String run) {
        demo.say("Without consent an adviser sees none of it, as if it did not exist.");
        String seen = "/contacts/v1/contacts/" + contact;
        String whose = "?applicantId=" + applicantSubject.sub();
        String verdict = "/programs/v1/programs/" + program + "/visa-verdict" + whose;
        String pair = run + "/pairs" + whose;
        String consent = "/contacts/v1/applicants/me/consents/" + adviserSub;
        tell("adviser without consent", adviser.get(seen));
        tell("verdict without consent", adviser.get(verdict));
        tell("pair without consent", adviser.get(pair));
        JsonObject given = applicant.require(
                applicant.put(consent, new JsonObject().put("scope", "READ").put("textVersion", "2026-01")));
        demo.say("Consent given: " + given.getString("scope") + ". Now the same three calls succeed.");
        tell("adviser with consent", adviser.get(seen));
        tell("verdict with consent", adviser.get(verdict));
        tell("pair with consent", adviser.get(pair));
        String etag = applicant.get(consent).etag();
        applicant.require(applicant.send("DELETE", consent, null, Map.of("If-Match", etag)));
        demo.say("Consent revoked: access ends at once, in all three services.");
        tell("adviser after revocation", adviser.get(seen));
        tell("verdict after revocation", adviser.get(verdict));
        tell("pair after revocation", adviser.get(pair));
    }

    private void tell(String name, Calls.Answer answer) {
        told.put(name, answer);
    }

    private Tokens.Subject somebody(Role role, UUID sub) {
        return new Tokens.Subject(sub, tenant, role);
    }
}
