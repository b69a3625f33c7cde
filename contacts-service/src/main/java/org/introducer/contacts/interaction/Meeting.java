package org.introducer.contacts.interaction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.introducer.contacts.commitment.PromiseDraft;

/**
 * That the applicant met somebody at an event.
 *
 * @param outcome what was discussed; null: not noted
 */
public record Meeting(
        UUID eventId, EventDraft event, LocalDate day, String outcome, String nextStep, List<PromiseDraft> promises) {

    public Meeting {
        promises = promises == null ? List.of() : List.copyOf(promises);
    }
}
