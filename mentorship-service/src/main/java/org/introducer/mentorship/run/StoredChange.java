package org.introducer.mentorship.run;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.Change;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.platform.json.StoredForm;

/** One step that would help an unmatched mentee, as it is stored: with the members of its kind, null else. */
@StoredForm
record StoredChange(Step change, UUID mentorId, MentorType type, Integer seats, Integer quarterHours, RuleId rule) {

    /** What is to be done. */
    @Schema(
            description =
                    "LIST_MENTOR: the mentee adds the mentor at the end of the own list; ADD_SEATS: the mentor offers "
                            + "more; RELAX_OVERLAP: the cycle asks for less overlap; DROP_RULE: it drops a hard rule; "
                            + "CONSENT_TO_CONFLICT: the mentee agrees to a mentor with a disclosed conflict of interest")
    enum Step {
        LIST_MENTOR,
        ADD_SEATS,
        RELAX_OVERLAP,
        DROP_RULE,
        CONSENT_TO_CONFLICT
    }

    static StoredChange of(Change change) {
        return switch (change) {
            case Change.ListMentor list -> new StoredChange(Step.LIST_MENTOR, list.mentor(), null, null, null, null);
            case Change.AddSeats add ->
                new StoredChange(Step.ADD_SEATS, add.mentor(), add.type(), add.seats(), null, null);
            case Change.RelaxOverlap relax ->
                new StoredChange(Step.RELAX_OVERLAP, null, null, null, relax.quarterHours(), null);
            case Change.DropRule drop -> new StoredChange(Step.DROP_RULE, null, null, null, null, drop.rule());
            case Change.ConsentToConflict consent ->
                new StoredChange(Step.CONSENT_TO_CONFLICT, null, null, null, null, null);
        };
    }

    ChangeView view() {
        return new ChangeView(change, mentorId, type, seats, quarterHours, rule);
    }
}
