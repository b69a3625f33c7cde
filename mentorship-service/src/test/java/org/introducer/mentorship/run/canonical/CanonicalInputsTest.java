package org.introducer.mentorship.run.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.introducer.mentorship.matching.RunMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Inputs and their digest as the writer made them that was replaced by RFC 8785. */
class CanonicalInputsTest {

    private static final String DIGEST = "f229b48dcc8e94542ce594ede0ab6abdff074ce29103eb51f1d6a584cad4d223";

    @Test
    @Tag("M06")
    void inputs_of_earlier_releases_keep_their_bytes_and_their_digest() throws IOException {
        String stored = stored();
        assertEquals(DIGEST, CanonicalInputs.digest(stored));
        assertEquals(
                stored,
                CanonicalInputs.of(CanonicalInputs.read(stored).inputs()).json());
    }

    @Test
    @Tag("M06")
    void inputs_without_a_mode_are_those_of_a_stable_run_and_other_inputs() throws IOException {
        String older = stored().replace("\"mode\":\"MAX_SCORE\",", "");
        assertEquals(RunMode.STABLE, CanonicalInputs.read(older).inputs().mode());
        assertNotEquals(DIGEST, CanonicalInputs.digest(older));
    }

    @Test
    @Tag("M06")
    void json_has_one_spelling() {
        Map<String, Object> members = new HashMap<>(Map.of("ﬀ", true, "🩻", Map.of(), "a", "\"\\\n\u001f€/"));
        members.put("b", null);
        members.put("", new long[] {1, -((1L << 53) - 1)});
        assertEquals(
                "{\"\":[1,-9007199254740991],\"a\":\"\\\"\\\\\\n\\u001f€/\",\"b\":null,\"🩻\":{},\"ﬀ\":true}",
                CanonicalJson.write(members));
    }

    private static String stored() throws IOException {
        try (InputStream file = CanonicalInputsTest.class.getResourceAsStream("stored-inputs.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
