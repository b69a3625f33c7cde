package org.introducer.platform.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("X15")
class PathParametersTest {

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource({
        "/v1/contacts/{id}/overview, id, id of the contact",
        "/v1/opportunities/{id}, id, id of the opportunity",
        "/v1/speed-events/{eventId}/participants/{personId}, eventId, id of the event",
        "/v1/speed-events/{eventId}/participants/{personId}, personId, id of the mentor or mentee",
        "/v1/do-not-matches/{id}, id, id of the do-not-match entry",
        "/v1/programs/{id}/tracks/{trackId}/pgy1-options/{pgy1Id}, pgy1Id, id of the PGY-1 option",
        "/v1/programs/{id}/img-history/{season}, season, match year",
        "/v1/advisers/{sub}, sub, subject of the person's tokens"
    })
    void a_parameter_of_a_path_is_described_by_its_name_or_collection(String path, String name, String description) {
        assertEquals(description, PathParameters.of(path, name));
    }
}
