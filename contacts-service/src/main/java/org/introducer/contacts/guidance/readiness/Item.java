package org.introducer.contacts.guidance.readiness;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is ready, missing or not known. */
@Schema(name = "ReadinessItem")
public record Item(
        Code code,
        @Schema(description = "the item in a sentence") String text,

        @Schema(description = "how many; absent: nothing is counted") @Nullable
        Integer count,

        @Schema(description = "out of how many, or how many are wanted; absent: not counted") @Nullable
        Integer of,

        @Schema(description = "the resources that it is about: programs, letters, mentorships, applications")
        List<UUID> ids) {

    /** The stable names of the items. */
    @Schema(
            name = "ReadinessItemCode",
            description = "stable name of the item; UNAVAILABLE: the service that knows could not be asked")
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

    static final String NO_TARGETS =
            "No program is shortlisted or applied to in this season, other than those whose applications ended.";

    static Item of(Code code, String text) {
        return new Item(code, text, null, null, List.of());
    }

    /** @param text with two numbers: how many, and out of how many */
    static Item counted(Code code, String text, int count, int of, List<UUID> ids) {
        return new Item(code, text.formatted(count, of), count, of, ids);
    }

    /** What is said where a service could not be asked. @param what it knows */
    static Item unavailable(String what) {
        return of(Code.UNAVAILABLE, "The service that has %s could not be asked.".formatted(what));
    }

    static <T> List<UUID> ids(Collection<T> all, Predicate<T> those, Function<T, UUID> id) {
        return all.stream().filter(those).map(id).toList();
    }
}
