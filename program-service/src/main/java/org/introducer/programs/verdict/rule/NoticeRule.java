package org.introducer.programs.verdict.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;
import org.introducer.programs.verdict.VisaPolicy;
import org.introducer.programs.verdict.VisaPolicy.AppliesTo;
import org.introducer.programs.verdict.VisaPolicy.Effect;
import org.introducer.programs.verdict.VisaPolicy.Moment;
import org.introducer.programs.verdict.VisaPolicy.Notice;

/** A public notice on the day that it is about: whom it touches, and whether it is still in force then. */
record NoticeRule(Notice notice) implements Rule {

    private static final String NOT_SAID = "not said";

    @Override
    public RuleId id() {
        return RuleId.NOTICE;
    }

    @Override
    public Finding check(Situation situation) {
        Moment moment = notice.appliesTo().at();
        LocalDate day = situation.planned(moment);
        return Finding.of(
                id(),
                situation.position().programId(),
                outcome(situation, moment, day),
                inputs(situation.profile(), moment, day),
                List.of(),
                notice.citation());
    }

    private Map<String, String> inputs(Profile profile, Moment moment, LocalDate day) {
        Map<String, String> inputs = new TreeMap<>();
        inputs.put("notice", notice.id());
        inputs.put("title", notice.title());
        inputs.put("lookedAtOn", "%s, %s".formatted(moment, day));
        inputs.put("citizenships", new TreeSet<>(profile.citizenships()).toString());
        inputs.put("locationAtFiling", profile.locationAtFiling().name());
        if (notice.appliesTo().counts() == VisaPolicy.Counts.CITIZENSHIP_OR_BIRTH) {
            inputs.put(
                    "countryOfBirth",
                    Optional.ofNullable(profile.countryOfBirth()).orElse(NOT_SAID));
        }
        Stream.of(
                        Optional.ofNullable(notice.appliesTo().outsideWithoutVisaOn()),
                        Optional.ofNullable(notice.appliesTo().alsoGivenAs()))
                .flatMap(Optional::stream)
                .forEach(then -> {
                    inputs.put(
                            "insideUsOn " + then,
                            profile.insideUsOn(then).map(String::valueOf).orElse(NOT_SAID));
                    inputs.put(
                            "validVisaOn " + then,
                            profile.usVisaOn(then).map(String::valueOf).orElse(NOT_SAID));
                });
        if (notice.lastSeenOn() != null) {
            inputs.put("lastSeenInForceOn", notice.lastSeenOn().toString());
        }
        if (!notice.exceptions().isEmpty()) {
            inputs.put("outsideIt", String.join("; ", notice.exceptions()));
        }
        return inputs;
    }

    private Outcome outcome(Situation situation, Moment moment, LocalDate day) {
        AppliesTo scope = notice.appliesTo();
        if (!scope.isAbout(situation.visa())) {
            return Outcome.holds(
                    "The notice is about %s, not about %s.",
                    scope.visas().stream().map(Enum::name).collect(Collectors.joining(", ")),
                    situation.visa().text());
        }
        if (notice.effect() == Effect.INFORM) {
            return new Outcome.Holds("To know, it decides nothing here: " + notice.statement());
        }
        if (notice.effectiveFrom() == null || day.isBefore(notice.effectiveFrom())) {
            return Outcome.holds("The notice is not in force on the planned day, %s.", day);
        }
        if (notice.endConfirmedOn() != null && day.isAfter(notice.endConfirmedOn())) {
            return Outcome.holds("The notice ended on %s.", notice.endConfirmedOn());
        }
        return switch (Reach.of(scope, situation.profile(), situation.visa(), day)) {
            case Reach.Outside outside -> new Outcome.Holds(outside.because());
            case Reach.Open open ->
                new Outcome.Unknown(
                        "Whether it touches the applicant is not known: %s".formatted(notice.title()), open.question());
            case Reach.Touched _ -> touched(situation, moment, day);
        };
    }

    private Outcome touched(Situation situation, Moment moment, LocalDate day) {
        boolean announced = notice.effectiveTo() != null;
        if (announced && notice.endConfirmedOn() == null && day.isAfter(notice.effectiveTo())) {
            return Outcome.unknown(
                    "%s: its end is given as %s, and nobody has confirmed that it ended.%s"
                            .formatted(notice.title(), notice.effectiveTo(), lastRuling()),
                    Question.Whom.CURATOR,
                    "Did it end on %s, or does it still stand?".formatted(notice.effectiveTo()));
        }
        if (notice.effect() == Effect.BARS) {
            return new Outcome.Fails(
                    "%s bars %s for this applicant while it stands: in force since %s, %s. What counts is the planned day of %s, %s: it bars nothing once it has ended. %s%s"
                            .formatted(
                                    notice.title(),
                                    situation.visa().text(),
                                    notice.effectiveFrom(),
                                    announced ? "until " + notice.effectiveTo() : "without an announced end",
                                    moment.text(),
                                    day,
                                    lastSeen(),
                                    notice.statement()),
                    notice.wouldChange() == null ? "The end of the notice, or a waiver." : notice.wouldChange());
        }
        return new Outcome.Unknown(
                "%s is in force on the planned day of %s, %s, as far as is known. %s"
                        .formatted(notice.title(), moment.text(), day, lastSeen())
                        .strip(),
                notice.question());
    }

    /** What a no or a question has to say of the age of what it rests on. */
    private String lastSeen() {
        return notice.lastSeenOn() == null
                ? ""
                : "Last seen in force on %s; whether it was changed or ended since is not known here, so look it up before you decide anything. "
                        .formatted(notice.lastSeenOn());
    }

    private String lastRuling() {
        return notice.history().isEmpty()
                ? ""
                : " Last known: " + notice.history().getLast().statement();
    }
}
