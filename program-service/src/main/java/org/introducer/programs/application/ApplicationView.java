package org.introducer.programs.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.application.process.History;
import org.introducer.programs.calendar.SeasonDates;
import org.introducer.programs.eligibility.ApplicationDeadline;
import org.introducer.programs.verdict.FactReading;
import org.jspecify.annotations.Nullable;

/** An application of the applicant to a program in a season, with the states that it has reached. */
@Schema(name = "ProgramApplication")
record ApplicationView(
        UUID id,
        UUID applicantId,

        @Schema(description = "of the program as it is now; after a merger that of the other program")
        UUID programId,

        @Schema(description = "absent: no longer in the directory") @Nullable
        String program,

        @Schema(description = "two letters of the US state; absent: not known") @Nullable
        String programState,

        int season,
        ApplicationState state,

        @Schema(description = "the day on which the state was reached")
        LocalDate stateOn,

        @Schema(description = "absent: not sent, or withdrawn") @Nullable
        LocalDate appliedOn,

        @Schema(description = "the states that can follow") List<ApplicationState> next,

        @Schema(description = "the dates that matter in this state")
        List<NextDate> dates,

        ContactAdvice contact,

        @Schema(
                description = "what to look at; nothing is refused because of it",
                examples = "[\"Sent after the last day of application.\"]")
        List<String> warnings,

        @Schema(description = "the applicant's own words about it") @Nullable
        String note,

        @Schema(description = "contacts who speak for the applicant there")
        List<ApplicationDraft.Advocate> advocates,

        @Schema(description = "oldest first, with what was reverted")
        List<Step> history,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** One state that an application has reached, and when. */
    @Schema(name = "ApplicationStep")
    record Step(
            ApplicationState state,

            @Schema(description = "the day on which it was reached")
            LocalDate on,

            @Schema(description = "what was recorded with this step") @Nullable
            String note,

            @Schema(description = "when it was recorded, which can be later than the day")
            Instant recordedAt,

            @Schema(description = "the person who recorded it")
            UUID recordedBy,

            @Schema(description = "why it does not count; absent: it counts") @Nullable
            String revertedBecause,

            @Schema(description = "when it was reverted; absent: it counts") @Nullable
            Instant revertedAt) {

        static Step of(History.Step step) {
            History.Reverted reverted = step.reverted();
            return new Step(
                    step.state(),
                    step.on(),
                    step.note(),
                    step.recordedAt(),
                    step.recordedBy(),
                    reverted == null ? null : reverted.reason(),
                    reverted == null ? null : reverted.at());
        }
    }

    /** What has to be known beside the record. */
    record Around(ProgramSays.Words words, FactReading facts, SeasonDates dates, LocalDate today) {}

    static ApplicationView of(Application application, Around around) {
        History history = application.history();
        ApplicationState state = application.state();
        ContactAdvice contact = ContactAdvice.in(state, around.words().contact());
        var program = around.words().program();
        return new ApplicationView(
                application.id(),
                application.applicantId(),
                program == null ? application.programId() : program.id(),
                program == null ? null : program.name(),
                program == null ? null : program.state(),
                application.season(),
                state,
                history.counting().getLast().on(),
                application.appliedOn(),
                List.copyOf(state.next()),
                NextDate.of(state, around.facts(), around.dates(), application.season(), around.today()),
                contact,
                warnings(application, contact, around),
                application.draft().note(),
                application.advocates(),
                history.steps().stream().map(Step::of).toList(),
                application.createdAt(),
                application.version());
    }

    private static List<String> warnings(Application application, ContactAdvice contact, Around around) {
        List<String> warnings = new ArrayList<>();
        ApplicationDeadline.in(around.facts(), application.season())
                .filter(by -> application.appliedOn() != null
                        && application.appliedOn().isAfter(by))
                .ifPresent(by -> warnings.add(
                        "Sent on %s, after the last day of application, %s.".formatted(application.appliedOn(), by)));
        if (application.state() == ApplicationState.CONTACTED
                && Boolean.TRUE.equals(around.words().contact().noUnsolicitedMail())) {
            warnings.add("The program asks for no unsolicited mail.");
        }
        if (contact.standing() == ContactAdvice.Standing.ASKED_NOT_TO
                && application.state().interviewed()) {
            warnings.add("Do not write to the program or its people before Match Day, unless they write first.");
        }
        return List.copyOf(warnings);
    }
}
