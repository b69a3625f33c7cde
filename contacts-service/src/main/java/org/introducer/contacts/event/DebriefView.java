package org.introducer.contacts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.FollowUpState;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** The result for one item of a debrief: the contact and the meeting that were created or found, or why nothing was recorded. */
@Schema(name = "DebriefResult")
record DebriefView(
        @Schema(description = "the interaction that records the meeting")
        UUID id,

        UUID contactId,

        @Schema(description = "name of the contact as it is recorded now")
        String name,

        Outcome result,

        @Schema(description = "by what the contact was recognised; absent: it is new") @Nullable
        MatchedBy matchedBy,

        @Schema(
                description =
                        "whom a new contact may be, people of the event whom the name fits and other contacts of the same name: merge them, or leave them apart")
        List<Possible> possible,

        @Schema(
                description =
                        "fields of the item that the contact has otherwise: the contact was left as it is; update it where the item is"
                                + " right",
                examples = "[\"institution\"]")
        List<String> differing,

        @Schema(description = "the follow-up state of the contact after the meeting was recorded")
        FollowUpState followUp,

        @Schema(
                description =
                        "first day of the window for a personal follow-up; absent also while one of `possible` must not be written to",
                examples = "2026-04-19")
        @Nullable
        LocalDate writeFrom,

        @Schema(description = "last day of the window", examples = "2026-04-23") @Nullable
        LocalDate writeUntil,

        @JsonIgnore long version)
        implements Writes.Created {

    @Override
    public int itemStatus() {
        return result == Outcome.CREATED || result == Outcome.RECORDED ? 201 : 200;
    }

    /** CREATED: a new contact was met; RECORDED: a known one; UPDATED: the meeting was recorded before, something is new. */
    @Schema(
            name = "DebriefOutcome",
            description =
                    "CREATED: a new contact was met; RECORDED: a known one was; UPDATED: the meeting was recorded "
                            + "before, and something is new; DUPLICATE: nothing is")
    enum Outcome {
        CREATED,
        RECORDED,
        UPDATED,
        DUPLICATE
    }

    /** How a person who was met was recognised among the contacts. A name alone counts only among the people of the event. */
    @Schema(name = "DebriefMatch")
    enum MatchedBy {
        CONTACT_ID,
        IDENTITY_KEY,
        NAME_AT_EVENT
    }

    /** A contact whom somebody who was met may be. */
    @Schema(name = "DebriefCandidate")
    record Possible(
            UUID contactId,
            String name,

            @Schema(description = "the follow-up state of that contact")
            FollowUpState followUp) {

        /** Whether nobody may write to them, so that a new contact must not be written to before it is known not to be them. */
        boolean closesTheWindow() {
            return followUp == FollowUpState.DO_NOT_CONTACT
                    || followUp == FollowUpState.CLOSED
                    || followUp == FollowUpState.STOP;
        }
    }
}
