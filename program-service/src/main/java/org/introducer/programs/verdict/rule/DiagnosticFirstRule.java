package org.introducer.programs.verdict.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.introducer.programs.applicant.PriorTraining;
import org.introducer.programs.applicant.Profile.Stage;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;

/** Independent IR comes after diagnostic radiology: for a graduate it is a path through DR, not a position of today. */
record DiagnosticFirstRule() implements Rule {

    private static final String NEEDS = "Independent IR needs completed training in diagnostic radiology.";
    private static final String THROUGH_DR = "A residency in diagnostic radiology first: the path leads through DR.";

    @Override
    public RuleId id() {
        return RuleId.DIAGNOSTIC_FIRST;
    }

    @Override
    public boolean looksAtFacts() {
        return true;
    }

    @Override
    public Finding check(Situation situation) {
        Pathway pathway = situation.position().pathway();
        if (pathway != Pathway.INDEPENDENT) {
            return situation.finding(
                    id(),
                    Outcome.holds("The pathway does not ask for a completed residency."),
                    Map.of("pathway", pathway.name()));
        }
        return situation.finding(
                id(),
                outcome(situation),
                Map.of(
                        "pathway", pathway.name(),
                        "stage", situation.profile().stage().name(),
                        "priorTraining",
                                PriorTrainingRule.said(situation.profile().priorTraining())),
                FactField.FOREIGN_TRAINING_COUNTS);
    }

    private static Outcome outcome(Situation situation) {
        List<PriorTraining> training = situation.profile().priorTraining();
        if (situation.profile().stage() == Stage.STUDENT) {
            return new Outcome.Fails(NEEDS, THROUGH_DR);
        }
        if (training == null) {
            return Outcome.unknown(
                    NEEDS + " Without it, the path leads through DR.",
                    Question.Whom.APPLICANT,
                    "Have you completed a residency in diagnostic radiology, or when do you, and where?");
        }
        return training.stream()
                .filter(PriorTraining::diagnosticRadiology)
                .map(one -> residency(situation, one))
                .min(java.util.Comparator.comparing(Outcome::standing))
                .orElseGet(() -> new Outcome.Fails(NEEDS + " The applicant reports none.", THROUGH_DR));
    }

    private static Outcome residency(Situation situation, PriorTraining residency) {
        LocalDate start = situation.start();
        LocalDate ends = residency.to();
        if (!Boolean.TRUE.equals(residency.completed())) {
            if (ends == null || ends.isBefore(situation.today())) {
                return Outcome.unknown(
                        NEEDS + " Whether it is completed is not said.",
                        Question.Whom.APPLICANT,
                        "When do you complete, or did you complete, your residency in diagnostic radiology?");
            }
            if (ends.isAfter(start)) {
                return new Outcome.Fails(
                        "%s It ends on %s, after the position starts on %s.".formatted(NEEDS, ends, start),
                        "A later season, after diagnostic radiology.");
            }
        }
        if (!residency.inUs()) {
            return PriorTrainingRule.abroad(PriorTrainingRule.abroadCounts(situation), "the independent residency");
        }
        return Boolean.TRUE.equals(residency.completed())
                ? Outcome.holds("The applicant has completed a residency in diagnostic radiology in the United States.")
                : Outcome.due(
                        "The residency in diagnostic radiology in the United States ends on %s.".formatted(ends),
                        "Completed residency in diagnostic radiology",
                        start);
    }
}
