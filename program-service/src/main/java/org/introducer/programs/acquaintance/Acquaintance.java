package org.introducer.programs.acquaintance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact of an applicant at a program, and whether they may be asked something by e-mail now.
 *
 * @param role as contacts-service names it
 * @param why by its etiquette policy, or the program's own rule
 * @param from the first day on which it may change; null: now, or only something new changes it
 * @param suggestedAt the next working hour of the person inside the window
 * @param warnings advice that does not change the answer
 */
public record Acquaintance(
        UUID contactId,
        String name,
        String role,
        @Nullable Instant lastTouchAt,
        MayAsk mayAsk,
        @Nullable String why,
        @Nullable LocalDate from,
        @Nullable Instant suggestedAt,
        List<String> warnings) {

    /** The same person while the program asks for silence. */
    public Acquaintance silenced(String rule) {
        return new Acquaintance(contactId, name, role, lastTouchAt, MayAsk.STOP, rule, null, null, warnings);
    }
}
