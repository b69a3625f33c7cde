package org.introducer.contacts.etiquette;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A message that the applicant thinks of sending.
 *
 * @param channel how; null when it does not matter
 * @param purpose why; null counts as an ask
 * @param overrideReason why the applicant wants to write although two messages stayed unanswered; null for no override
 * @param others who else would get the same message
 * @param recentAsks asks to other people of the addressee's program
 * @param busyUntil the day before which no first message should reach the addressee, who has many; null: not busy
 */
public record Outreach(
        InteractionKind channel,
        Purpose purpose,
        String overrideReason,
        List<Other> others,
        List<ProgramAsk> recentAsks,
        LocalDate busyUntil) {

    /** Somebody else on the `To` line. */
    public record Other(String name, boolean stranger) {}

    /** An ask that went to somebody of the same program. */
    public record ProgramAsk(String name, boolean resident, Purpose purpose, Instant sentAt) {}

    public Outreach {
        others = List.copyOf(others);
        recentAsks = List.copyOf(recentAsks);
    }

    public Outreach(
            InteractionKind channel,
            Purpose purpose,
            String overrideReason,
            List<Other> others,
            List<ProgramAsk> recentAsks) {
        this(channel, purpose, overrideReason, others, recentAsks, null);
    }

    /** The same message to somebody who is busy until a day; null: who is not. */
    public Outreach busy(LocalDate until) {
        return new Outreach(channel, purpose, overrideReason, others, recentAsks, until);
    }

    public static Outreach of(InteractionKind channel, Purpose purpose) {
        return new Outreach(channel, purpose, null, List.of(), List.of());
    }

    public Purpose purposeOrAsk() {
        return purpose == null ? Purpose.ASK : purpose;
    }
}
