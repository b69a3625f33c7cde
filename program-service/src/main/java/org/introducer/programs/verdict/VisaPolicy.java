package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.program.Pathway;

/** Every number and every law that the verdict uses, in one version. */
public record VisaPolicy(
        String version,
        String disclaimer,
        Map<Pathway, PathLength> paths,
        Map<Visa, TimeLimit> limits,
        TimeLimit specialtyChange,
        Planning planning,
        Map<RuleId, Law> laws,
        List<Notice> notices) {

    public VisaPolicy {
        paths = Map.copyOf(paths);
        limits = Map.copyOf(limits);
        laws = Map.copyOf(laws);
        notices = List.copyOf(notices);
    }

    /**
     * Years from PGY-1 to the end of IR training on a pathway.
     *
     * @param beforeEntry of these, the years of another residency that come before the program is entered
     */
    public record PathLength(int years, int beforeEntry, Citation citation) {}

    /** Years that a visa class gives a physician in training, or in which something is allowed. */
    public record TimeLimit(int years, Citation citation) {}

    /**
     * Assumptions of planning, no law.
     *
     * @param startsOn the day on which training years begin
     * @param h1bFilingDays days before the start by which a petition has to be filed
     * @param j1PapersDays days before the start by which the J-1 sponsor needs the certificate
     * @param consularDays days before the start at which the visa is asked for at a consulate
     * @param entryDays days before the start at which the applicant enters the United States
     * @param step3TestDays days that the exam takes
     * @param step3ResultDays days from the exam to its result
     * @param yearDays days that a year of visa time is counted as
     */
    public record Planning(
            MonthDay startsOn,
            int h1bFilingDays,
            int j1PapersDays,
            int consularDays,
            int entryDays,
            int step3TestDays,
            int step3ResultDays,
            int yearDays,
            String basis) {

        /** The same plan with other numbers in places. */
        Planning with(Map<Assumption, Integer> days) {
            return new Planning(
                    startsOn,
                    days.getOrDefault(Assumption.H1B_FILING_DAYS, h1bFilingDays),
                    days.getOrDefault(Assumption.J1_PAPERS_DAYS, j1PapersDays),
                    days.getOrDefault(Assumption.CONSULAR_DAYS, consularDays),
                    days.getOrDefault(Assumption.ENTRY_DAYS, entryDays),
                    days.getOrDefault(Assumption.STEP3_TEST_DAYS, step3TestDays),
                    days.getOrDefault(Assumption.STEP3_RESULT_DAYS, step3ResultDays),
                    yearDays,
                    basis);
        }
    }

    /** The same laws with another plan. */
    VisaPolicy planning(Planning other) {
        return new VisaPolicy(version, disclaimer, paths, limits, specialtyChange, other, laws, notices);
    }

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

    /** The step towards a visa on whose day a notice is looked at. */
    public enum Moment {
        FILING,
        CONSULAR,
        ENTRY
    }

    /**
     * @param nationalities ISO codes, empty for all
     * @param locations where the applicant is at the filing, empty for all
     * @param at null: the filing
     */
    public record AppliesTo(Set<VisaClass> visas, Set<String> nationalities, Set<Location> locations, Moment at) {
        public AppliesTo {
            at = at == null ? Moment.FILING : at;
            visas = sorted(visas);
            nationalities = sorted(nationalities);
            locations = sorted(locations);
        }
    }

    /** In one order, so that equal answers are equal byte by byte. */
    private static <T extends Comparable<T>> Set<T> sorted(Set<T> values) {
        return values == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(values));
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

    /** A law that nobody has sourced, as something to ask. */
    Question withoutCitation(RuleId rule) {
        Law law = laws.get(rule);
        return new Question(
                Question.Whom.CURATOR,
                "No source is on record for %s%s".formatted(rule, law == null ? "." : ": " + law.statement()));
    }

    List<Question> noticesWithoutCitation() {
        return notices.stream()
                .filter(notice -> notice.citation() == null)
                .map(notice ->
                        new Question(Question.Whom.CURATOR, "No source is on record for the notice: " + notice.title()))
                .toList();
    }

    /** Whether a rule may decide: always when it is no law, else only with a citation. */
    public boolean applies(RuleId rule) {
        return !rule.law() || citation(rule).isPresent();
    }
}
