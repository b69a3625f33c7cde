package org.introducer.testing.conventions;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.introducer.testing.Actor;
import org.introducer.testing.RawCall;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How every list is paged, filtered and sorted. */
public interface ListConventions {

    Sample sample();

    @Test
    @Tag("X06")
    default void a_list_speaks_the_whole_filter_language() {
        Sample sample = sample();
        String mark = UUID.randomUUID().toString();
        String a = sample.create("Amara " + mark).jsonPath().getString("id");
        String b = sample.create("Beata " + mark).jsonPath().getString("id");
        Map<String, List<String>> expected = Map.of(
                "name==\"amara " + mark + "\"", List.of(a),
                "name==*" + mark, List.of(a, b),
                "name==*" + mark + ";name!=\"Amara " + mark + "\"", List.of(b),
                "name==*" + mark + ";(id==" + a + ",id==" + b + ")", List.of(a, b),
                "id=in=(" + a + "," + b + ")", List.of(a, b),
                "name==*" + mark + ";id=out=(" + a + ")", List.of(b),
                "name==*" + mark + ";createdAt=gt=2020-01-01", List.of(a, b),
                "name==*" + mark + ";createdAt=le=2020-01-01T00:00:00+02:00", List.of(),
                "name==*" + mark + ";createdAt=null=false", List.of(a, b),
                "name==%" + mark, List.of());
        expected.forEach((filter, ids) ->
                filtered(sample, filter).statusCode(200).body("items.id", containsInAnyOrder(ids.toArray())));
        sample.actor()
                .asking()
                .queryParam("filter", "name==*" + mark)
                .queryParam("limit", 1)
                .queryParam("total", true)
                .get(sample.collection())
                .then()
                .body("items", hasSize(1))
                .body("total", equalTo(2));
    }

    @Test
    @Tag("X06")
    default void a_filter_is_understood_with_its_semicolons_as_people_write_them() {
        Sample sample = sample();
        String mark = UUID.randomUUID().toString();
        String id = sample.create(mark).jsonPath().getString("id");
        for (String query : List.of(
                "filter=name==" + mark + ";createdAt=gt=2020-01-01",
                "limit=1&filter=name==" + mark + ";createdAt=gt=2020-01-01&sort=createdAt",
                "filter=name==" + mark + "%3Bid==" + id)) {
            sample.actor()
                    .asking()
                    .urlEncodingEnabled(false)
                    .get(sample.collection() + "?" + query)
                    .then()
                    .statusCode(200)
                    .body("items.id", containsInAnyOrder(id));
        }
        String unreadable = RawCall.send(
                "GET " + sample.collection() + "?filter=name==" + mark + ";%zz HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + sample.actor().token());
        assertTrue(unreadable.startsWith("HTTP/1.1 400"), unreadable);
    }

    @Test
    @Tag("X06")
    default void a_filter_that_is_no_filter_is_400_and_says_what_was_meant() {
        Sample sample = sample();
        filtered(sample, "nmae==x")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("filter"))
                .body("errors[0].detail", containsString("did you mean 'name'?"));
        for (String filter : List.of(
                "name",
                "name==",
                "(name==a",
                "name=like=a",
                "id==1",
                "id=in=()",
                "createdAt=gt=2026-02-30",
                "createdAt=gt=10000-01-01T00:00:00Z",
                "createdAt=gt=yesterday",
                "createdAt=null=maybe",
                "name=='a';select pg_sleep(5)",
                "name=='a' or 1=1",
                "(".repeat(9) + "name==a" + ")".repeat(9),
                "name==" + "a".repeat(2000),
                "name==a;".repeat(41) + "name==a",
                "id=in=(" + "a,".repeat(201) + "a)")) {
            filtered(sample, filter)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:introducer:problem:invalid-filter"));
        }
    }

    @Test
    @Tag("X06")
    default void a_parameter_that_no_list_knows_is_400_with_the_nearest_name() {
        Sample sample = sample();
        sample.actor()
                .asking()
                .queryParam("limt", 3)
                .get(sample.collection())
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("unknown parameter; did you mean 'limit'?"));
        for (String query : List.of(
                "limit=0",
                "limit=-1",
                "limit=abc",
                "limit=201",
                "limit=",
                "limit=1&limit=2",
                "cursor=",
                "cursor=AAAA",
                "sort=",
                "sort=-",
                "sort=name,createdAt",
                "sort=no'pe",
                "total=yes")) {
            get(sample.actor(), sample.collection() + "?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    @Tag("X07")
    default void while_others_write_a_walk_meets_every_row_that_was_there_exactly_once() throws Exception {
        Sample sample = sample();
        String mark = UUID.randomUUID().toString();
        Set<String> there = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            there.add(sample.create("N" + i % 7 + " " + mark).jsonPath().getString("id"));
        }
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread writer = Thread.ofVirtual().start(() -> {
            while (writing.get()) {
                Response extra = sample.create("extra " + mark);
                if (sample.can("DELETE")) {
                    sample.actor()
                            .asking()
                            .header("If-Match", extra.header("ETag"))
                            .delete(extra.header("Location"));
                }
            }
        });
        try {
            for (int limit : new int[] {1, 7, 40}) {
                List<String> met = walk(sample, limit, mark);
                assertEquals(met.size(), new HashSet<>(met).size(), "a row came twice");
                assertTrue(met.containsAll(there), "a row is missing");
            }
        } finally {
            writing.set(false);
            writer.join();
        }
    }

    /** At most so many pages, because rows come faster than a walk in small pages ends. */
    private static List<String> walk(Sample sample, int limit, String mark) {
        List<String> met = new ArrayList<>();
        Response page = sample.actor()
                .asking()
                .queryParam("limit", limit)
                .queryParam("filter", "name==*" + mark)
                .get(sample.collection());
        for (int pages = 0; pages < 200; pages++) {
            page.then().statusCode(200);
            met.addAll(page.jsonPath().getList("items.id"));
            String next = page.jsonPath().getString("next");
            if (next == null) {
                assertEquals(null, page.header("Link"));
                return met;
            }
            page.then()
                    .header("Link", startsWith("<" + sample.collection() + "?"))
                    .header("Link", containsString(next));
            String link = page.header("Link");
            page = get(sample.actor(), link.substring(1, link.indexOf('>')));
        }
        return met;
    }

    @Test
    @Tag("X07")
    default void a_cursor_is_good_only_for_its_list_its_query_and_its_owner() {
        Sample sample = sample();
        for (int i = 0; i < 2; i++) {
            sample.create("N" + i + " " + UUID.randomUUID());
        }
        String cursor = sample.actor()
                .asking()
                .queryParam("limit", 1)
                .get(sample.collection())
                .jsonPath()
                .getString("next");
        refused(sample, sample.actor().asking().queryParam("cursor", cursor).queryParam("sort", "-createdAt"));
        refused(sample, sample.actor().asking().queryParam("cursor", cursor).queryParam("filter", "name==x"));
        refused(sample, sample.stranger().asking().queryParam("cursor", cursor));
        char other = cursor.charAt(10) == 'A' ? 'B' : 'A';
        refused(
                sample,
                sample.actor().asking().queryParam("cursor", cursor.substring(0, 10) + other + cursor.substring(11)));
    }

    private static void refused(Sample sample, RequestSpecification request) {
        request.get(sample.collection())
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:introducer:problem:invalid-cursor"));
    }

    private static ValidatableResponse filtered(Sample sample, String filter) {
        return sample.actor()
                .asking()
                .queryParam("filter", filter)
                .get(sample.collection())
                .then();
    }

    /** The address as it stands, encoded already. */
    private static Response get(Actor actor, String address) {
        return actor.asking()
                .urlEncodingEnabled(false)
                .baseUri("http://localhost:" + RestAssured.port)
                .get(address);
    }
}
