package org.introducer.contacts.imports.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C38")
class MailDateTest {

    @Test
    void a_date_without_a_zone_that_is_known_is_none() {
        assertTrue(MailDate.of("Tue, 3 Mar 2026 09:30:00").isEmpty());
        assertTrue(MailDate.of("Tue, 3 Mar 2026 09:30:00 XYZ").isEmpty());
        assertTrue(MailDate.of("2026-03-03").isEmpty());
        assertEquals(Optional.of(Instant.parse("1998-03-03T09:30:00Z")), MailDate.of("3 Mar 98 09:30 GMT"));
    }
}
