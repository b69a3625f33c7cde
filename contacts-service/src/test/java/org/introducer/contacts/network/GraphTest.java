package org.introducer.contacts.network;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

@ContactsTest
@Tag("C25")
class GraphTest {

    private static final String PLACE = "/v1/network/graph";

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();
    private String friend;
    private String second;
    private String third;

    @BeforeEach
    void know() {
        friend = network.contact("A <Friend> & Co");
        second = network.contact("Second", Map.of("role", "RESIDENT"));
        third = network.contact("Third");
        network.contact("Nobody's");
        network.answer(friend, 0, "POSITIVE");
        know(friend, second);
        know(third, second);
    }

    private void know(String from, String to) {
        amara.sending(Map.of(
                        "fromContactId", from,
                        "toContactId", to,
                        "type", "CO_AUTHOR",
                        "closeness", "CLOSE",
                        "source", "TOLD_BY_THEM",
                        "evidence", "said so",
                        "observedOn", Network.today().toString()))
                .post("/v1/relationships")
                .then()
                .statusCode(201);
    }

    @Test
    void the_graph_reaches_as_far_as_asked_from_who_knows_the_applicant() {
        amara.asking()
                .get(PLACE)
                .then()
                .statusCode(200)
                .body("applicantId", equalTo(amara.sub().toString()))
                .body("complete", equalTo(true))
                .body("next", nullValue())
                .body("nodes.contactId", contains(friend, second))
                .body("nodes.distance", contains(1, 2))
                .body("edges", hasSize(2))
                .body("edges[0].from", nullValue())
                .body("edges[0].to", equalTo(friend))
                .body("edges[0].strength", equalTo(1.0f))
                .body("edges[0].reactedAt", notNullValue())
                .body("edges[1].from", equalTo(friend))
                .body("edges[1].to", equalTo(second))
                .body("edges[1].type", equalTo("CO_AUTHOR"))
                .body("edges[1].strength", equalTo(0.8f));
        amara.asking().get(PLACE + "?depth=1").then().body("nodes", hasSize(1)).body("edges", hasSize(1));
        amara.asking().get(PLACE + "?depth=3").then().body("nodes", hasSize(3)).body("edges", hasSize(3));
        amara.asking()
                .get(PLACE + "?depth=3&role=RESIDENT")
                .then()
                .body("nodes.contactId", contains(second))
                .body("edges", empty());
        amara.asking().get(PLACE + "?depth=5").then().statusCode(400);
        amara.asking().get(PLACE + "?cursor=abc").then().statusCode(400);
    }

    @Test
    void all_pages_together_have_each_person_and_each_relationship_once() {
        List<String> nodes = new ArrayList<>();
        List<Map<String, Object>> edges = new ArrayList<>();
        String next = null;
        do {
            var request = amara.asking().queryParam("depth", 4).queryParam("limit", 1);
            Response page = (next == null ? request : request.queryParam("cursor", next)).get(PLACE);
            page.then().statusCode(200);
            nodes.addAll(page.jsonPath().getList("nodes.contactId"));
            edges.addAll(page.jsonPath().getList("edges"));
            next = page.path("next");
            assertEquals(next == null, page.header("Link") == null);
        } while (next != null);
        assertEquals(List.of(friend, second, third), nodes);
        Set<Map<String, Object>> once = new HashSet<>();
        edges.forEach(edge -> once.add(new HashMap<>(edge)));
        assertEquals(3, edges.size());
        assertEquals(3, once.size());
    }

    @Test
    void the_same_graph_is_had_as_graphml() throws Exception {
        Response answer = amara.asking().accept("application/graphml+xml").get(PLACE);
        answer.then().statusCode(200).contentType(startsWith("application/graphml+xml"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.asByteArray()));
        assertEquals(
                "http://graphml.graphdrawing.org/xmlns",
                xml.getDocumentElement().getNamespaceURI());
        assertEquals(3, xml.getElementsByTagName("node").getLength(), "the applicant too");
        assertEquals(2, xml.getElementsByTagName("edge").getLength());
        assertEquals(
                "A <Friend> & Co",
                xml.getElementsByTagName("node").item(1).getFirstChild().getTextContent());
        amara.asking().accept("text/html").get(PLACE).then().statusCode(406);
    }

    @Test
    void a_person_who_is_two_contacts_is_one_node_with_the_edges_of_both() {
        Map<String, Object> noah = new HashMap<>(Map.of("orcid", "0000-0002-1825-0097"));
        String one = network.contact("Noah Namesake", noah);
        noah.putAll(Map.of("name", "Noah Namesake", "role", "RESIDENT", "institution", "Example Hospital"));
        String other = amara.sending(noah)
                .post("/v1/contacts?allowDuplicate=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        network.answer(one, 1, "POSITIVE");
        know(other, third);
        network.owner()
                .sending(Map.of("reason", "asked me", "source", "the person", "since", "2026-03-01"))
                .put("/v1/contacts/" + other + "/do-not-contact")
                .then()
                .statusCode(200);
        amara.asking()
                .get(PLACE + "?depth=2")
                .then()
                .body("nodes.contactId", containsInAnyOrder(friend, second, one, third))
                .body("nodes.find { it.contactId == '" + one + "' }.institution", equalTo("Example Hospital"))
                .body("nodes.find { it.contactId == '" + one + "' }.doNotContact", equalTo(true))
                .body("edges.findAll { it.from == null }.to", containsInAnyOrder(friend, one))
                .body("edges.findAll { it.from == '" + one + "' }.to", contains(third));
    }

    @Test
    @Tag("X01")
    void strangers_see_nothing_of_it() {
        Actor stranger = amara.colleague(Role.APPLICANT);
        stranger.asking()
                .get(PLACE)
                .then()
                .statusCode(200)
                .body("nodes", empty())
                .body("edges", empty());
        amara.colleague(Role.ADVISER)
                .asking()
                .get(PLACE + "?applicantId=" + amara.sub())
                .then()
                .statusCode(404);
    }
}
