package org.introducer.programs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.testing.Actor;
import org.introducer.testing.Committed;

/** What contacts-service answers in a test, in the form that its own committed examples have. */
public final class ContactsService {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMock wire = new WireMock(Integer.getInteger(ContactsStub.PORT));

    private final Map<UUID, Map<String, Object>> described = new HashMap<>();

    private int delayMs;

    /** What is said from now on is answered only after so long. */
    public ContactsService slowly(int milliseconds) {
        delayMs = milliseconds;
        return this;
    }

    public ContactsService() {
        answer(get(urlPathMatching("/v1/applicants/[^/]+/my-consent")).atPriority(10), Map.of());
        answer(get(urlPathEqualTo("/v1/me")).atPriority(10), Map.of("consents", List.of()));
    }

    /** These applicants and nobody else gave a consent to whoever asks for all of theirs. */
    public void gaveConsents(Actor... applicants) {
        answer(
                get(urlPathEqualTo("/v1/me")),
                Map.of(
                        "consents",
                        Stream.of(applicants)
                                .map(one -> Map.of("applicantId", one.sub(), "scope", "READ"))
                                .toList()));
    }

    /** What a worker is told who asks for somebody's consents: these applicants gave one. */
    public void answersQuestions(Actor... applicants) {
        question(aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody("{\"consents\": [%s]}"
                        .formatted(Stream.of(applicants)
                                .map(one -> "{\"applicantId\": \"%s\", \"scope\": \"READ\"}".formatted(one.sub()))
                                .collect(Collectors.joining(", ")))));
    }

    /** It is away when a worker asks. */
    public void answersNoQuestions() {
        question(aResponse().withStatus(503));
    }

    private void question(ResponseDefinitionBuilder answer) {
        wire.register(get(urlPathEqualTo("/v1/consent-questions"))
                .withId(UUID.randomUUID())
                .withHeader("Introducer-Order", matching(".+"))
                .willReturn(answer));
    }

    /** The claims of the questions that workers asked about somebody. */
    public List<String> questionsAbout(Actor owner) {
        return wire.find(getRequestedFor(urlPathEqualTo("/v1/consent-questions"))).stream()
                .map(request -> request.getHeader("Introducer-Order").split("\\.")[1])
                .map(claims -> new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .filter(claims -> claims.contains(owner.sub().toString()))
                .toList();
    }

    /** What an applicant says about themselves: contacts-service's own example. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> example() {
        try {
            return new HashMap<>(JSON.convertValue(
                    new ObjectMapper(new YAMLFactory())
                            .readTree(Committed.root()
                                    .resolve("contacts-service/openapi.yaml")
                                    .toFile())
                            .at("/components/examples/replaceMyApplicant/value"),
                    Map.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The applicant has described themselves as in the example, but for these. */
    public void describes(Actor applicant, Map<String, Object> otherwise) {
        Map<String, Object> view = example();
        // The example is from a country that a proclamation names; who is not, is the simpler case.
        view.put("citizenships", List.of("GH"));
        view.putAll(otherwise);
        view.values().removeIf(java.util.Objects::isNull);
        view.put("id", applicant.sub());
        view.put("origin", "SELF");
        view.put("createdAt", "2026-06-01T08:00:00Z");
        described.put(applicant.sub(), view);
        answer(get(urlPathEqualTo("/v1/applicants/" + applicant.sub())), view);
    }

    /** These applicants, and nobody else, consented to whoever asks; those who described themselves are answered with it. */
    public void caseload(Collection<UUID> applicants) {
        caseload(applicants, List.of());
    }

    /** The same. @param awaited applicants of the caller who have not consented */
    public void caseload(Collection<UUID> applicants, Collection<UUID> awaited) {
        answer(
                get(urlPathEqualTo("/v1/me")),
                Map.of(
                        "consents",
                        applicants.stream()
                                .map(id -> Map.of("applicantId", id, "scope", "READ"))
                                .toList(),
                        "awaitingConsent",
                        awaited));
        answer(
                post(urlPathEqualTo("/v1/applicants/batch-get")),
                Map.of(
                        "items",
                        applicants.stream()
                                .filter(described::containsKey)
                                .map(described::get)
                                .toList()));
    }

    /** How often anybody asked who consented to them, or for many profiles at once. */
    public int caseloadCalls() {
        return wire.find(getRequestedFor(urlPathEqualTo("/v1/me"))).size()
                + wire.find(postRequestedFor(urlPathEqualTo("/v1/applicants/batch-get")))
                        .size();
    }

    /** The applicant lets colleagues do so much; without this, nothing. */
    public void consents(Actor applicant, String scope) {
        answer(get(urlPathEqualTo("/v1/applicants/" + applicant.sub() + "/my-consent")), Map.of("scope", scope));
    }

    /** The applicant takes the consent back. */
    public void revokes(Actor applicant) {
        answer(get(urlPathEqualTo("/v1/applicants/" + applicant.sub() + "/my-consent")), Map.of());
    }

    /** The applicant knows people at programs. */
    public void knows(Actor applicant, Map<String, Double> strengths) {
        answer(
                post(urlPathEqualTo("/v1/contacts/network-strength"))
                        .withQueryParam("applicantId", matching(applicant.sub().toString())),
                Map.of(
                        "items",
                        strengths.entrySet().stream()
                                .map(at -> Map.of(
                                        "programId",
                                        at.getKey(),
                                        "contacts",
                                        2,
                                        "engaged",
                                        1,
                                        "lastTouchAt",
                                        "2026-10-01T12:00:00Z",
                                        "strength",
                                        at.getValue()))
                                .toList(),
                        "policy",
                        "2026-1"));
    }

    /** Somebody whom the applicant knows at a program. @param decision what contacts-service says to writing to them now */
    public record Resident(UUID id, String name, String role, Map<String, Object> decision) {

        public static Resident of(String name, String role, String decision, Map<String, Object> more) {
            UUID id = UUID.randomUUID();
            Map<String, Object> body = new HashMap<>(Map.of(
                    "contactId",
                    id,
                    "decision",
                    decision,
                    "facts",
                    List.of(),
                    "warnings",
                    List.of(),
                    "unavailable",
                    List.of(),
                    "policyVersion",
                    "2026-1"));
            body.putAll(more);
            return new Resident(id, name, role, body);
        }
    }

    /** The applicant knows these people, at whatever program is asked about. */
    public void knowsResidents(Actor applicant, Resident... residents) {
        answer(
                get(urlPathEqualTo("/v1/contacts"))
                        .withQueryParam("applicantId", matching(applicant.sub().toString())),
                Map.of(
                        "items",
                        Stream.of(residents)
                                .map(one -> Map.of(
                                        "id", one.id(),
                                        "applicantId", applicant.sub(),
                                        "name", one.name(),
                                        "role", one.role(),
                                        "createdAt", "2026-06-01T08:00:00Z"))
                                .toList()));
        answer(
                post(urlPathEqualTo("/v1/contacts/outreach-checks"))
                        .withQueryParam("applicantId", matching(applicant.sub().toString())),
                Map.of("items", Stream.of(residents).map(Resident::decision).toList()));
    }

    /** Somebody at a program knows the applicant, by these kinds of evidence. */
    public void isKnownTo(Actor applicant, String program, Resident person, String... kinds) {
        answer(
                get(urlPathEqualTo("/v1/programs/" + program + "/advocates"))
                        .withQueryParam("applicantId", matching(applicant.sub().toString())),
                Map.of(
                        "items",
                        List.of(Map.of(
                                "contactId",
                                person.id(),
                                "name",
                                person.name(),
                                "role",
                                person.role(),
                                "evidence",
                                Stream.of(kinds)
                                        .map(kind -> Map.of("kind", kind, "at", "2026-10-01T12:00:00Z"))
                                        .toList(),
                                "lastUpdateAt",
                                "2026-10-20T12:00:00Z",
                                "nextUpdate",
                                Map.of(
                                        "possible", true,
                                        "from", "2026-12-20",
                                        "rule", "UPDATE_INTERVAL",
                                        "why", "An update in two months."))),
                        "withoutEvidence",
                        0,
                        "unavailable",
                        List.of()));
    }

    /** contacts-service cannot say who the applicant is. */
    public void cannotDescribe(Actor applicant) {
        wire.register(get(urlPathEqualTo("/v1/applicants/" + applicant.sub()))
                .withId(UUID.randomUUID())
                .willReturn(aResponse().withStatus(400)));
    }

    /** mentorship-service has a mentor at a program. */
    public void hasMentor(String program, Map<String, Object> mentor) {
        answer(
                get(urlPathEqualTo("/v1/mentors")).withQueryParam("filter", matching(".*" + program + ".*")),
                Map.of("items", List.of(mentor)));
    }

    /** The filters with which mentors at a program were asked for. */
    public List<String> mentorsListed(String program) {
        return wire
                .find(getRequestedFor(urlPathEqualTo("/v1/mentors"))
                        .withQueryParam("filter", matching(".*" + program + ".*")))
                .stream()
                .map(request -> request.queryParameter("filter").firstValue())
                .toList();
    }

    /** The filters with which an applicant's contacts were asked for. */
    public List<String> contactsListed(Actor applicant) {
        return wire
                .find(getRequestedFor(urlPathEqualTo("/v1/contacts"))
                        .withQueryParam("applicantId", matching(applicant.sub().toString())))
                .stream()
                .map(request -> request.queryParameter("filter").firstValue())
                .toList();
    }

    /** The bodies of the calls that asked to whom an applicant may write. */
    public List<String> outreachChecked(Actor applicant) {
        return wire
                .find(postRequestedFor(urlPathEqualTo("/v1/contacts/outreach-checks"))
                        .withQueryParam("applicantId", matching(applicant.sub().toString())))
                .stream()
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }

    public int profilesRead(Actor applicant) {
        return wire.find(getRequestedFor(urlPathEqualTo("/v1/applicants/" + applicant.sub())))
                .size();
    }

    /** How often anybody asked for a consent. */
    public int consentsAsked() {
        return wire.find(getRequestedFor(urlPathMatching("/v1/applicants/[^/]+/my-consent")))
                .size();
    }

    /** The bodies of the calls that asked for an applicant's network. */
    public List<String> networksAsked(Actor applicant) {
        return wire
                .find(postRequestedFor(urlPathEqualTo("/v1/contacts/network-strength"))
                        .withQueryParam("applicantId", matching(applicant.sub().toString())))
                .stream()
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }

    private void answer(MappingBuilder request, Object body) {
        try {
            wire.register(request.withId(UUID.randomUUID())
                    .withHeader("Authorization", matching("Bearer .+"))
                    .willReturn(aResponse()
                            .withHeader("Content-Type", "application/json")
                            .withFixedDelay(delayMs)
                            .withBody(JSON.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
