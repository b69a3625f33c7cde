package org.introducer.programs.confirmation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.calendar.DatedEvent;
import org.introducer.programs.calendar.EventTime;
import org.introducer.programs.calendar.StepDates.Basis;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.verdict.Question;
import org.jspecify.annotations.Nullable;

/** What to have confirmed by programs before the rank order list is certified. */
@Schema(name = "ConfirmationTasks")
record ConfirmationTaskView(
        UUID applicantId,
        int season,

        @Schema(
                description = "version of the policy that says what is asked and when the countdown begins",
                examples = "2026-1")
        String policy,

        Countdown countdown,

        @Schema(description = "whether contacts-service has a profile; without one both visas are asked about")
        boolean profileKnown,

        @Schema(description = "how many fields of all programs are not confirmed in writing")
        int open,

        @Schema(description = "programs with interview invitations, interviews or ranks, most open fields first")
        List<OfProgram> items) {

    @Schema(
            name = "ConfirmationPhase",
            description =
                    "BEFORE: the countdown has not begun; COUNTDOWN: the last days before the rank list is due; OVER: it "
                            + "was due; UNKNOWN: no source and no assumption says when")
    enum Phase {
        /** The countdown has not begun. */
        BEFORE,
        COUNTDOWN,
        OVER,
        /** No source and no assumption says when the rank list is due. */
        UNKNOWN
    }

    @Schema(name = "ConfirmationCountdown", description = "the time left until the rank list is due")
    record Countdown(
            Phase phase,

            @Schema(description = "the deadline of the rank order list; absent: not known") @Nullable
            LocalDate deadline,

            @Schema(description = "ASSUMPTION: no source says the deadline of this season")
            Basis basis,

            @Schema(description = "the first day of the countdown") @Nullable
            LocalDate beginsOn,

            @Schema(description = "days until the deadline, in its zone; negative: past") @Nullable
            Long daysLeft,

            @Schema(description = "who says the deadline, or what assumes it") @Nullable
            String source,

            @Nullable String reference) {

        /** By the day in the zone of the deadline, and by its hour where that is known. */
        static Countdown to(DatedEvent dated, int days, Instant now) {
            EventTime time = dated.time();
            LocalDate deadline = time.from();
            LocalDate begins = deadline.minusDays(days);
            LocalDate today = LocalDate.ofInstant(now, time.zone());
            boolean over = time.at() == null
                    ? today.isAfter(deadline)
                    : now.isAfter(deadline.atTime(time.at()).atZone(time.zone()).toInstant());
            return new Countdown(
                    over ? Phase.OVER : today.isBefore(begins) ? Phase.BEFORE : Phase.COUNTDOWN,
                    deadline,
                    dated.sourced() ? Basis.SOURCE : Basis.ASSUMPTION,
                    begins,
                    ChronoUnit.DAYS.between(today, deadline),
                    dated.sourced() ? dated.citation().source() : dated.statement(),
                    dated.sourced() ? dated.citation().reference() : null);
        }
    }

    /** What one program has to confirm, and how far that is. */
    @Schema(name = "ProgramConfirmations")
    record OfProgram(
            UUID programId,

            @Schema(description = "absent: no longer in the directory") @Nullable
            String program,

            UUID applicationId,
            ApplicationState applicationState,

            @Schema(description = "the weakest of its fields; absent when there is nothing to confirm") @Nullable
            ConfirmationState state,

            @Schema(description = "how many of its fields are not confirmed in writing")
            int open,

            @Schema(description = "what to have confirmed in writing before the program is ranked")
            List<OfField> fields) {}

    /** A field of a program to have confirmed in writing, and how far it is. */
    @Schema(name = "FieldConfirmation")
    record OfField(
            FactField field,
            String label,
            ConfirmationState state,

            @Schema(description = "what the program said last to the applicant") @Nullable
            String confirmed,

            @Schema(description = "the day of that") @Nullable
            LocalDate confirmedOn,

            Known directory,

            @Schema(
                    description =
                            "whether the directory says otherwise for the season: ask again, and propose the fact with `POST /v1/programs/{id}/facts`")
            boolean differs,

            @Schema(description = "what to ask, and whom; absent when it is confirmed in writing and nothing differs")
            @Nullable
            Question question) {}

    /** What the directory knows for the season. */
    @Schema(name = "KnownForSeason", description = "what the directory knows for the season")
    record Known(
            ResolvedFact.Standing standing,

            @Schema(description = "the value as text; absent: nothing is known") @Nullable
            String value,

            @Nullable Freshness freshness,
            @Nullable SourceType sourceType,
            @Nullable UUID factId) {

        static Known of(ResolvedFact known) {
            return new Known(
                    known.standing(),
                    known.value() == null ? null : known.value().text(),
                    known.freshness(),
                    known.chosen() == null ? null : known.chosen().evidence().sourceType(),
                    known.chosen() == null ? null : known.chosen().id());
        }
    }
}
