package org.introducer.contacts.guidance.readiness;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is ready, missing or not known. */
@Schema(name = "ReadinessItem")
public record Item(
        Code code,
        String text,

        @Schema(description = "how many; absent: nothing is counted") @Nullable
        Integer count,

        @Schema(description = "out of how many, or how many are wanted; absent: not counted") @Nullable
        Integer of,

        @Schema(description = "the resources that it is about: programs, letters, mentorships, applications")
        List<UUID> ids) {

    /** The stable names of the items. */
    @Schema(name = "ReadinessItemCode")
    public enum Code {
        /** The service that knows could not be asked. */
        UNAVAILABLE,
        WARM_CONTACTS,
        TARGETS,
        TARGETS_COVERED,
        NETWORK_STRENGTH,
        LETTERS_IR,
        LETTERS_DR,
        LETTERS_PGY1_MEDICINE,
        LETTERS_PGY1_SURGERY,
        LETTER_WARNING,
        LETTER_FACTS,
        PROFILE,
        SEASON_OVER,
        VISA_FEASIBLE,
        VISA_CONDITIONAL,
        VISA_INFEASIBLE,
        VISA_UNKNOWN,
        MENTEE_PROFILE,
        ACTIVE_MENTORSHIPS,
        PROPOSALS_TO_ANSWER,
        REQUESTS_WAITING,
        SESSIONS_TO_REPORT,
        SESSIONS_TO_PLAN,
        SHORTLIST,
        APPLICATIONS,
        APPLICATIONS_SENT,
        DEADLINES_PASSED,
        DEADLINES_NEAR,
        DEADLINES_UNKNOWN
    }

    static Item of(Code code, String text) {
        return new Item(code, text, null, null, List.of());
    }

    static Item counted(Code code, String text, int count, Integer of, List<UUID> ids) {
        return new Item(code, text, count, of, ids);
    }
}
