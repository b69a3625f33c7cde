package org.introducer.programs.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactKind;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.verdict.Question;
import org.jspecify.annotations.Nullable;

/** A field of a program to be asked about, or a rule of the policy to be reviewed. Tasks that are done are not listed any more. */
@Schema(name = "VerificationTask")
record VerificationTaskView(
        @Nullable UUID programId,
        @Nullable String program,
        @Nullable String institution,
        @Nullable String state,
        @Nullable Pathway pathway,
        @Nullable FactField field,
        @Nullable String label,
        @Nullable FactKind kind,
        VerificationReason reason,

        @Schema(description = "the reason in words, then what else makes it important")
        List<String> why,

        @Schema(
                description =
                        "by when it should be known: the first day of the season, the last day on which a value counts, "
                                + "or the day of the conflict; absent when no source says when the season begins")
        @Nullable
        LocalDate due,

        @Schema(description = "0 is the most important: a policy rule, on which every verdict can depend")
        int importance,

        @Schema(description = "how many applicants have the program on a shortlist for the season")
        int applicants,

        Question.@Nullable Whom whom,

        @Schema(
                description = "what to ask, as it can be sent",
                examples = "Does the program sponsor J-1 for residents starting in 2027?")
        @Nullable
        String question,

        @Schema(description = "the value shown at present; absent when nothing is known") @Nullable
        Shown shown,

        @Schema(description = "the policy rule to review, see /v1/policy-rules; absent for a program") @Nullable
        UUID policyRuleId,

        @Schema(description = "its code", examples = "h1b-100k-scope") @Nullable
        String policyRule) {

    /** The value that is shown, and where it is from. */
    @Schema(name = "VerificationShown")
    record Shown(
            @Nullable UUID factId,

            @Schema(description = "the value as text") @Nullable
            String value,

            ResolvedFact.Standing standing,
            @Nullable Freshness freshness,
            Integer season,
            @Nullable LocalDate observedOn,
            @Nullable SourceType sourceType,
            @Nullable String reference) {

        static Shown of(ResolvedFact known) {
            Fact chosen = known.chosen();
            return chosen == null
                    ? null
                    : new Shown(
                            chosen.id(),
                            known.value().text(),
                            known.standing(),
                            known.freshness(),
                            chosen.evidence().season(),
                            chosen.evidence().observedOn(),
                            chosen.evidence().sourceType(),
                            chosen.evidence().reference());
        }
    }

    static VerificationTaskView of(PolicyTask task) {
        return new VerificationTaskView(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                task.reason(),
                task.rule().why(),
                task.due(),
                task.importance(),
                task.applicants(),
                task.question().whom(),
                task.question().text(),
                null,
                task.rule().ruleId(),
                task.rule().code());
    }

    static VerificationTaskView of(Verification.Explained explained) {
        FactTask task = explained.task();
        Question question = task.question();
        return new VerificationTaskView(
                task.program().id(),
                task.program().name(),
                task.program().place().institution(),
                task.program().place().state(),
                task.program().pathway(),
                task.field(),
                task.field().label(),
                task.field().kind(),
                task.reason(),
                explained.why(),
                task.due(),
                task.importance(),
                task.applicants(),
                question.whom(),
                question.text(),
                Shown.of(explained.known()),
                null,
                null);
    }
}
