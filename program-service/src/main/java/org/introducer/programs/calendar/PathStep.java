package org.introducer.programs.calendar;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.ExamName;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.verdict.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way to the start of training.
 *
 * @param code as other steps and requests name it
 * @param citation who says that it is needed; null where nobody is cited
 * @param rule the code of the policy rule that has it
 * @param after the codes of the steps that come before
 * @param processing days from its begin to its result
 * @param testing the days that its exam takes, of which the last begins the processing; null: one
 * @param neededBy null: only the steps after it need it
 * @param notBefore the event before which it cannot begin; null: at any time
 * @param visas the visas that need it; empty: needed on any, and without
 * @param doneBy what in a profile says that it is done; null: a profile cannot say it
 * @param window the years, from the first of all exams with a window that was passed, in which it has to be passed; null: any time
 * @param toTraining days from its begin to the start of training, in place of counting back from what comes after; null: counted
 * @param readings the ways in which sources allow to read it; empty: one
 */
@RecordBuilder
public record PathStep(
        String code,
        String title,
        String statement,
        @Nullable Citation citation,
        String rule,
        Set<String> after,
        Days processing,
        @Nullable Days testing,
        @Nullable Need neededBy,
        @Nullable SeasonEvent notBefore,
        Set<Visa> visas,
        @Nullable DoneBy doneBy,
        @Nullable Years window,
        @Nullable Days toTraining,
        List<Reading> readings) {

    public PathStep {
        after = Set.copyOf(after);
        visas = Set.copyOf(visas);
        readings = List.copyOf(readings);
    }

    /** A step that sources allow to read in one way only. */
    public PathStep(
            String code,
            String title,
            String statement,
            @Nullable Citation citation,
            String rule,
            Set<String> after,
            Days processing,
            @Nullable Days testing,
            @Nullable Need neededBy,
            @Nullable SeasonEvent notBefore,
            Set<Visa> visas,
            @Nullable DoneBy doneBy,
            @Nullable Years window) {
        this(
                code,
                title,
                statement,
                citation,
                rule,
                after,
                processing,
                testing,
                neededBy,
                notBefore,
                visas,
                doneBy,
                window,
                null,
                List.of());
    }

    /**
     * One way in which sources allow to read a step; what is null is as in the step itself.
     *
     * @param citation who can be read so; null where nobody can be looked up
     * @param processing days from its begin to its result
     * @param toTraining days from its begin to the start of training, whatever lies between
     * @param notBefore the event before which it cannot begin
     */
    public record Reading(
            String name,
            String statement,
            @Nullable Citation citation,
            @Nullable Days processing,
            @Nullable Days toTraining,
            @Nullable SeasonEvent notBefore) {

        /** Whether it is the step as it stands, with which the path counts unless a request wants another. */
        public boolean changesNothing() {
            return processing == null && toTraining == null && notBefore == null;
        }
    }

    /** The same step, read in this way. */
    PathStep read(Reading reading) {
        return PathStepBuilder.builder(this)
                .processing(reading.processing() == null ? processing : reading.processing())
                .notBefore(reading.notBefore() == null ? notBefore : reading.notBefore())
                .toTraining(reading.toTraining())
                .build();
    }

    /** The same step with other days. */
    PathStep taking(Days processing, @Nullable Days testing, @Nullable Need neededBy, @Nullable Days toTraining) {
        return PathStepBuilder.builder(this)
                .processing(processing)
                .testing(testing)
                .neededBy(neededBy)
                .toTraining(toTraining)
                .build();
    }

    /**
     * A number of days.
     *
     * @param citation who says it; null for an assumption
     * @param rule null for an assumption of the request
     */
    public record Days(
            String name,
            int count,
            String statement,
            @Nullable Citation citation,
            @Nullable String rule) {

        Premise premise() {
            return new Premise(
                    name,
                    Integer.toString(count),
                    citation != null
                            ? Premise.Kind.SOURCE
                            : rule == null ? Premise.Kind.REQUEST : Premise.Kind.ASSUMPTION,
                    statement,
                    citation,
                    rule);
        }
    }

    /**
     * A number of years.
     *
     * @param statement what is said of them, and by whom
     */
    public record Years(String name, int count, String statement, String rule) {}

    /** The event before which it has to be finished. @param before null: by its day */
    public record Need(SeasonEvent event, @Nullable Days before) {}

    /** What in a profile shows that a step is done. */
    @Schema(name = "StepEvidence")
    public enum DoneBy {
        USMLE_STEP_1(ExamName.USMLE_STEP_1),
        USMLE_STEP_2_CK(ExamName.USMLE_STEP_2_CK),
        USMLE_STEP_3(ExamName.USMLE_STEP_3),
        OET(ExamName.OET),
        ECFMG_CERTIFICATE(null);

        private final ExamName exam;

        DoneBy(ExamName exam) {
            this.exam = exam;
        }

        /** The exam that it is; null for what is none. */
        @Nullable
        ExamName exam() {
            return exam;
        }

        boolean in(Profile profile) {
            return exam == null ? profile.certified() : profile.passed(exam).isPresent();
        }
    }

    boolean concerns(Set<Visa> wished) {
        return visas.isEmpty() || wished.stream().anyMatch(visas::contains);
    }
}
