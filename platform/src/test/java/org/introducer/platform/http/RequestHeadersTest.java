package org.introducer.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("X01")
class RequestHeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Bearer a.b.c|true",
                "bearer  eyJ_-9.b.c  |true",
                "Bearer ..|false",
                "Bearer a..c|false",
                "Bearer .b.c|false",
                "Bearer a.b.|false",
                "Bearer a.b|false",
                "Bearer a.b.c.d|false",
                "Bearer a.b.c d|false",
                "Bearer a.b.c=|false",
                "Bearer \ta.b.c|false",
                "Bearer |false",
                "Bearer    |false",
                "Bearer|false",
                "Basic a.b.c|false",
                "|false",
            })
    void knows_the_form_of_a_signed_token(String authorization, boolean signed) {
        assertEquals(signed, RequestHeaders.isSignedToken(authorization == null ? "" : authorization));
    }
}
