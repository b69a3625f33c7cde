package org.introducer.contacts.etiquette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.introducer.contacts.etiquette.judgement.Dossier;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two things at one instant are told apart by what they are, never by the ids that recording gave them. */
@Tag("C05")
class TieTest {

    private static final Instant MET = Instant.parse("2026-02-20T08:00:00Z");
    private static final UUID LOW = new UUID(0, 1);
    private static final UUID HIGH = new UUID(0, 2);

    private static FollowUp of(UUID auckland, UUID newYork) {
        List<Touch> meetings =
                List.of(met(auckland, "2026-02-20@Pacific/Auckland"), met(newYork, "2026-02-20@America/New_York"));
        Dossier dossier =
                new Dossier(Story.person(), meetings, Wishes.NONE, Policy.CURRENT, ZoneId.of("Europe/Berlin"));
        return Etiquette.followUp(dossier, MET);
    }

    private static Touch met(UUID id, String event) {
        return new TouchBuilder(id, MET)
                .met(InteractionKind.MET_AT_EVENT)
                .noted()
                .event(event)
                .build();
    }

    @Test
    void of_two_events_with_one_last_day_that_which_ends_later_has_the_window() {
        FollowUp shown = of(LOW, HIGH);
        assertEquals(ZoneId.of("America/New_York"), shown.zone());
        FollowUp other = of(HIGH, LOW);
        assertEquals(shown.zone(), other.zone());
        assertEquals(shown.suggestedAt(), other.suggestedAt());
    }
}
