package org.introducer.programs.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.verdict.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A date or a number of days that a computed day rests on.
 *
 * @param name of the event, the step or the planning number, as a request names it to set another value
 * @param value a date, days, or years from a date
 * @param citation only of a SOURCE
 * @param rule the code of the policy rule that has it; null for a value of the request
 */
@Schema(name = "Premise")
public record Premise(
        @Schema(
                description =
                        "stable name of the event, step or planning number, which a request names to set another value")
        String name,

        @Schema(description = "a day, a number of days, or years from a day")
        String value,

        Kind kind,
        String statement,
        @Nullable Citation citation,

        @Schema(description = "code of the policy rule; absent: from the request") @Nullable
        String rule) {

    /** What it rests on itself. */
    @Schema(
            name = "PremiseKind",
            description =
                    "SOURCE: a source says it; ASSUMPTION: a planning number of the policy, which the request can "
                            + "change; REQUEST: the request set it")
    public enum Kind {
        SOURCE,
        /** A planning number of the policy: a curator, or the request, may set another. */
        ASSUMPTION,
        /** Assumed by the request. */
        REQUEST
    }

    boolean assumed() {
        return kind != Kind.SOURCE;
    }

    /** Years that begin with the first exam passed; they are planned with, whoever says them. */
    static Premise of(PathStep.Years window, LocalDate first) {
        return new Premise(
                window.name(),
                "%d years from %s".formatted(window.count(), first),
                Kind.ASSUMPTION,
                window.statement(),
                null,
                window.rule());
    }

    static Premise of(DatedEvent event) {
        return new Premise(
                event.event().name(),
                event.time().text(),
                event.sourced() ? Kind.SOURCE : Kind.ASSUMPTION,
                event.statement(),
                event.citation(),
                event.rule());
    }
}
