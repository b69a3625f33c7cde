package org.introducer.contacts.etiquette;

import java.time.Instant;
import java.util.List;

/**
 * A message that the applicant thinks of sending.
 *
 * @param channel how; null when it does not matter
 * @param purpose why; null counts as an ask
 * @param overrideReason why the applicant wants to write although two messages stayed unanswered; null for no override
 * @param others who else would get the same message
 * @param recentAsks asks to other people of the addressee's program
 */
public record Outreach(
        InteractionKind channel,
        Purpose purpose,
        String overrideReason,
        List<Other> others,
        List<ProgramAsk> recentAsks) {

    /** Somebody else on the `To` line. */
    public record Other(String name, boolean stranger) {}

    /** An ask that went to somebody of the same program. */
    public record ProgramAsk(String name, boolean resident, Purpose purpose, Instant sentAt) {}

    public Outreach {
        others = List.copyOf(others);
        recentAsks = List.copyOf(recentAsks);
    }

    public static Outreach of(InteractionKind channel, Purpose purpose) {
        return new Outreach(channel, purpose, null, List.of(), List.of());
    }

    public Purpose purposeOrAsk() {
        return purpose == null ? Purpose.ASK : purpose;
    }
}
