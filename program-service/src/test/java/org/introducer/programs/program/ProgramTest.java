package org.introducer.programs.program;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
class ProgramTest {

    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();

    private Response enter(String name, String pathway) {
        return curator.sending(Map.of("name", name, "pathway", pathway, "state", "FL"))
                .post("/v1/programs");
    }

    @Test
    @Tag("P01")
    void a_program_that_a_curator_enters_is_everybodys_to_read() {
        Response created = enter("Example Hospital " + UUID.randomUUID(), "INTEGRATED");
        created.then().statusCode(201);
        amara.asking().get(created.header("Location")).then().statusCode(200).body("pathway", equalTo("INTEGRATED"));
        amara.sending(Map.of("name", "x", "pathway", "INTEGRATED"))
                .post("/v1/programs")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:introducer:problem:forbidden"));
    }

    @Test
    @Tag("P01")
    void programs_are_found_by_words_and_filter() {
        String word = "zz" + UUID.randomUUID().toString().substring(0, 8);
        enter("First " + word, "INTEGRATED");
        enter("Second " + word, "DIAGNOSTIC");
        amara.asking()
                .queryParam("q", word + " second")
                .get("/v1/programs")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        amara.asking()
                .queryParam("q", word)
                .queryParam("filter", "pathway==INTEGRATED;state==FL")
                .get("/v1/programs")
                .then()
                .body("items.name", equalTo(List.of("First " + word)));
    }

    @Test
    @Tag("X08")
    void several_programs_are_read_in_one_call() {
        String id = enter("Batch " + UUID.randomUUID(), "INTEGRATED").jsonPath().getString("id");
        amara.sending(Map.of("ids", List.of(id, UUID.randomUUID())))
                .post("/v1/programs/batch-get")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.id", hasItem(id));
    }
}
