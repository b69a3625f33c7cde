package org.introducer.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.introducer.local.stack.Service.CONTACTS;
import static org.introducer.local.stack.Service.MENTORSHIP;
import static org.introducer.local.stack.Service.PROGRAMS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.introducer.clients.ApiClient;
import org.introducer.clients.ApiException;
import org.introducer.clients.api.ApplicantsApi;
import org.introducer.clients.api.ApplicationsApi;
import org.introducer.clients.api.CaseloadApi;
import org.introducer.clients.api.ChangesApi;
import org.introducer.clients.api.ContactsApi;
import org.introducer.clients.api.InteractionsApi;
import org.introducer.clients.api.LettersApi;
import org.introducer.clients.model.ApplicantBatch;
import org.introducer.clients.model.ApplicantBatchResult;
import org.introducer.clients.model.ApplicantDraft;
import org.introducer.clients.model.ApplicantProvision;
import org.introducer.clients.model.ApplicationDraft;
import org.introducer.clients.model.ApplicationState;
import org.introducer.clients.model.CaseloadApplicant;
import org.introducer.clients.model.CaseloadDueItem;
import org.introducer.clients.model.CaseloadDueQueuePage;
import org.introducer.clients.model.CaseloadPageCaseloadApplicant;
import org.introducer.clients.model.CaseloadPageLetterView;
import org.introducer.clients.model.CaseloadReadiness;
import org.introducer.clients.model.CaseloadReadinessPage;
import org.introducer.clients.model.CaseloadVerdict;
import org.introducer.clients.model.CaseloadVerdictPage;
import org.introducer.clients.model.ChangeFeed;
import org.introducer.clients.model.CloudEvent;
import org.introducer.clients.model.ConsentScope;
import org.introducer.clients.model.ContactDraft;
import org.introducer.clients.model.ContactRole;
import org.introducer.clients.model.FollowUpState;
import org.introducer.clients.model.InteractionDirection;
import org.introducer.clients.model.InteractionDraft;
import org.introducer.clients.model.InteractionKind;
import org.introducer.clients.model.Letter;
import org.introducer.clients.model.LetterDraft;
import org.introducer.clients.model.LetterTrack;
import org.introducer.clients.model.OutreachPurpose;
import org.introducer.clients.model.ProgramsLeftOutReason;
import org.introducer.clients.model.ReadinessPartName;
import org.introducer.clients.model.RecordedConsent;
import org.introducer.clients.model.VisaNeed;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.Tokens;
import org.introducer.local.stack.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An advising platform with 600 clients, written with the client that is generated for it: {@code clients/pom.xml}. */
@Tag("X11")
@Tag("X23")
@Tag("X24")
@Tag("X25")
@Tag("X26")
@Tag("X28")
@Tag("X29")
class CaseloadStoryIT {

    private static final int CLIENTS = 600;
    /** The row with a mistake. */
    private static final int BAD = 17;

    private static final OffsetDateTime NOW = OffsetDateTime.now(Clock.systemUTC());
    private static final LocalDate TODAY = NOW.toLocalDate();

    private final LocalStack stack = LocalStack.shared();
    private final Person platform = Person.in(stack, Role.INTEGRATION);
    private final Person admin = platform.colleague(Role.ORG_ADMIN);
    private final Person noor = platform.colleague(Role.ADVISER);
    private final Person omar = platform.colleague(Role.ADVISER);

    private final ApiClient client = client();
    private final CaseloadApi caseload = new CaseloadApi(client);
    private final ContactsApi contacts = new ContactsApi(client);

    private final Map<Integer, UUID> clients = new HashMap<>();
    private final Map<Integer, UUID> contactOf = new HashMap<>();
    private int season;
    private UUID program;

    private ApiClient client() {
        ApiClient made = new ApiClient();
        made.updateBaseUri(stack.ports().proxyUrl());
        made.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + platform.token()));
        return made;
    }

    @Test
    void six_hundred_clients_are_provisioned_one_revokes_and_one_leaves() throws ApiException {
        season = platform.colleague(Role.APPLICANT)
                .reads(PROGRAMS, "/v1/after-no-match")
                .path("season");
        provisioned();
        assigned();
        program = program();
        for (int n : every(10)) {
            worked(n);
        }
        theWholeCaseloadIsReadInPages();
        oneRevokes(0);
        oneLeaves(60);
    }

    private static Set<Integer> every(int step) {
        return IntStream.range(0, CLIENTS)
                .filter(n -> n % step == 0)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<UUID> clients(Set<Integer> numbers) {
        return numbers.stream().map(clients::get).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A bad row hides no other, and a call that is sent again makes nobody twice. */
    private void provisioned() throws ApiException {
        ApplicantsApi applicants = new ApplicantsApi(client);
        List<ApplicantProvision> rows =
                IntStream.range(0, CLIENTS).mapToObj(this::row).toList();
        rows.get(BAD).getProfile().setZone("Mars/Base");
        ApplicantBatch batch = new ApplicantBatch().items(rows);
        ApplicantBatchResult made = applicants.provisionApplicants(batch, "clients");
        assertEquals(made, applicants.provisionApplicants(batch, "clients"));
        for (var item : made.getItems()) {
            int n = item.getIndex();
            assertEquals(n == BAD ? 422 : 201, item.getStatus());
            if (n == BAD) {
                assertEquals(
                        "/profile/zone",
                        item.getProblem().getErrors().getFirst().getPointer());
            } else {
                clients.put(n, item.getValue().getId());
            }
        }
        ApplicantBatchResult corrected =
                applicants.provisionApplicants(new ApplicantBatch().items(List.of(row(BAD))), null);
        clients.put(BAD, corrected.getItems().getFirst().getValue().getId());
        assertEquals(
                (long) CLIENTS,
                applicants.listApplicants(null, null, 1, null, true, null).getTotal());
    }

    private ApplicantProvision row(int n) {
        return new ApplicantProvision()
                .externalId("client-" + n)
                .profile(new ApplicantDraft()
                        .givenName("Client " + n)
                        .zone("Africa/Lagos")
                        .citizenships(List.of("NG"))
                        .visaNeed(VisaNeed.NOT_REQUIRED)
                        .targetSeason(season))
                .consent(new RecordedConsent()
                        .version("2026-01")
                        .givenOn(TODAY.minusDays(30))
                        .evidence("signed form, page 2")
                        .advisers(ConsentScope.READ));
    }

    private void assigned() {
        for (Person adviser : List.of(noor, omar)) {
            Response entered = admin.sending(CONTACTS, Map.of("name", "An adviser"))
                    .put("/v1/advisers/" + adviser.subject().sub());
            assertEquals(201, entered.statusCode(), entered.asString());
        }
        List<Map<String, Object>> items = IntStream.range(0, CLIENTS)
                .mapToObj(n -> Map.<String, Object>of(
                        "applicantId",
                        clients.get(n),
                        "adviser",
                        (n < CLIENTS / 2 ? noor : omar).subject().sub()))
                .toList();
        Response assigned = admin.sending(CONTACTS, Map.of("items", items)).post("/v1/adviser-assignments/batch");
        assertEquals(207, assigned.statusCode(), assigned.asString());
        assertEquals(Set.of("READ"), new TreeSet<>(assigned.jsonPath().<String>getList("items.value.scope")));
    }

    private UUID program() {
        Person curator = Person.in(stack, Role.CURATOR);
        String id = curator.creates(
                        PROGRAMS,
                        "/v1/programs",
                        Map.of("name", "Caseload Example " + UUID.randomUUID(), "pathway", "INTEGRATED"))
                .path("id");
        curator.creates(PROGRAMS, "/v1/programs/" + id + "/tracks", Map.of("type", "CATEGORICAL"));
        return UUID.fromString(id);
    }

    /** A first message a week ago; for every second of them a letter, for every third an application. */
    private void worked(int n) throws ApiException {
        UUID whose = clients.get(n);
        UUID contact = contacts.createContact(
                        new ContactDraft()
                                .name("Priya Placeholder")
                                .role(ContactRole.IR_ATTENDING)
                                .emails(List.of("priya@example.org")),
                        null,
                        whose,
                        "contact-" + n)
                .getId();
        contactOf.put(n, contact);
        new InteractionsApi(client)
                .recordInteraction(
                        new InteractionDraft()
                                .contactIds(List.of(contact))
                                .kind(InteractionKind.EMAIL)
                                .direction(InteractionDirection.OUTGOING)
                                .purpose(OutreachPurpose.FIRST_CONTACT)
                                .occurredAt(NOW.minusDays(8)),
                        whose,
                        null);
        if (n % 20 == 0) {
            new LettersApi(client)
                    .createLetter(
                            new LetterDraft().contactId(contact).season(season).tracks(List.of(LetterTrack.IR)),
                            whose,
                            null);
        }
        if (n % 30 == 0) {
            new ApplicationsApi(client)
                    .createApplication(
                            new ApplicationDraft()
                                    .programId(program)
                                    .season(season)
                                    .state(ApplicationState.APPLIED),
                            whose,
                            null);
        }
    }

    private interface Paged<P> {
        P read(String cursor) throws ApiException;
    }

    private static <P> List<P> pages(Paged<P> list, Function<P, String> next) throws ApiException {
        List<P> pages = new ArrayList<>();
        String cursor = null;
        do {
            P page = list.read(cursor);
            pages.add(page);
            cursor = next.apply(page);
        } while (cursor != null);
        return pages;
    }

    private List<CaseloadDueQueuePage> due() throws ApiException {
        return pages(cursor -> caseload.listCaseloadFollowUps(cursor, null, 25, null), CaseloadDueQueuePage::getNext);
    }

    /** Each once. */
    private static <I> Set<UUID> ids(List<I> items, Function<I, UUID> id) {
        Set<UUID> ids = items.stream().map(id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(items.size(), ids.size(), "each once");
        return ids;
    }

    private Set<UUID> whoAreDue() throws ApiException {
        return ids(due().stream().flatMap(page -> page.getItems().stream()).toList(), CaseloadDueItem::getApplicantId);
    }

    private Set<UUID> whoHaveLetters() throws ApiException {
        return ids(
                pages(
                                cursor -> caseload.listCaseloadLetters(cursor, null, 25, null, null, null),
                                CaseloadPageLetterView::getNext)
                        .stream()
                        .flatMap(page -> page.getItems().stream())
                        .toList(),
                Letter::getApplicantId);
    }

    private List<CaseloadVerdictPage> verdicts() throws ApiException {
        return pages(cursor -> caseload.listCaseloadVerdicts(cursor, null, 15, null), CaseloadVerdictPage::getNext);
    }

    private Set<UUID> whoHaveVerdicts() throws ApiException {
        return ids(
                verdicts().stream().flatMap(page -> page.getItems().stream()).toList(),
                CaseloadVerdict::getApplicantId);
    }

    private void theWholeCaseloadIsReadInPages() throws ApiException {
        assertEquals(clients(every(10)), whoAreDue());
        List<CaseloadDueQueuePage> due = due();
        assertEquals(3, due.size());
        due.forEach(page ->
                page.getItems().forEach(item -> assertEquals(FollowUpState.OPEN, item.getState(), item::toString)));
        assertEquals(clients(every(20)), whoHaveLetters());
        assertEquals(clients(every(30)), whoHaveVerdicts());
        Set<UUID> idle = new TreeSet<>(clients.values());
        idle.removeAll(clients(every(30)));
        assertEquals(
                idle,
                verdicts().getFirst().getLeftOut().stream()
                        .filter(one -> one.getReason() == ProgramsLeftOutReason.NO_PROGRAMS)
                        .map(one -> one.getApplicantId())
                        .collect(Collectors.toCollection(TreeSet::new)));
        readinessIsToldOfEach();
        assertEquals(
                CLIENTS, caseload.getCaseloadDashboard(null).getApplicants().getCount());
        assertEquals(60, load(), "one person to whom sixty clients wrote at once");
        assertEquals(
                clients(every(10)).size() / 2,
                noor.reads(CONTACTS, "/v1/caseload/follow-ups/due", "limit", 200)
                        .jsonPath()
                        .getList("items")
                        .size(),
                "an adviser reads of those assigned to her");
    }

    private void readinessIsToldOfEach() throws ApiException {
        List<CaseloadReadinessPage> pages = pages(
                cursor -> caseload.listCaseloadReadiness(cursor, null, 100, null, null),
                CaseloadReadinessPage::getNext);
        assertEquals(6, pages.size());
        pages.forEach(page -> assertEquals(List.of(), page.getUnavailable(), "all three services were asked"));
        List<CaseloadReadiness> all =
                pages.stream().flatMap(page -> page.getItems().stream()).toList();
        assertEquals(new TreeSet<>(clients.values()), ids(all, CaseloadReadiness::getApplicantId));
        assertEquals(
                clients(every(30)),
                all.stream()
                        .filter(one -> one.getParts().stream()
                                .anyMatch(
                                        part -> part.getPart() == ReadinessPartName.PROGRAMS && part.getMissing() == 1))
                        .map(CaseloadReadiness::getApplicantId)
                        .collect(Collectors.toCollection(TreeSet::new)),
                "who has applied lacks a shortlist, the others an application too");
    }

    private int load() throws ApiException {
        var load = caseload.listRecipientLoad(null, null, null, null).getItems();
        assertEquals(1, load.size());
        return load.getFirst().getClients();
    }

    /** The client with a login of their own. */
    private Person person(int n) {
        Person person = new Person(
                stack,
                new Tokens.Subject(
                        UUID.randomUUID(), platform.subject().tenant(), Set.of(Role.APPLICANT), clients.get(n)));
        assertNotNull(person.reads(CONTACTS, "/v1/applicants/me").path("linkedAt"));
        return person;
    }

    private void oneRevokes(int n) throws ApiException {
        String of = clients.get(n).toString();
        Told before = toldOf(contactOf.get(570), null);
        assertTrue(before.has(contactOf.get(n)), "while the consent holds");
        assertEquals(200, elsewhere(PROGRAMS, "/v1/applications", of));
        assertEquals(200, elsewhere(MENTORSHIP, "/v1/mentee-overview", of));
        assertEquals(200, status(noor, of));
        Person amara = person(n);
        amara.removes(CONTACTS, "/v1/applicants/me/organisation-consent");
        amara.removes(
                CONTACTS, "/v1/applicants/me/consents/" + platform.subject().sub());

        // At once where the consent is kept.
        assertEquals(404, status(noor, of));
        assertEquals(404, status(platform, of));
        Set<UUID> rest = clients(every(10));
        rest.remove(clients.get(n));
        assertEquals(rest, whoAreDue());
        assertEquals(29, whoHaveLetters().size());
        assertEquals(59, load());
        CaseloadPageCaseloadApplicant named = caseload.listCaseloadApplicants(null, "applicantId==" + of, null, null);
        assertEquals(List.of(), named.getItems());
        assertEquals(clients.get(n), named.getLeftOut().getFirst().getApplicantId());
        String own = amara.creates(CONTACTS, "/v1/contacts", Map.of("name", "Sam Sample", "role", "RESIDENT"))
                .path("id");
        UUID another = contacts.createContact(
                        new ContactDraft().name("Sam Sample").role(ContactRole.RESIDENT), null, clients.get(1), null)
                .getId();
        assertFalse(toldOf(another, before.next()).has(UUID.fromString(own)), "what is written after the revocation");
        assertFalse(told(null).has(contactOf.get(n)), "what was told before it");

        // The other services may remember a consent for half a minute.
        await().atMost(30, SECONDS).until(() -> elsewhere(PROGRAMS, "/v1/applications", of) == 404);
        await().atMost(30, SECONDS).until(() -> elsewhere(MENTORSHIP, "/v1/mentee-overview", of) == 404);
        await().atMost(30, SECONDS).until(() -> whoHaveVerdicts().size() == 19);
    }

    private static int status(Person reader, String applicant) {
        return reader.asking(CONTACTS)
                .queryParam("applicantId", applicant)
                .get("/v1/contacts")
                .statusCode();
    }

    private int elsewhere(Service service, String path, String applicant) {
        return platform.asking(service)
                .queryParam("applicantId", applicant)
                .get(path)
                .statusCode();
    }

    /** What the platform is told until now, the change of this contact included. */
    private Told toldOf(UUID contact, String after) throws ApiException {
        await().atMost(20, SECONDS).until(() -> told(after).has(contact));
        return told(after);
    }

    private Told told(String after) throws ApiException {
        ChangesApi changes = new ChangesApi(client);
        Set<String> subjects = new TreeSet<>();
        String from = after;
        ChangeFeed feed;
        do {
            feed = changes.contactsListChanges(from, null, 200, null, null);
            feed.getItems().stream().map(CloudEvent::getSubject).forEach(subjects::add);
            from = feed.getNext();
        } while (feed.getMore());
        return new Told(subjects, from);
    }

    /** The resources that the feed names, and where it goes on. */
    private record Told(Set<String> subjects, String next) {
        boolean has(UUID contact) {
            return subjects.contains("contacts/" + contact);
        }
    }

    private void oneLeaves(int n) throws ApiException {
        Person bela = person(n);
        String contact = contactOf.get(n).toString();
        String letter = bela.reads(CONTACTS, "/v1/letters").path("items[0].id");
        String application = bela.reads(PROGRAMS, "/v1/applications").path("items[0].id");
        Response ordered = bela.sending(CONTACTS, Map.of()).post("/v1/moves");
        assertEquals(202, ordered.statusCode(), ordered.asString());
        String receipt = "/v1/moves/" + ordered.path("id");
        await().atMost(60, SECONDS)
                .until(() ->
                        bela.reads(CONTACTS, receipt).path("services.state").equals(List.of("DONE", "DONE", "DONE")));

        Tokens.Subject subject = bela.subject();
        Person there = new Person(
                stack, new Tokens.Subject(subject.sub(), subject.sub(), subject.roles(), subject.applicantId()));
        assertEquals(List.of(contact), there.reads(CONTACTS, "/v1/contacts").path("items.id"));
        assertEquals(List.of(letter), there.reads(CONTACTS, "/v1/letters").path("items.id"));
        assertEquals(
                List.of(application), there.reads(PROGRAMS, "/v1/applications").path("items.id"));
        Response late = bela.asking(CONTACTS).get("/v1/contacts");
        assertEquals(403, late.statusCode());
        assertEquals("urn:introducer:problem:person-moved", late.path("type"));

        assertEquals(
                404, platform.asking(CONTACTS).get("/v1/contacts/" + contact).statusCode());
        assertEquals(404, noor.asking(CONTACTS).get("/v1/contacts/" + contact).statusCode());
        assertEquals(58, whoAreDue().size());
        assertEquals(28, whoHaveLetters().size());
        assertEquals(18, whoHaveVerdicts().size());
        ApplicantsApi applicants = new ApplicantsApi(client);
        assertEquals(
                List.of(),
                applicants
                        .listApplicants(null, "externalId==client-" + n, null, null, null, null)
                        .getItems());
        Set<UUID> stay = pages(
                        cursor -> caseload.listCaseloadApplicants(cursor, null, 200, null),
                        CaseloadPageCaseloadApplicant::getNext)
                .stream()
                .flatMap(page -> page.getItems().stream())
                .map(CaseloadApplicant::getApplicantId)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<UUID> expected = new TreeSet<>(clients.values());
        expected.removeAll(clients(Set.of(0, n)));
        assertEquals(expected, stay, "nobody else is touched");
    }
}
