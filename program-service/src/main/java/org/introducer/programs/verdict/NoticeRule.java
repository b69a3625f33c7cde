package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.util.Map;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.verdict.VisaPolicy.Notice;
import org.introducer.programs.verdict.VisaPolicy.VisaClass;

/** A public notice at the planned filing: whom it touches, and whether it is still in force then. */
record NoticeRule(Notice notice) implements Rule {

    @Override
    public RuleId id() {
        return RuleId.NOTICE;
    }

    @Override
    public Finding check(Situation situation) {
        Profile profile = situation.profile();
        return new Finding(
                id(),
                situation.position().programId(),
                outcome(situation),
                Map.of(
                        "notice", notice.id(),
                        "filing", situation.filing().toString(),
                        "citizenships", profile.citizenships().toString(),
                        "locationAtFiling", profile.locationAtFiling().name()),
                java.util.List.of(),
                notice.citation());
    }

    private Outcome outcome(Situation situation) {
        Profile profile = situation.profile();
        VisaClass wanted = situation.visa() == Visa.J1 ? VisaClass.J1 : VisaClass.H1B;
        if (!notice.appliesTo().visas().contains(wanted)) {
            return Outcome.holds("The notice is about other visas.");
        }
        if (notice.citation() == null) {
            return Outcome.holds("The notice has no citation, so it decides nothing.");
        }
        LocalDate filing = situation.filing();
        if (filing.isBefore(notice.effectiveFrom())) {
            return Outcome.holds("The filing is before the notice.");
        }
        if (over(filing)) {
            return Outcome.holds("The notice ended on %s.", notice.endConfirmedOn());
        }
        Location location = profile.locationAtFiling();
        var places = notice.appliesTo().locations();
        if (!places.isEmpty() && location != Location.UNKNOWN && !places.contains(location)) {
            return Outcome.holds("The notice does not touch petitions for somebody %s.", location);
        }
        var nations = notice.appliesTo().nationalities();
        if (!nations.isEmpty()
                && !profile.citizenships().isEmpty()
                && profile.citizenships().stream().noneMatch(nations::contains)) {
            return Outcome.holds("The notice does not touch the applicant's nationality.");
        }
        boolean certainlyTouched = (places.isEmpty() || location != Location.UNKNOWN)
                && (nations.isEmpty()
                        || nations.containsAll(profile.citizenships())
                                && !profile.citizenships().isEmpty());
        boolean announcedEndPassed = notice.effectiveTo() != null && filing.isAfter(notice.effectiveTo());
        if (announcedEndPassed) {
            return Outcome.unknown(
                    "%s was to end on %s; nobody has confirmed it.".formatted(notice.title(), notice.effectiveTo()),
                    Question.Whom.CURATOR,
                    "Did it end on %s, or was it extended?".formatted(notice.effectiveTo()));
        }
        if (notice.effect() == VisaPolicy.Effect.BARS && certainlyTouched) {
            return new Outcome.Fails("%s bars it.".formatted(notice.title()), "The end of the notice.");
        }
        return new Outcome.Unknown("%s touches it.".formatted(notice.title()), notice.question());
    }

    private boolean over(LocalDate filing) {
        return notice.endConfirmedOn() != null && filing.isAfter(notice.endConfirmedOn());
    }
}
