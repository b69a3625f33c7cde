package org.introducer.programs.policy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.calendar.CertificationPath;
import org.introducer.programs.calendar.EventTime;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.verdict.Citation;
import org.introducer.programs.verdict.MatchCalendar;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.VisaPolicy;

/** Makes of the rules on record the policy that verdicts read. What is newer than this service is left out. */
public final class PolicySnapshot {

    static final String DISCLAIMER =
            "Not legal advice. Rules and dates change; confirm every answer with the program's GME office, ECFMG/Intealth or an"
                    + " immigration attorney before acting on it.";

    static final String SPECIALTY_CHANGE = "SPECIALTY_CHANGE";
    static final Set<String> LIMITS = new TreeSet<>(Set.of("J1", "H1B", SPECIALTY_CHANGE));

    /** The dates of seasons that verdicts depend on. */
    private static final Set<String> VERDICT_DATES =
            Set.of(SeasonEvent.NRMP_VERIFICATION.name(), SeasonEvent.MATCH_DAY.name());

    /** The step that begins when the J-1 sponsor gets the papers. */
    private static final String J1_SPONSORSHIP = "J1_SPONSORSHIP";

    /** The steps whose days verdicts count with. */
    private static final Set<String> VERDICT_STEPS = Set.of(J1_SPONSORSHIP, "J1_VISA");

    /** Planning numbers that no verdict depends on. */
    private static final Set<String> SEASON_NUMBERS = Stream.of(
                    PlanningNumber.ERAS_REVIEW_ON,
                    PlanningNumber.NRMP_VERIFICATION_ON,
                    PlanningNumber.RANK_LIST_ON,
                    PlanningNumber.RANKS_MAXIMUM,
                    PlanningNumber.RANKS_WITHOUT_FEE,
                    PlanningNumber.EXAM_WINDOW_YEARS)
            .map(Enum::name)
            .collect(Collectors.toSet());

    private static final String BEFORE_ENTRY = "_BEFORE_ENTRY";
    private static final String BASIS = "Planning assumptions of Introducer, no law; each can be changed by a curator.";

    /** The planning numbers; each has to be on record. */
    enum PlanningNumber {
        STARTS_ON,
        H1B_FILING_DAYS,
        CONSULAR_DAYS,
        ENTRY_DAYS,
        STEP3_TEST_DAYS,
        STEP3_RESULT_DAYS,
        YEAR_DAYS,
        POLICY_REVIEW_DAYS,
        ERAS_REVIEW_ON,
        NRMP_VERIFICATION_ON,
        RANK_LIST_ON,
        RANKS_MAXIMUM,
        RANKS_WITHOUT_FEE,
        EXAM_WINDOW_YEARS;

        static Set<String> names() {
            return Arrays.stream(values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        }

        /** The days of each year, which are no numbers. */
        static Set<String> daysOfYear() {
            return ending("_ON");
        }

        static Set<String> ending(String unit) {
            return names().stream().filter(name -> name.endsWith(unit)).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private final Map<PolicyKind, Map<String, PolicyRuleDraft>> deciding = new EnumMap<>(PolicyKind.class);
    private final Collection<PolicyRuleDraft> rules;

    private PolicySnapshot(Collection<PolicyRuleDraft> rules) {
        this.rules = rules.stream()
                .filter(rule -> rule.kind() != null)
                .sorted(comparing(PolicyRuleDraft::code))
                .toList();
        this.rules.stream()
                .filter(rule -> rule.decides() != null)
                .forEach(rule -> deciding.computeIfAbsent(rule.kind(), _ -> new HashMap<>())
                        .put(rule.decides(), rule));
    }

    static Set<String> pathNames() {
        return Stream.concat(
                        Arrays.stream(Pathway.values())
                                .filter(pathway -> pathway != Pathway.UNKNOWN)
                                .map(Enum::name),
                        Stream.of(Pathway.INDEPENDENT + BEFORE_ENTRY))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param rules those that are not withdrawn */
    public static VisaPolicy of(String version, Collection<PolicyRuleDraft> rules) {
        return new PolicySnapshot(rules).policy(version);
    }

    private VisaPolicy policy(String version) {
        return new VisaPolicy(
                version,
                DISCLAIMER,
                paths(),
                limits(),
                limit(SPECIALTY_CHANGE),
                planning(),
                laws(),
                notices(),
                calendar(),
                review());
    }

    private Map<String, PolicyRuleDraft> of(PolicyKind kind) {
        return deciding.getOrDefault(kind, Map.of());
    }

    private Map<Pathway, VisaPolicy.PathLength> paths() {
        Map<Pathway, VisaPolicy.PathLength> paths = new EnumMap<>(Pathway.class);
        for (Pathway pathway : Pathway.values()) {
            PolicyRuleDraft rule = of(PolicyKind.PATH).get(pathway.name());
            PolicyRuleDraft before = of(PolicyKind.PATH).get(pathway.name() + BEFORE_ENTRY);
            if (rule != null) {
                paths.put(
                        pathway,
                        new VisaPolicy.PathLength(
                                number(rule), before == null || !before.sourced() ? 0 : number(before), binding(rule)));
            }
        }
        return paths;
    }

    private Map<Visa, VisaPolicy.TimeLimit> limits() {
        Map<Visa, VisaPolicy.TimeLimit> limits = new EnumMap<>(Visa.class);
        for (Visa visa : Visa.values()) {
            if (of(PolicyKind.LIMIT).containsKey(visa.name())) {
                limits.put(visa, limit(visa.name()));
            }
        }
        return limits;
    }

    /** Without a rule on record nothing is known of it: no citation, so that nobody is bound. */
    private VisaPolicy.TimeLimit limit(String name) {
        PolicyRuleDraft rule = of(PolicyKind.LIMIT).get(name);
        return rule == null ? new VisaPolicy.TimeLimit(0, null) : new VisaPolicy.TimeLimit(number(rule), binding(rule));
    }

    private VisaPolicy.Planning planning() {
        return new VisaPolicy.Planning(
                MonthDay.parse(planned(PlanningNumber.STARTS_ON)),
                days(PlanningNumber.H1B_FILING_DAYS),
                j1PapersDays(),
                days(PlanningNumber.CONSULAR_DAYS),
                days(PlanningNumber.ENTRY_DAYS),
                days(PlanningNumber.STEP3_TEST_DAYS),
                days(PlanningNumber.STEP3_RESULT_DAYS),
                days(PlanningNumber.YEAR_DAYS),
                BASIS);
    }

    /** As the path of certification has it; without that step they are needed when the visa is asked for. */
    private int j1PapersDays() {
        return CertificationPath.daysBefore(SeasonEvent.TRAINING_STARTS, J1_SPONSORSHIP, SeasonPlan.steps(rules))
                .orElseGet(() -> days(PlanningNumber.CONSULAR_DAYS));
    }

    private int days(PlanningNumber number) {
        return Integer.parseInt(planned(number));
    }

    private String planned(PlanningNumber number) {
        PolicyRuleDraft rule = of(PolicyKind.PLANNING).get(number.name());
        if (rule == null) {
            throw new IllegalStateException("No planning number is on record for " + number);
        }
        return rule.value();
    }

    private Map<RuleId, VisaPolicy.Law> laws() {
        Map<RuleId, VisaPolicy.Law> laws = new EnumMap<>(RuleId.class);
        for (RuleId id : RuleId.values()) {
            PolicyRuleDraft rule = of(PolicyKind.LAW).get(id.name());
            if (rule != null) {
                boolean whole = id != RuleId.CHANGE_OF_SPECIALTY
                        || limit(SPECIALTY_CHANGE).citation() != null;
                laws.put(id, new VisaPolicy.Law(rule.statement(), whole ? citation(rule.citation()) : null));
            }
        }
        return laws;
    }

    private List<VisaPolicy.Notice> notices() {
        return rules.stream()
                .filter(PolicySnapshot::understood)
                .map(rule -> new VisaPolicy.Notice(
                        rule.code(),
                        rule.title(),
                        rule.statement(),
                        rule.appliesTo().scope(),
                        rule.effectiveFrom(),
                        rule.effectiveTo(),
                        rule.endConfirmedOn(),
                        rule.effect(),
                        rule.question() == null
                                ? null
                                : new Question(
                                        rule.question().whom(), rule.question().text()),
                        rule.exceptions(),
                        rule.wouldChange(),
                        rule.history() == null
                                ? List.of()
                                : rule.history().stream()
                                        .map(entry -> new VisaPolicy.Ruling(
                                                entry.on(),
                                                entry.statement(),
                                                entry.note(),
                                                citation(entry.citation())))
                                        .toList(),
                        citation(rule.citation()),
                        rule.lastSeenOn()))
                .toList();
    }

    /** A notice about visas, or of an effect, that this service does not know yet is not one about all visas. */
    private static boolean understood(PolicyRuleDraft rule) {
        return rule.kind() == PolicyKind.NOTICE
                && rule.effect() != null
                && rule.appliesTo() != null
                && rule.appliesTo().visas() != null
                && !rule.appliesTo().visas().isEmpty();
    }

    private MatchCalendar calendar() {
        Map<Integer, MatchCalendar.Day> deadlines = days(SeasonEvent.NRMP_VERIFICATION);
        Map<Integer, MatchCalendar.Day> matchDays = days(SeasonEvent.MATCH_DAY);
        return new MatchCalendar(Stream.concat(deadlines.keySet().stream(), matchDays.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        season -> new MatchCalendar.Season(deadlines.get(season), matchDays.get(season)))));
    }

    /** The day by season, of those that somebody has sourced. */
    private Map<Integer, MatchCalendar.Day> days(SeasonEvent decided) {
        return rules.stream()
                .filter(rule ->
                        rule.kind() == PolicyKind.DEADLINE && decided.name().equals(rule.decides()))
                .filter(PolicyRuleDraft::sourced)
                .collect(Collectors.toMap(
                        PolicyRuleDraft::season,
                        rule -> new MatchCalendar.Day(
                                EventTime.parse(rule.value()).from(), citation(rule.citation()))));
    }

    private VisaPolicy.Review review() {
        return rules.stream()
                .filter(PolicySnapshot::counts)
                .map(PolicySnapshot::knownOn)
                .min(naturalOrder())
                .map(oldest -> new VisaPolicy.Review(oldest, days(PlanningNumber.POLICY_REVIEW_DAYS)))
                .orElse(null);
    }

    /** Who reviewed a notice in old sources knows no more than they do. */
    private static LocalDate knownOn(PolicyRuleDraft rule) {
        boolean older = rule.lastSeenOn() != null && rule.lastSeenOn().isBefore(rule.reviewedOn());
        return older && rule.endConfirmedOn() == null ? rule.lastSeenOn() : rule.reviewedOn();
    }

    /** Whether verdicts depend on it, so that it has to be reviewed regularly. */
    static boolean counts(PolicyRuleDraft rule) {
        return switch (rule.kind()) {
            case NOTICE -> true;
            case DEADLINE -> rule.decides() != null && VERDICT_DATES.contains(rule.decides());
            case STEP -> VERDICT_STEPS.contains(rule.decides());
            case BUDGET, SEARCH -> false;
            case PLANNING -> rule.decides() != null && !SEASON_NUMBERS.contains(rule.decides());
            default -> rule.decides() != null;
        };
    }

    /** Whether an answer applies it. */
    static boolean applied(PolicyRuleDraft rule) {
        return (rule.kind() == PolicyKind.NOTICE || rule.decides() != null) && binds(rule);
    }

    /** Planning assumptions, the order of steps and searches bind nobody but Introducer, so they need no source. */
    static boolean binds(PolicyRuleDraft rule) {
        return switch (rule.kind()) {
            case PLANNING, STEP, SEARCH -> true;
            default -> rule.sourced();
        };
    }

    private static int number(PolicyRuleDraft rule) {
        return Integer.parseInt(rule.value());
    }

    /** The citation of what binds, null where nobody can look it up: then it binds nobody. */
    private static Citation binding(PolicyRuleDraft rule) {
        return rule.sourced() ? citation(rule.citation()) : null;
    }

    static Citation citation(PolicyRuleDraft.Source source) {
        return source == null
                ? null
                : new Citation(
                        source.source(),
                        source.reference(),
                        source.primary(),
                        source.retrievedOn(),
                        source.collectedOn(),
                        source.confidence());
    }
}
