package org.introducer.contacts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.UUID;
import org.introducer.testing.Actor;

/**
 * A program-service that knows every program it is asked for, unless a test says otherwise of one: behaviour hangs on ids that
 * a test made, so that tests do not disturb each other.
 */
public class ProgramServiceStub extends NeighbourStub {

    private static final String NAME = "program-service";
    private static final String PATH = "/v1/programs/batch-get";

    private static final String SEASON = "/v1/season-overview";
    private static final String SEASONS = SEASON + "/batch-get";

    public ProgramServiceStub() {
        super(NAME);
    }

    @Override
    void prepare(WireMockServer server) {
        server.stubFor(post(urlPathEqualTo(PATH))
                .atPriority(10)
                .willReturn(okJson("""
                        {"items": [{{#each (jsonPath request.body '$.ids')}}{{#unless @first}},{{/unless}}
                            {"id": "{{this}}", "name": "Program {{this}}", "of": "a field that nobody knows"}{{/each}}]}""").withTransformers("response-template")));
        server.stubFor(get(urlPathEqualTo(SEASON)).atPriority(10).willReturn(okJson("""
                        {"over": false, "profileKnown": false, "programs": [], "leftOut": 0, "steps": []}""")));
        server.stubFor(put(urlPathMatching("/v1/erasure-orders/.*"))
                .withHeader("Introducer-Order", matching("[^.]+\\.[^.]+\\.[^.]+"))
                .willReturn(okJson("""
                        {"at": "2026-01-01T00:00:00Z", "deleted": {"shortlists": 2},
                            "changed": [], "kept": [{"table": "audit_entries", "rows": 1, "why": "accountability"}]}""")));
        server.stubFor(get(urlPathMatching("/v1/move-orders/.*"))
                .withHeader("Introducer-Order", matching("[^.]+\\.[^.]+\\.[^.]+"))
                .willReturn(okJson("{\"occupied\": false, \"busy\": false}")));
        server.stubFor(put(urlPathMatching("/v1/move-orders/.*"))
                .withHeader("Introducer-Order", matching("[^.]+\\.[^.]+\\.[^.]+"))
                .willReturn(okJson("""
                        {"at": "2026-01-01T00:00:00Z", "moved": {"shortlists": 2}, "deleted": [],
                            "kept": [{"table": "facts", "rows": 1, "why": "shared by all tenants"}]}""")));
        server.stubFor(get(urlPathEqualTo("/v1/export")).willReturn(okJson("""
                {"applicantId": "{{request.headers.Authorization}}", "tables": {"shortlists": []}}""").withTransformers("response-template")));
        server.stubFor(post(urlPathEqualTo(SEASONS)).atPriority(10).willReturn(seasons("")));
    }

    /** A program that does not exist. */
    public static UUID unknownProgram() {
        return program(okJson("{\"items\": []}"));
    }

    /** A program that says about itself what the JSON members are. */
    public static UUID programThatSays(String contactRules) {
        UUID id = UUID.randomUUID();
        answer(
                id,
                okJson("{\"items\": [{\"id\": \"%s\", \"name\": \"Mercy\", \"contactRules\": %s}]}"
                        .formatted(id, contactRules)));
        return id;
    }

    /** A program about which nobody can be asked now. */
    public static UUID unreachableProgram() {
        return program(aResponse().withStatus(503));
    }

    /** From now on nobody can be asked about this program. */
    public static void becomesUnreachable(UUID program) {
        answer(program, aResponse().withStatus(503));
    }

    /** How often program-service was asked about this program. */
    public static int callsAbout(UUID program) {
        return client().find(postRequestedFor(urlPathEqualTo(PATH)).withRequestBody(containing(program.toString())))
                .size();
    }

    /** What is answered from now on to whoever asks for the season of this applicant. */
    public static void saysOfSeason(UUID applicant, ResponseDefinitionBuilder answer) {
        client().register(get(urlPathEqualTo(SEASON))
                .withQueryParam("applicantId", equalTo(applicant.toString()))
                .willReturn(answer));
    }

    /** What was asked about the season of this applicant. */
    public static List<LoggedRequest> askedAboutSeason(UUID applicant) {
        return client().find(getRequestedFor(urlPathEqualTo(SEASON))
                .withQueryParam("applicantId", equalTo(applicant.toString())));
    }

    /** Of each applicant who is asked about the same programs. @param programs members of a JSON array */
    public static ResponseDefinitionBuilder seasons(String programs) {
        return okJson("""
                {"policy": "visa-1", "disclaimer": "This is not legal advice.", "items": [
                    {{#each (jsonPath request.body '$.applicants')}}{{#unless @first}},{{/unless}}
                    {"applicantId": "{{this.applicantId}}", "season": {{this.season}}, "over": false,
                     "profileKnown": true, "programs": [%s], "leftOut": 0}{{/each}}]}""".formatted(programs)).withTransformers("response-template");
    }

    /** What this caller is answered from now on about the seasons of several applicants. */
    public static void saysOfSeasonsTo(Actor caller, ResponseDefinitionBuilder answer) {
        tells(NAME, caller, SEASONS, answer);
    }

    /** What this caller asked about the seasons of several applicants. */
    public static List<LoggedRequest> seasonsAskedBy(Actor caller) {
        return askedBy(NAME, caller, SEASONS);
    }

    /** A program about which this is answered. */
    public static UUID program(ResponseDefinitionBuilder answer) {
        UUID id = UUID.randomUUID();
        answer(id, answer);
        return id;
    }

    private static void answer(UUID id, ResponseDefinitionBuilder answer) {
        client().register(post(urlPathEqualTo(PATH))
                .withRequestBody(containing(id.toString()))
                .willReturn(answer));
    }

    private static WireMock client() {
        return client(NAME);
    }
}
