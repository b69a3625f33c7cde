package org.introducer.contacts.etiquette;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** The answer to "may I write now?", with the rule and the facts it rests on. */
public sealed interface OutreachDecision {

    EtiquetteRule rule();

    String why();

    List<Fact> facts();

    /**
     * @param suggestedAt the recipient's next working hour inside the window; null when there is none
     * @param overridden the answer that a stated reason set aside; null when none did
     */
    record Allow(EtiquetteRule rule, String why, List<Fact> facts, Instant suggestedAt, OutreachDecision overridden)
            implements OutreachDecision {}

    /**
     * @param until the first day on which the answer can be another
     * @param zone the zone that this day is in: the applicant's, or an event's
     * @param suggestedAt the recipient's first working hour from then on; null when the window has none
     */
    record Wait(EtiquetteRule rule, String why, List<Fact> facts, LocalDate until, ZoneId zone, Instant suggestedAt)
            implements OutreachDecision {}

    /** @param until the day on which it ends by itself; null when only something new ends it */
    record Stop(EtiquetteRule rule, String why, List<Fact> facts, LocalDate until) implements OutreachDecision {}

    /** From what may be done to what may not: of a message to several people the strictest answer holds for all. */
    Comparator<OutreachDecision> BY_STRICTNESS = Comparator.comparing(OutreachDecision::strictness)
            .thenComparing(OutreachDecision::changesOn, Comparator.nullsLast(Comparator.naturalOrder()));

    private int strictness() {
        return switch (this) {
            case Allow allow -> allow.overridden() == null ? 0 : 1;
            case Wait _ -> 2;
            case Stop _ -> 3;
        };
    }

    /** The first day on which the answer can be another; null when time alone changes nothing. */
    default LocalDate changesOn() {
        return switch (this) {
            case Allow _ -> null;
            case Wait wait -> wait.until();
            case Stop stop -> stop.until();
        };
    }
}
