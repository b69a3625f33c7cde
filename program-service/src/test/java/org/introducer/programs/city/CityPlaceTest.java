package org.introducer.programs.city;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.programs.imports.ImportCalls;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("P02")
class CityPlaceTest {

    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();
    private final double latitude = Directory.latitude();
    private final String city = "Ville " + UUID.randomUUID().toString().substring(0, 8);

    private Map<String, Object> place(String name, double north) {
        return Map.of(
                "city",
                name,
                "state",
                "AL",
                "latitude",
                latitude + north,
                "longitude",
                30.0,
                "reference",
                "GeoNames 1");
    }

    private Response around(int km) {
        return amara.asking()
                .queryParam("q", city)
                .queryParam("near", latitude + ",30")
                .queryParam("filter", "distanceKm=le=" + km)
                .queryParam("sort", "distanceKm")
                .get("/v1/programs");
    }

    @Test
    void a_program_of_a_file_is_found_where_its_city_is_until_it_has_a_place_of_its_own() {
        String code = ImportCalls.acgmeCode("416");
        ImportCalls.imported(
                curator, "ACGME", "acgme_code,program_name,city,state\n" + code + ",In the city,É" + city + ",AL\n");
        around(50).then().statusCode(200).body("items", empty()).body("withoutPlace", equalTo(1));
        Response said = curator.sending(place("e" + city.toUpperCase(java.util.Locale.ROOT), 0.1))
                .post("/v1/city-places");
        said.then().statusCode(201);
        around(50)
                .then()
                .body("items.acgmeCode", contains(code))
                .body("items[0].distanceKm", equalTo(11))
                .body("items[0].distanceTo", equalTo("CITY"))
                .body("withoutPlace", equalTo(0));
        String program = around(50).jsonPath().getString("items[0].id");
        curator.patching(said.header("ETag"), Map.of("latitude", latitude + 0.3))
                .patch(said.header("Location"))
                .then()
                .statusCode(200);
        around(50).then().body("items[0].distanceKm", equalTo(33));
        curator.patching("*", Map.of("latitude", latitude, "longitude", 30.0))
                .patch("/v1/programs/" + program)
                .then()
                .statusCode(200);
        around(50).then().body("items[0].distanceKm", equalTo(0)).body("items[0].distanceTo", equalTo("PROGRAM"));
        Map<String, Object> nowhere = new HashMap<>();
        nowhere.put("latitude", null);
        nowhere.put("longitude", null);
        curator.patching("*", nowhere).patch("/v1/programs/" + program).then().statusCode(200);
        around(50).then().body("items[0].distanceKm", equalTo(33));
        curator.patching("*", Map.of("city", city + " else")).patch("/v1/programs/" + program);
        around(50).then().body("withoutPlace", equalTo(1));
        curator.patching("*", Map.of("city", "E" + city)).patch("/v1/programs/" + program);
        around(50).then().body("items", hasSize(1));
        curator.asking()
                .header("If-Match", "*")
                .delete(said.header("Location"))
                .then()
                .statusCode(204);
        around(50).then().body("items", empty()).body("withoutPlace", equalTo(1));
    }

    @Test
    void a_city_has_one_place_that_curators_say_and_everybody_reads() {
        Response said = curator.sending(place(city, 0)).post("/v1/city-places");
        said.then().statusCode(201);
        String path = said.header("Location");
        curator.sending(place(city.toUpperCase(java.util.Locale.ROOT), 1))
                .post("/v1/city-places")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:city-place-exists"));
        amara.sending(place(city, 0)).post("/v1/city-places").then().statusCode(403);
        amara.asking().get(path).then().statusCode(200).body("reference", equalTo("GeoNames 1"));
        amara.asking()
                .queryParam("filter", "city==" + city.replace(' ', '*'))
                .queryParam("sort", "city")
                .get("/v1/city-places")
                .then()
                .body("items", hasSize(1));
        curator.asking().delete(path).then().statusCode(428);
        curator.patching("\"7\"", Map.of("latitude", 1)).patch(path).then().statusCode(412);
        curator.patching("*", Map.of("latitude", 91)).patch(path).then().statusCode(422);
        curator.sending(Map.of("city", city, "state", "AL"))
                .post("/v1/city-places")
                .then()
                .statusCode(422);
    }
}
