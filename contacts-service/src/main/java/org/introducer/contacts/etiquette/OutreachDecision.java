package org.introducer.contacts.etiquette;

import java.time.Instant;
import java.time.LocalDate;
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
     * @param suggestedAt the recipient's first working hour from then on; null when the window has none
     */
    record Wait(EtiquetteRule rule, String why, List<Fact> facts, LocalDate until, Instant suggestedAt)
            implements OutreachDecision {}

    /** @param until the day on which it ends by itself; null when only something new ends it */
    record Stop(EtiquetteRule rule, String why, List<Fact> facts, LocalDate until) implements OutreachDecision {}
}
