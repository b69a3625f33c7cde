package org.introducer.programs.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.SourceType;
import org.jspecify.annotations.Nullable;

/** One change of what is last known about a program, with the fact that made it. */
@Schema(name = "ProgramChange")
public record ProgramChangeView(
        @Schema(description = "id of the change") UUID id,
        UUID programId,
        String program,
        FactField field,
        String label,
        ChangeKind kind,

        @Schema(description = "the value shown before; absent: nothing was known") @Nullable
        String before,

        @Schema(description = "the value shown since; absent: no longer known") @Nullable
        String after,

        @Schema(description = "the season of the value before")
        Integer beforeSeason,

        @Schema(description = "the season of the value since")
        Integer season,

        @Schema(
                description = "the change in a sentence",
                examples = "Sponsors H-1B: NO for 2027, before YES for 2026. Source: PROGRAM_PAGE of 2026-10-01.")
        String says,

        @Schema(description = "see `GET /v1/facts/{id}`") UUID factId,

        SourceType sourceType,
        String reference,
        @Nullable LocalDate observedOn,

        @Schema(description = "when the value shown changed here, which can be long after it changed at the source")
        Instant at) {

    static ProgramChangeView of(ProgramChanges.Recorded change) {
        return new ProgramChangeView(
                change.id(),
                change.programId(),
                change.program(),
                change.field(),
                change.field().label(),
                change.kind(),
                change.before(),
                change.after(),
                change.beforeSeason(),
                change.season(),
                says(change),
                change.factId(),
                change.sourceType(),
                change.reference(),
                change.observedOn(),
                change.at());
    }

    private static String says(ProgramChanges.Recorded change) {
        String after = value(change.after(), change.season());
        String before = value(change.before(), change.beforeSeason());
        String what = switch (change.kind()) {
            case FIRST_KNOWN -> "%s, not known before".formatted(after);
            case CHANGED -> "%s, before %s".formatted(after, before);
            case CONTRADICTED ->
                "sources contradict each other; %s is shown, ask before you rely on it".formatted(after);
            case SETTLED -> "%s; sources no longer contradict each other".formatted(after);
            case CONFIRMED -> "%s, as before for %s".formatted(after, season(change.beforeSeason()));
            case WITHDRAWN -> "no longer known, before %s".formatted(before);
        };
        return "%s: %s. Source: %s%s."
                .formatted(
                        change.field().label(),
                        what,
                        change.sourceType(),
                        change.observedOn() == null ? " without a date" : " of " + change.observedOn());
    }

    private static String value(String value, Integer season) {
        return season == null ? value : "%s for %d".formatted(value, season);
    }

    private static String season(Integer season) {
        return season == null ? "no season in particular" : season.toString();
    }
}
