package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.program.Pathway;

/** Every number and every law that the verdict uses, in one version. */
public record VisaPolicy(
        String version,
        String disclaimer,
        Map<Pathway, PathLength> paths,
        Map<Visa, TimeLimit> limits,
        Planning planning,
        Map<RuleId, Law> laws,
        List<Notice> notices) {

    public VisaPolicy {
        paths = Map.copyOf(paths);
        limits = Map.copyOf(limits);
        laws = Map.copyOf(laws);
        notices = List.copyOf(notices);
    }

    /** Years from PGY-1 to the end of IR training on a pathway. */
    public record PathLength(int years, Citation citation) {}

    /** Years that a visa class gives a physician in training. */
    public record TimeLimit(int years, Citation citation) {}

    /**
     * Assumptions of planning, no law.
     *
     * @param startsOn the day on which training years begin
     * @param h1bFilingDays days before the start by which a petition has to be filed
     * @param j1PapersDays days before the start by which the J-1 sponsor needs the certificate
     * @param step3TestDays days that the exam takes
     * @param step3ResultDays days from the exam to its result
     * @param yearDays days that a year of visa time is counted as
     */
    public record Planning(
            MonthDay startsOn,
            int h1bFilingDays,
            int j1PapersDays,
            int step3TestDays,
            int step3ResultDays,
            int yearDays,
            String basis) {}

    /** A rule from outside. @param citation null: then the rule is not applied, but listed as a question */
    public record Law(String statement, Citation citation) {}

    /** What a notice does to those whom it touches. */
    public enum Effect {
        BARS,
        /** It costs or delays: somebody has to be asked. */
        ASK
    }

    /** Visa classes that notices speak of. */
    public enum VisaClass {
        J1,
        H1B,
        IMMIGRANT
    }

    /** @param nationalities ISO codes, empty for all; @param locations empty for all */
    public record AppliesTo(Set<VisaClass> visas, Set<String> nationalities, Set<Location> locations) {
        public AppliesTo {
            visas = Set.copyOf(visas);
            nationalities = nationalities == null ? Set.of() : Set.copyOf(nationalities);
            locations = locations == null ? Set.of() : Set.copyOf(locations);
        }
    }

    /**
     * A public notice.
     *
     * @param effectiveTo the last day as announced, null when open
     * @param endConfirmedOn the last day as a curator confirmed it; null: an end that was announced may have been extended
     */
    public record Notice(
            String id,
            String title,
            AppliesTo appliesTo,
            LocalDate effectiveFrom,
            LocalDate effectiveTo,
            LocalDate endConfirmedOn,
            Effect effect,
            Question question,
            Citation citation) {}

    public Optional<Citation> citation(RuleId rule) {
        return Optional.ofNullable(laws.get(rule)).map(Law::citation);
    }

    /** Whether a rule may decide: always when it is no law, else only with a citation. */
    public boolean applies(RuleId rule) {
        return !rule.law() || citation(rule).isPresent();
    }
}
