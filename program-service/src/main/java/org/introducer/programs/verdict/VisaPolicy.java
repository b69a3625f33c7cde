package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.program.Pathway;
import org.jspecify.annotations.Nullable;

/**
 * Every number and every law that the verdict uses, in one version.
 *
 * @param calendar the days of each season's Match
 * @param review null when nobody says when it was reviewed
 */
public record VisaPolicy(
        String version,
        String disclaimer,
        Map<Pathway, PathLength> paths,
        Map<Visa, TimeLimit> limits,
        TimeLimit specialtyChange,
        Planning planning,
        Map<RuleId, Law> laws,
        List<Notice> notices,
        MatchCalendar calendar,
        Review review) {

    public VisaPolicy {
        paths = Map.copyOf(paths);
        limits = Map.copyOf(limits);
        laws = Map.copyOf(laws);
        notices = List.copyOf(notices);
    }

    /** A policy without dates of seasons, of which nobody says when it was reviewed. */
    public VisaPolicy(
            String version,
            String disclaimer,
            Map<Pathway, PathLength> paths,
            Map<Visa, TimeLimit> limits,
            TimeLimit specialtyChange,
            Planning planning,
            Map<RuleId, Law> laws,
            List<Notice> notices) {
        this(version, disclaimer, paths, limits, specialtyChange, planning, laws, notices, MatchCalendar.UNKNOWN, null);
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
     * @param j1PapersDays days before the start by which the J-1 sponsor needs the certificate, as the path of certification counts them
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

        /** The same plan with other numbers in places; the papers of the J-1 sponsor come before the entry and move with it. */
        public Planning with(Map<Assumption, Integer> days) {
            int entry = days.getOrDefault(Assumption.ENTRY_DAYS, entryDays);
            return new Planning(
                    startsOn,
                    days.getOrDefault(Assumption.H1B_FILING_DAYS, h1bFilingDays),
                    days.getOrDefault(Assumption.J1_PAPERS_DAYS, j1PapersDays + entry - entryDays),
                    days.getOrDefault(Assumption.CONSULAR_DAYS, consularDays),
                    entry,
                    days.getOrDefault(Assumption.STEP3_TEST_DAYS, step3TestDays),
                    days.getOrDefault(Assumption.STEP3_RESULT_DAYS, step3ResultDays),
                    yearDays,
                    basis);
        }
    }

    /** The same laws with another plan. */
    public VisaPolicy planning(Planning other) {
        return new VisaPolicy(
                version, disclaimer, paths, limits, specialtyChange, other, laws, notices, calendar, review);
    }

    /** A rule from outside. @param citation null: then the rule is not applied, but listed as a question */
    public record Law(String statement, Citation citation) {}

    /**
     * When the policy was last reviewed.
     *
     * @param reviewedOn the oldest day on which something that decides was reviewed, or last seen in force where that is older
     * @param withinDays after how many days it is to be reviewed again
     */
    public record Review(LocalDate reviewedOn, int withinDays) {

        public boolean overdue(LocalDate today) {
            return reviewedOn.plusDays(withinDays).isBefore(today);
        }

        /** What every answer has to say when that is too long ago, else null. */
        public String warning(LocalDate today) {
            return overdue(today)
                    ? ("What is known of laws and notices is of %s in its oldest part, more than %d days ago: they may have"
                                    + " changed, so confirm them before you rely on this.")
                            .formatted(reviewedOn, withinDays)
                    : null;
        }
    }

    /** What a notice does to those whom it touches. */
    @Schema(
            name = "NoticeEffect",
            description =
                    "BARS: the visa cannot be had while it stands; ASK: it costs or delays, somebody has to be asked; "
                            + "INFORM: it decides nothing")
    public enum Effect {
        /** The visa cannot be had while it stands. */
        BARS,
        /** It costs or delays: somebody has to be asked. */
        ASK,
        /** It decides nothing: something to know. */
        INFORM
    }

    /** A visa class of which notices speak. */
    public enum VisaClass {
        ALL,
        J1,
        H1B,
        B,
        F,
        I,
        M,
        IMMIGRANT;

        static VisaClass of(Visa visa) {
            return visa == Visa.J1 ? J1 : H1B;
        }
    }

    /** The step towards a visa on whose day a notice is looked at. */
    @Schema(name = "NoticeMoment", description = "step towards a visa on whose day the notice is looked at")
    public enum Moment {
        FILING("filing"),
        CONSULAR("asking for the visa"),
        ENTRY("entry");

        private final String text;

        Moment(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** What makes somebody one of the nationals whom a notice names. */
    @Schema(
            name = "NationalityCount",
            description =
                    "what makes somebody a national whom a notice names. PASSPORT: another passport, of a country that "
                            + "is not listed, leads out of it; CITIZENSHIP_OR_BIRTH: any citizenship, and the country of birth")
    public enum Counts {
        /** The passport: another one, of a country that is not listed, leads out of it. */
        PASSPORT,
        /** Any citizenship, and the country of birth. */
        CITIZENSHIP_OR_BIRTH
    }

    /**
     * The people whom a notice covers.
     *
     * @param visas empty for all
     * @param nationalities ISO codes, empty for all
     * @param documents issuers of travel documents whose bearers are touched like nationals
     * @param alsoListed countries that the same text lists for other visas: their passports do not plainly lead out of it
     * @param counts null: the passport
     * @param locations where the applicant is at the filing, empty for all
     * @param outsideWithoutVisaOn it touches only who on this day was outside the United States without a valid visa; null: whoever
     * @param alsoGivenAs another day that a source gives in place of that one: whoever is outside it by that day only has to ask. Null: none
     * @param unlessHolding who holds a valid visa of such a class on the day looked at is outside it
     * @param at null: the filing
     * @param filedInUs visas on which an employer in the United States files, so that the place of the applicant leads out of
     *     nothing, whatever {@code locations} says of other visas
     */
    @Schema(description = "the people whom a notice covers")
    public record AppliesTo(
            @Schema(description = "classes of visas; empty: all")
            Set<VisaClass> visas,

            @Schema(description = "ISO 3166-1 alpha-2 codes; empty: all")
            Set<String> nationalities,

            @Schema(description = "issuers of travel documents whose bearers are covered like nationals")
            Set<String> documents,

            @Schema(
                    description =
                            "countries that the same text lists for other visas: their passports do not plainly lead out of it")
            Set<String> alsoListed,

            Counts counts,

            @Schema(description = "where the applicant is at the filing; empty: anywhere")
            Set<Location> locations,

            @Schema(
                    description =
                            "covers only who on this day was outside the United States without a valid visa; absent: whoever")
            @Nullable
            LocalDate outsideWithoutVisaOn,

            @Schema(
                    description =
                            "another day that a source gives in place of outsideWithoutVisaOn: whoever is exempt by that day only asks an attorney; absent: none")
            @Nullable
            LocalDate alsoGivenAs,

            @Schema(description = "who holds a valid visa of such a class on the day looked at is not covered")
            Set<VisaClass> unlessHolding,

            Moment at,

            @Schema(
                    description =
                            "visas on which an employer in the United States files, so that the place of the applicant leads out of nothing")
            Set<VisaClass> filedInUs) {

        public AppliesTo {
            at = at == null ? Moment.FILING : at;
            counts = counts == null ? Counts.PASSPORT : counts;
            visas = sorted(visas);
            nationalities = sorted(nationalities);
            documents = sorted(documents);
            alsoListed = sorted(alsoListed);
            locations = sorted(locations);
            unlessHolding = sorted(unlessHolding);
            filedInUs = sorted(filedInUs);
        }

        public AppliesTo(Set<VisaClass> visas, Set<String> nationalities, Set<Location> locations, Moment at) {
            this(visas, nationalities, null, null, null, locations, null, null, null, at, null);
        }

        /** Whether it is about this visa. */
        public boolean isAbout(Visa visa) {
            return visas.isEmpty() || isAbout(VisaClass.of(visa));
        }

        public boolean isAbout(VisaClass visa) {
            return visas.contains(VisaClass.ALL) || visas.contains(visa);
        }

        /** Whether it does not matter where the applicant is, because an employer in the United States files. */
        public boolean filedInUs(Visa visa) {
            return visa != null && filedInUs.contains(VisaClass.of(visa));
        }
    }

    /** In one order, so that equal answers are equal byte by byte. */
    private static <T extends Comparable<T>> Set<T> sorted(Set<T> values) {
        return values == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(values));
    }

    /** What a court or an agency did to a notice. @param on null when the day is not known */
    @Schema(name = "NoticeRuling")
    public record Ruling(
            @Schema(description = "the day of the decision; absent: not known") @Nullable
            LocalDate on,

            String statement,

            @Schema(description = "what is not certain about it") @Nullable
            String note,

            @Nullable Citation citation) {}

    /**
     * A public notice, such as a proclamation, that touches visas.
     *
     * @param effectiveFrom null when it is not in force as far as is known
     * @param effectiveTo the last day as announced, null when open
     * @param endConfirmedOn the last day as a curator confirmed it; null: an end that was announced may have been extended
     * @param question what to ask of those whom it touches; null where it bars or informs
     * @param exceptions who is outside it, in words
     * @param wouldChange what would lift it, in words; null: its end
     * @param history the oldest first
     * @param lastSeenOn the day of the newest source that still showed it in force; what came after is not known. Null: not said
     */
    public record Notice(
            @Schema(description = "stable name of the notice: the code of its policy rule")
            String id,

            @Schema(description = "name of the notice") String title,
            @Nullable String statement,
            @Nullable AppliesTo appliesTo,

            @Schema(description = "first day; absent: not known to be in force") @Nullable
            LocalDate effectiveFrom,

            @Schema(description = "the last day as announced; absent: open") @Nullable
            LocalDate effectiveTo,

            @Schema(
                    description =
                            "the last day as a curator confirmed it; absent: an announced end may have been extended")
            @Nullable
            LocalDate endConfirmedOn,

            Effect effect,
            @Nullable Question question,
            @Schema(description = "who is exempt, in words") List<String> exceptions,

            @Schema(description = "what would lift it, in words; absent: its end") @Nullable
            String wouldChange,

            @Schema(description = "decisions of courts and agencies about it, oldest first")
            List<Ruling> history,

            @Nullable Citation citation,

            @Schema(description = "day of the newest source that still showed it in force; absent: not said") @Nullable
            LocalDate lastSeenOn) {

        public Notice {
            exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
            history = history == null ? List.of() : List.copyOf(history);
        }

        public Notice(
                String id,
                String title,
                AppliesTo appliesTo,
                LocalDate effectiveFrom,
                LocalDate effectiveTo,
                LocalDate endConfirmedOn,
                Effect effect,
                Question question,
                Citation citation) {
            this(
                    id,
                    title,
                    title,
                    appliesTo,
                    effectiveFrom,
                    effectiveTo,
                    endConfirmedOn,
                    effect,
                    question,
                    null,
                    null,
                    null,
                    citation,
                    null);
        }

        /** Whether it may be in force on this day, as far as is known: an announced end that nobody confirmed ends nothing. */
        public boolean mayStandOn(LocalDate day) {
            return effectiveFrom != null
                    && !day.isBefore(effectiveFrom)
                    && (endConfirmedOn == null || !day.isAfter(endConfirmedOn));
        }

        public boolean binds() {
            return citation != null && citation.canBeLookedUp();
        }
    }

    /** The citation of a law that can be looked up. */
    public Optional<Citation> citation(RuleId rule) {
        return Optional.ofNullable(laws.get(rule)).map(Law::citation).filter(Citation::canBeLookedUp);
    }

    /** A law that nobody has sourced, as something to ask. */
    public Question withoutCitation(RuleId rule) {
        Law law = laws.get(rule);
        return new Question(
                Question.Whom.CURATOR,
                "No source is on record for %s%s".formatted(rule, law == null ? "." : ": " + law.statement()));
    }

    public List<Question> noticesWithoutCitation() {
        return notices.stream()
                .filter(notice -> !notice.binds())
                .map(notice ->
                        new Question(Question.Whom.CURATOR, "No source is on record for the notice: " + notice.title()))
                .toList();
    }

    /** Whether a rule may decide: always when it is no law, else only with a citation. */
    public boolean applies(RuleId rule) {
        return !rule.law() || citation(rule).isPresent();
    }

    /** The day on which the policy was last reviewed, null when nobody says. */
    public LocalDate reviewedOn() {
        return review == null ? null : review.reviewedOn();
    }

    /** What every answer has to say when the policy was not reviewed for too long, else null. */
    public String warning(LocalDate today) {
        return review == null ? null : review.warning(today);
    }
}
