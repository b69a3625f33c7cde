package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.verdict.VisaPolicy.Moment;
import org.introducer.programs.verdict.VisaPolicy.Notice;
import org.introducer.programs.verdict.VisaPolicy.VisaClass;

/** A public notice on the day that it is about: whom it touches, and whether it is still in force then. */
record NoticeRule(Notice notice) implements Rule {

    @Override
    public RuleId id() {
        return RuleId.NOTICE;
    }

    @Override
    public Finding check(Situation situation) {
        Profile profile = situation.profile();
        Moment moment = notice.appliesTo().at();
        LocalDate day = situation.planned(moment);
        return Finding.of(
                id(),
                situation.position().programId(),
                outcome(situation, moment, day),
                Map.of(
                        "notice", notice.id(),
                        "lookedAtOn", "%s, %s".formatted(moment, day),
                        "citizenships", new TreeSet<>(profile.citizenships()).toString(),
                        "locationAtFiling", profile.locationAtFiling().name()),
                java.util.List.of(),
                notice.citation());
    }

    private Outcome outcome(Situation situation, Moment moment, LocalDate day) {
        VisaClass wanted = situation.visa() == Visa.J1 ? VisaClass.J1 : VisaClass.H1B;
        if (!notice.appliesTo().visas().contains(wanted)) {
            return Outcome.holds("The notice is about other visas.");
        }
        if (day.isBefore(notice.effectiveFrom())) {
            return Outcome.holds("The planned day, %s, is before the notice.", day);
        }
        if (notice.endConfirmedOn() != null && day.isAfter(notice.endConfirmedOn())) {
            return Outcome.holds("The notice ended on %s.", notice.endConfirmedOn());
        }
        Location location = situation.profile().locationAtFiling();
        Set<Location> places = notice.appliesTo().locations();
        boolean anyPlace = places.isEmpty() || places.contains(location);
        if (!anyPlace && location != Location.UNKNOWN) {
            return Outcome.holds("The notice does not touch somebody who files from %s.", location);
        }
        Set<String> nations = notice.appliesTo().nationalities();
        Set<String> citizenships = Set.copyOf(situation.profile().citizenships());
        boolean anyNation = nations.isEmpty() || citizenships.stream().anyMatch(nations::contains);
        if (!anyNation && !citizenships.isEmpty()) {
            return Outcome.holds("The notice does not touch the applicant's nationality.");
        }
        if (!anyPlace || !anyNation) {
            return Outcome.unknown(
                    "Whether it touches the applicant is not known: %s".formatted(notice.title()),
                    Question.Whom.APPLICANT,
                    anyPlace
                            ? "Which citizenships do you hold?"
                            : "Will you be inside or outside the United States when the papers are filed?");
        }
        return inForce(moment, day, nations.isEmpty() || nations.containsAll(citizenships));
    }

    private Outcome inForce(Moment moment, LocalDate day, boolean certain) {
        if (notice.endConfirmedOn() == null && notice.effectiveTo() != null && day.isAfter(notice.effectiveTo())) {
            return Outcome.unknown(
                    "%s was to end on %s; nobody has confirmed it.".formatted(notice.title(), notice.effectiveTo()),
                    Question.Whom.CURATOR,
                    "Did it end on %s, or was it extended?".formatted(notice.effectiveTo()));
        }
        if (notice.effect() == VisaPolicy.Effect.BARS && certain) {
            return new Outcome.Fails("%s bars it.".formatted(notice.title()), "The end of the notice.");
        }
        return new Outcome.Unknown(
                "%s is in force on the planned day of %s, %s.".formatted(notice.title(), moment, day),
                notice.question());
    }
}
