package org.introducer.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.introducer.local.LauncherError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    @Test
    void services_are_told_the_reverse_proxys_own_origin_and_those_that_were_given() {
        Origins origins = Origins.of(List.of("http://localhost:3000", "https://app.example.org"));
        assertEquals(
                "http://127.0.0.1:8080,http://localhost:8080,http://localhost:3000,https://app.example.org",
                origins.with(new Ports(8080)));
        assertTrue(origins.allow("http://localhost:3000"));
        assertFalse(origins.allow("http://localhost:3001"));
        assertFalse(origins.allow(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "localhost:3000", "http://localhost:3000/", "http://*.example.org", "null", "", "/.*/"})
    void what_no_browser_sends_as_an_origin_is_refused_and_so_is_everybody(String given) {
        assertThrows(LauncherError.class, () -> Origins.of(List.of(given)));
    }
}
