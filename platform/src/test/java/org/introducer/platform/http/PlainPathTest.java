package org.introducer.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainPathTest {

    @ParameterizedTest
    @Tag("X21")
    @CsvSource({
        "/v1/contacts,/v1/contacts,/v1/contacts",
        "/v1/contacts/{id}/follow-up,/v1/contacts/{id}/follow-up,/v1/contacts/{id}/follow-up",
        "/v1/contacts/01a211ba-f025-748b-8928-d193620076dd/restore,"
                + "/v1/contacts/01a211ba-f025-748b-8928-d193620076dd/restore,/v1/contacts/{id}/restore",
        "/v1/contacts/priya@example.org,/v1/contacts/…,/v1/contacts/…",
        "/v1/contacts/priya@example.org/restore,/v1/contacts/…/restore,/v1/contacts/…/restore",
        "/v1/Priya%20Placeholder,/v1/…,/v1/…",
        "/v1/code-lists/4711,/v1/code-lists/…,/v1/code-lists/…",
        "NOT_FOUND,NOT_FOUND,NOT_FOUND"
    })
    void only_words_of_ours_and_ids_are_written_down(String path, String logged, String counted) {
        assertEquals(logged, PlainPath.of(path));
        assertEquals(counted, PlainPath.template(path));
    }
}
