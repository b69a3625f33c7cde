package org.introducer.programs;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.introducer.testing.Actor;

/** Writes programs and facts into the directory as a curator does, each test its own. */
public final class Directory {

    /** A season far enough ahead that all its dates are to come, whenever the test runs. */
    public static final int SEASON = LocalDate.now().getYear() + 2;

    private static final AtomicInteger PLACES = new AtomicInteger();

    private final Actor curator = Actor.curator();

    /** A latitude more than 150 km from every other, so that a test can look at its own programs alone. */
    public static double latitude() {
        return -88.0 + 1.5 * PLACES.getAndIncrement();
    }

    /** A program of Tampa, Florida. */
    public String program(String pathway) {
        return program(pathway, Map.of());
    }

    public String program(String pathway, Map<String, Object> otherwise) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "name",
                "Example " + UUID.randomUUID(),
                "pathway",
                pathway,
                "institution",
                "Institution " + UUID.randomUUID(),
                "state",
                "FL",
                "latitude",
                27.95,
                "longitude",
                -82.46));
        draft.putAll(otherwise);
        Response created = curator.sending(draft).post("/v1/programs");
        created.then().statusCode(201);
        return created.jsonPath().getString("id");
    }

    public String track(String program, String type) {
        Response created = curator.sending(Map.of("type", type)).post("/v1/programs/" + program + "/tracks");
        created.then().statusCode(201);
        return created.jsonPath().getString("id");
    }

    /** The program names a PGY-1 program for its advanced track. */
    public void pgy1(String program, String track, String year) {
        curator.sending(Map.of(
                        "evidence",
                        Map.of(
                                "sourceType", "PROGRAM_PAGE",
                                "reference", "https://example.org/radiology/pgy1",
                                "observedOn", LocalDate.now().minusDays(10).toString(),
                                "confidence", "HIGH")))
                .put("/v1/programs/" + program + "/tracks/" + track + "/pgy1-options/" + year)
                .then()
                .statusCode(201);
    }

    public String fact(String program, String field, Object value) {
        return fact(program, field, value, SEASON);
    }

    public String fact(String program, String field, Object value, int season) {
        return fact(program, field, value, season, "Example University Hospital");
    }

    /** @param employer the petitioning employer, for the field that is a fact per employer. @return the id of the fact */
    public String fact(String program, String field, Object value, int season, String employer) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "field",
                field,
                "value",
                value,
                "evidence",
                Map.of(
                        "sourceType", "PROGRAM_PAGE",
                        "reference", "https://example.org/radiology/visa",
                        "observedOn", LocalDate.now().minusDays(10).toString(),
                        "season", season,
                        "confidence", "HIGH")));
        if (field.equals("CAP_STATUS")) {
            draft.put("employer", employer);
        }
        Response stated = curator.sending(draft).post("/v1/programs/" + program + "/facts");
        stated.then().statusCode(201);
        return stated.jsonPath().getString("id");
    }
}
