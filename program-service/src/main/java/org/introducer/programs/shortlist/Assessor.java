package org.introducer.programs.shortlist;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.VisaNeed;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.eligibility.Credentials;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.eligibility.EligibilityRules;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.imghistory.ImgHistory;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.TwoReadings;
import org.introducer.programs.ranking.Criterion;
import org.introducer.programs.ranking.LocationWish;
import org.introducer.programs.ranking.Part.Value;
import org.introducer.programs.ranking.Ranking;
import org.introducer.programs.shortlist.ShortlistEntryView.RankedBy;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.ProgramVerdict;
import org.introducer.programs.verdict.TrackVerdict;

/** Values programs for one applicant, all but the network. */
final class Assessor {

    private final Ranking ranking;
    private final Optional<Applicant> applicant;
    private final Map<UUID, ImgHistory> histories;
    private final LocationWish wish;

    /** Whoever is to be held against the programs. */
    record Applicant(Credentials credentials, TwoReadings readings, int season) {}

    /** @param applicant empty while the profile cannot be had */
    Assessor(Ranking ranking, Optional<Applicant> applicant, Map<UUID, ImgHistory> histories, LocationWish wish) {
        this.ranking = ranking;
        this.applicant = applicant;
        this.histories = histories;
        this.wish = wish;
    }

    Assessment assess(Prospect prospect) {
        Map<Criterion, Value> values = new EnumMap<>(Criterion.class);
        values.put(Criterion.LOCATION, wish.value(prospect.place()));
        values.put(
                Criterion.IMG_HISTORY,
                Optional.ofNullable(histories.get(prospect.id()))
                        .map(ranking::imgHistory)
                        .orElseGet(() -> Value.notAvailable("No year of residents is known.")));
        if (applicant.isEmpty()) {
            Value unknown = Value.notAvailable("contacts-service, which has the profile, is unavailable.");
            values.put(Criterion.VISA, unknown);
            values.put(Criterion.ELIGIBILITY, unknown);
            return new Assessment(prospect, null, null, null, null, null, values);
        }
        return assess(prospect, applicant.get(), values);
    }

    private Assessment assess(Prospect prospect, Applicant who, Map<Criterion, Value> values) {
        FactReading strict = who.readings().strict().facts(prospect);
        FactReading lastKnown = who.readings().lastKnown().facts(prospect);
        ProgramVerdict verdict = who.readings().strict().judge(prospect, strict);
        ProgramVerdict outlook = who.readings().lastKnown().judge(prospect, lastKnown);
        RankedBy rankedBy = settled(who.credentials().profile(), strict) ? RankedBy.VERDICT : RankedBy.OUTLOOK;
        ProgramVerdict ranks = rankedBy == RankedBy.VERDICT ? verdict : outlook;
        TrackVerdict best = ranks.tracks().stream()
                .min(Comparator.comparing(TrackVerdict::verdict))
                .orElseThrow();
        Eligibility eligibility = EligibilityRules.check(
                who.credentials(),
                who.readings().lastKnown().opening(prospect),
                lastKnown,
                who.season(),
                who.readings().today());
        values.put(Criterion.VISA, ranking.visa(ranks.verdict(), because(rankedBy, best)));
        values.put(
                Criterion.ELIGIBILITY,
                ranking.eligibility(
                        !eligibility.excluding().isEmpty(),
                        eligibility.unmetPreferences(),
                        eligibility.openQuestions()));
        return new Assessment(
                prospect, rankedBy, verdict.verdict(), outlook.verdict(), best.visa(), eligibility.overall(), values);
    }

    /** Whether the season's own facts say of every visa that the applicant takes whether it is sponsored. */
    private static boolean settled(Profile profile, FactReading strict) {
        return profile.visaNeed() == VisaNeed.NOT_REQUIRED
                || profile.visas().stream()
                        .allMatch(visa -> strict.value(field(visa)).isPresent());
    }

    private static FactField field(Visa visa) {
        return visa == Visa.J1 ? FactField.J1_SPONSORSHIP : FactField.H1B_SPONSORSHIP;
    }

    private static String because(RankedBy rankedBy, TrackVerdict best) {
        String way =
                best.visa() == null ? "without a visa" : "on " + best.visa().text();
        return rankedBy == RankedBy.VERDICT
                ? "%s %s, by the facts of the season.".formatted(best.verdict(), way)
                : "%s %s, as last known; confirm.".formatted(best.verdict(), way);
    }
}
