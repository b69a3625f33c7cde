package org.introducer.mentorship.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.mentorships.MentorshipState;
import org.introducer.mentorship.statistics.SmallCells;
import org.jspecify.annotations.Nullable;

/** The results of a cycle in numbers. */
@Schema(name = "CycleOutcome")
record OutcomeView(
        UUID cycleId,

        @Schema(description = "number of mentorships in each state")
        Map<MentorshipState, Long> mentorships,

        @Schema(description = "sessions to which both came") long sessions,

        @Schema(description = "number of people below which no figure is shown")
        int leastCount,

        Answers mentees,
        Answers mentors) {

    /** An answer and the person, who answers once for each mentorship. */
    record Said(UUID person, SurveyDraft answer) {}

    /** The answers of one side. */
    @Schema(name = "SurveyFigures", description = "the answers of one side, in figures from which nobody can be told")
    record Answers(
            @Schema(description = "how many answered") int answered,

            @Schema(
                    description =
                            "answers that the figures are made of: whole groups of answers by the least number of people, in the order of their arrival, so that no single answer follows from two reports")
            int counted,

            @Schema(description = "mean, 1 to 5; absent: too few answers") @Nullable
            BigDecimal satisfaction,

            @Schema(description = "share who would take part again; absent: too few answers") @Nullable
            BigDecimal wouldRepeat,

            @Schema(description = "absent: too few answers, or mentors, who are not asked") @Nullable
            Integer abstracts,

            @Schema(description = "absent: too few answers, or mentors, who are not asked") @Nullable
            Integer letters) {

        /** @param all in the order in which they arrived */
        static Answers of(List<Said> all, boolean ofMentees) {
            int counted = counted(all);
            if (counted == 0) {
                return new Answers(all.size(), 0, null, null, null, null);
            }
            List<SurveyDraft> answers =
                    all.subList(0, counted).stream().map(Said::answer).toList();
            return new Answers(
                    all.size(),
                    counted,
                    mean(answers, SurveyDraft::satisfaction),
                    mean(answers, answer -> answer.wouldRepeat() ? 1 : 0),
                    ofMentees ? Integer.valueOf(sum(answers, SurveyDraft::abstracts)) : null,
                    ofMentees ? Integer.valueOf(sum(answers, SurveyDraft::letters)) : null);
        }

        /** How many are in whole groups: each ends with the first answer of the person who makes it large enough. */
        private static int counted(List<Said> all) {
            int counted = 0;
            Set<UUID> people = new HashSet<>();
            for (int i = 0; i < all.size(); i++) {
                people.add(all.get(i).person());
                if (people.size() == SmallCells.LEAST) {
                    counted = i + 1;
                    people.clear();
                }
            }
            return counted;
        }

        private static int sum(List<SurveyDraft> answers, ToIntFunction<SurveyDraft> figure) {
            return answers.stream().mapToInt(figure).sum();
        }

        private static BigDecimal mean(List<SurveyDraft> answers, ToIntFunction<SurveyDraft> figure) {
            return BigDecimal.valueOf(sum(answers, figure))
                    .divide(BigDecimal.valueOf(answers.size()), 2, RoundingMode.HALF_UP);
        }
    }
}
