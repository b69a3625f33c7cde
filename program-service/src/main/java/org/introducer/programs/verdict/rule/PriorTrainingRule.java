package org.introducer.programs.verdict.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.introducer.programs.applicant.PriorTraining;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Stage;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;

/**
 * Positions for physicians begin with PGY-2 in the year of the match, so graduate medical education must be behind. Whether
 * training abroad counts is for the program to say.
 */
record PriorTrainingRule() implements Rule {

    private static final String US_YEAR = "A year of graduate medical education in the United States";

    @Override
    public RuleId id() {
        return RuleId.PRIOR_TRAINING;
    }

    @Override
    public boolean looksAtFacts() {
        return true;
    }

    @Override
    public Finding check(Situation situation) {
        Profile profile = situation.profile();
        TrackType track = situation.position().track();
        if (track != TrackType.PHYSICIAN && !TrackKnownRule.open(situation.position())) {
            return situation.finding(
                    id(), Outcome.holds("The position asks for no prior training."), Map.of("track", track.name()));
        }
        Stance foreign = abroadCounts(situation);
        return situation.finding(
                id(),
                track == TrackType.PHYSICIAN ? physician(situation, foreign) : anyKind(situation),
                Map.of(
                        "track", track.name(),
                        "stage", profile.stage().name(),
                        "priorTraining", said(profile.priorTraining()),
                        "foreignTrainingCounts", foreign.name()),
                FactField.FOREIGN_TRAINING_COUNTS);
    }

    /** Training in words, for a trace. */
    static String said(List<PriorTraining> training) {
        return training == null
                ? "not said"
                : training.isEmpty()
                        ? "none"
                        : training.stream().map(PriorTraining::text).collect(java.util.stream.Collectors.joining("; "));
    }

    /** The position may be for physicians: settled only for whoever has what such a position asks. */
    private static Outcome anyKind(Situation situation) {
        return has(situation.profile().priorTraining(), PriorTraining::inUs, situation.today())
                ? Outcome.holds("Should the position ask for prior training: the applicant has a year of it in the US.")
                : TrackKnownRule.unknown("Whether the position asks for prior training is not known.");
    }

    private static Outcome physician(Situation situation, Stance foreign) {
        List<PriorTraining> training = situation.profile().priorTraining();
        LocalDate start = situation.start();
        if (training == null) {
            return notSaid(situation);
        }
        if (has(training, PriorTraining::inUs, situation.today())) {
            return Outcome.holds("The applicant has a year of graduate medical education in the United States.");
        }
        if (has(training, PriorTraining::inUs, start)) {
            return Outcome.due(
                    "Graduate medical education in the United States is under way; a year of it is there by the start.",
                    US_YEAR,
                    start);
        }
        if (has(training, one -> !one.inUs(), start)) {
            return abroad(foreign, "a position that begins with PGY-2");
        }
        if (training.stream()
                .anyMatch(one -> one.graduate() && one.yearsBefore(start).isEmpty())) {
            return Outcome.unknown(
                    "How long the training lasted is not said.",
                    Question.Whom.APPLICANT,
                    "From when to when was your training, and where?");
        }
        return none(situation, "The applicant reports no year of graduate medical education.");
    }

    /** Whether the program counts training abroad. */
    static Stance abroadCounts(Situation situation) {
        return situation.facts().stance(FactField.FOREIGN_TRAINING_COUNTS);
    }

    /** What a program says of training abroad decides. */
    static Outcome abroad(Stance foreign, String position) {
        return switch (foreign) {
            case YES -> Outcome.holds("The training was abroad, and the program counts it.");
            case NO ->
                new Outcome.Fails(
                        "The training was abroad, and the program says that it does not count.",
                        "Training in the United States, or a newer statement of the program.");
            case CASE_BY_CASE, UNKNOWN ->
                Outcome.unknown(
                        "The training was abroad; whether it counts is for the program to say.",
                        Question.Whom.PROGRAM,
                        "Does my training abroad count for %s?".formatted(position));
        };
    }

    private static Outcome notSaid(Situation situation) {
        return switch (situation.profile().stage()) {
            case STUDENT -> none(situation, "A student has no graduate medical education yet.");
            case RESIDENT ->
                Outcome.unknown(
                        "The applicant is in training; where and since when is not said.",
                        Question.Whom.APPLICANT,
                        "Where and since when are you in training? If abroad, ask the program whether it counts.");
            case GRADUATE, UNKNOWN ->
                Outcome.unknown(
                        "It is not known whether the applicant has graduate medical education that counts.",
                        Question.Whom.APPLICANT,
                        "Have you completed a year of graduate medical education, and where?");
        };
    }

    /** Nothing is behind: the law bars it unless training can still come before the start. */
    private static Outcome none(Situation situation, String because) {
        Profile profile = situation.profile();
        if (profile.stage() == Stage.STUDENT && profile.graduationYear() == null) {
            return Outcome.unknown(because, Question.Whom.APPLICANT, "When do you graduate?");
        }
        int free = situation.today().getYear();
        int earliest = profile.stage() == Stage.STUDENT ? Math.max(free, profile.graduationYear()) : free;
        return earliest < situation.start().getYear()
                ? Outcome.unknown(
                        because + " There is time for some before the position begins.",
                        Question.Whom.APPLICANT,
                        "Where will you do a year of graduate medical education before the position begins?")
                : new Outcome.Fails(because, "A completed PGY-1 year.");
    }

    private static boolean has(List<PriorTraining> training, Predicate<PriorTraining> where, LocalDate by) {
        return training != null
                && training.stream()
                        .filter(where)
                        .filter(PriorTraining::graduate)
                        .anyMatch(one -> one.yearsBefore(by).orElse(0) >= 1);
    }
}
