package org.introducer.programs.policy;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.programs.calendar.CertificationPath;
import org.introducer.programs.calendar.DateSearch;
import org.introducer.programs.calendar.DatedEvent;
import org.introducer.programs.calendar.EventTime;
import org.introducer.programs.calendar.PathStep;
import org.introducer.programs.calendar.SeasonDates;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.calendar.SignalBudget;
import org.introducer.programs.calendar.SignalPool;
import org.introducer.programs.policy.PolicySnapshot.PlanningNumber;
import org.introducer.programs.verdict.Citation;
import org.introducer.programs.verdict.MatchCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The dates of seasons, their signals and the steps of certification, made of the rules on record. What is newer than this service is left out.
 *
 * @param mostRanks how many positions a rank order list may have; null: not on record
 * @param ranksWithoutFee how many of them cost no further fee; null: not on record
 * @param said what else is said, by the code of its rule
 */
public record SeasonPlan(
        SeasonDates dates,
        List<PathStep> steps,
        @Nullable Limit mostRanks,
        @Nullable Limit ranksWithoutFee,
        List<SignalBudget> budgets,
        Map<String, Citation> said) {

    /** @param citation null: an assumption of planning */
    public record Limit(int number, @Nullable Citation citation) {}

    private static final Map<String, SeasonEvent> EVENTS =
            Arrays.stream(SeasonEvent.values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    private static final Map<String, SignalPool> POOLS =
            Arrays.stream(SignalPool.values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    private static final Map<SeasonEvent, PlanningNumber> EXPECTED = Map.of(
            SeasonEvent.ERAS_REVIEW, PlanningNumber.ERAS_REVIEW_ON,
            SeasonEvent.NRMP_VERIFICATION, PlanningNumber.NRMP_VERIFICATION_ON,
            SeasonEvent.RANK_LIST_DEADLINE, PlanningNumber.RANK_LIST_ON,
            SeasonEvent.TRAINING_STARTS, PlanningNumber.STARTS_ON);

    private static final String CALENDAR = "CALENDAR";

    /** @param rules those that are not withdrawn */
    public static SeasonPlan of(Collection<PolicyRuleDraft> rules) {
        List<PolicyRuleDraft> known =
                rules.stream().filter(rule -> rule.kind() != null).toList();
        return new SeasonPlan(
                new SeasonDates(events(known), expected(known), remarks(known), searches(known)),
                steps(known),
                limit(known, PlanningNumber.RANKS_MAXIMUM),
                limit(known, PlanningNumber.RANKS_WITHOUT_FEE),
                budgets(known),
                known.stream()
                        .filter(PolicyRuleDraft::sourced)
                        .collect(Collectors.toMap(
                                PolicyRuleDraft::code, rule -> PolicySnapshot.citation(rule.citation()))));
    }

    /** The steps of certification among these rules. */
    static List<PathStep> steps(Collection<PolicyRuleDraft> rules) {
        return rules.stream()
                .filter(rule -> rule.kind() == PolicyKind.STEP && rule.step() != null)
                .map(rule -> step(rule, rules))
                .toList();
    }

    private static @Nullable Limit limit(List<PolicyRuleDraft> rules, PlanningNumber number) {
        return planned(rules, number.name())
                .map(rule -> new Limit(Integer.parseInt(rule.value()), cited(rule)))
                .orElse(null);
    }

    private static @Nullable Citation cited(PolicyRuleDraft rule) {
        return rule.sourced() ? PolicySnapshot.citation(rule.citation()) : null;
    }

    /** The signals of a pool in a season; empty where no source says them. */
    public Optional<SignalBudget> budget(SignalPool pool, int season) {
        return budgets.stream()
                .filter(budget -> budget.pool() == pool && budget.season() == season)
                .findFirst();
    }

    private static List<SignalBudget> budgets(List<PolicyRuleDraft> rules) {
        return rules.stream()
                .filter(rule -> rule.kind() == PolicyKind.BUDGET && rule.sourced())
                .filter(rule -> POOLS.containsKey(rule.decides()))
                .map(rule -> new SignalBudget(
                        POOLS.get(rule.decides()),
                        rule.season(),
                        SignalBudget.parse(rule.value()),
                        rule.statement(),
                        PolicySnapshot.citation(rule.citation()),
                        rule.code()))
                .toList();
    }

    /** The steps among these that depend on themselves. */
    static Set<String> circular(Collection<PolicyRuleDraft> steps) {
        return CertificationPath.circular(
                steps.stream().map(rule -> step(rule, List.of())).toList());
    }

    private static Map<Integer, List<DatedEvent>> events(List<PolicyRuleDraft> rules) {
        return rules.stream()
                .filter(rule -> rule.kind() == PolicyKind.DEADLINE && rule.sourced())
                .filter(rule -> rule.decides() != null && EVENTS.containsKey(rule.decides()))
                .collect(groupingBy(PolicyRuleDraft::season, mapping(SeasonPlan::event, toList())));
    }

    private static DatedEvent event(PolicyRuleDraft rule) {
        return new DatedEvent(
                EVENTS.get(rule.decides()),
                EventTime.parse(rule.value()),
                rule.statement(),
                PolicySnapshot.citation(rule.citation()),
                rule.code(),
                rule.reviewedOn());
    }

    private static Map<SeasonEvent, SeasonDates.Expected> expected(List<PolicyRuleDraft> rules) {
        Map<SeasonEvent, SeasonDates.Expected> expected = new EnumMap<>(SeasonEvent.class);
        expected.put(
                SeasonEvent.MATCH_DAY,
                new SeasonDates.Expected(
                        MatchCalendar.UNKNOWN::matchDay,
                        "The Friday of the third week of March, by NRMP's rule for Match Week.",
                        null,
                        null));
        EXPECTED.forEach((event, number) -> planned(rules, number.name())
                .ifPresent(rule -> expected.put(
                        event,
                        new SeasonDates.Expected(
                                season -> MonthDay.parse(rule.value())
                                        .atYear(event == SeasonEvent.ERAS_REVIEW ? season - 1 : season),
                                rule.statement(),
                                rule.code(),
                                rule.reviewedOn()))));
        return expected;
    }

    private static Optional<PolicyRuleDraft> planned(Collection<PolicyRuleDraft> rules, @Nullable String number) {
        return rules.stream()
                .filter(rule -> rule.kind() == PolicyKind.PLANNING
                        && rule.decides() != null
                        && rule.decides().equals(number))
                .findFirst();
    }

    private static List<SeasonDates.Remark> remarks(List<PolicyRuleDraft> rules) {
        return rules.stream()
                .filter(rule -> rule.kind() == PolicyKind.DEADLINE && rule.decides() == null
                        || rule.kind() == PolicyKind.INFORMATION && CALENDAR.equals(rule.topic()))
                .filter(PolicyRuleDraft::sourced)
                .map(rule -> new SeasonDates.Remark(
                        rule.season(), rule.code(), rule.statement(), PolicySnapshot.citation(rule.citation())))
                .toList();
    }

    private static List<DateSearch> searches(List<PolicyRuleDraft> rules) {
        return rules.stream()
                .filter(rule -> rule.kind() == PolicyKind.SEARCH && rule.decides() != null && rule.season() != null)
                .filter(rule -> EVENTS.containsKey(rule.decides()))
                .map(rule -> new DateSearch(
                        EVENTS.get(rule.decides()),
                        rule.season(),
                        rule.reviewedOn(),
                        rule.statement(),
                        cited(rule),
                        rule.code()))
                .toList();
    }

    private static PathStep step(PolicyRuleDraft rule, Collection<PolicyRuleDraft> rules) {
        PolicyRuleDraft.Step step = rule.step();
        return new PathStep(
                rule.decides(),
                rule.title(),
                rule.statement(),
                cited(rule),
                rule.code(),
                requireNonNullElse(step.after(), Set.of()),
                processing(rule, rules),
                planned(rules, step.testing()).map(SeasonPlan::days).orElse(null),
                step.neededBy() == null
                        ? null
                        : new PathStep.Need(
                                step.neededBy(),
                                planned(rules, step.daysBefore())
                                        .map(SeasonPlan::days)
                                        .orElse(null)),
                step.notBefore(),
                requireNonNullElse(step.visas(), Set.of()),
                step.doneBy(),
                planned(rules, step.window())
                        .map(years -> new PathStep.Years(
                                years.decides(), Integer.parseInt(years.value()), years.statement(), years.code()))
                        .orElse(null),
                null,
                readings(rule));
    }

    private static List<PathStep.Reading> readings(PolicyRuleDraft rule) {
        return requireNonNullElse(rule.step().readings(), List.<PolicyRuleDraft.Reading>of()).stream()
                .map(reading -> new PathStep.Reading(
                        reading.name(),
                        reading.statement(),
                        PolicySnapshot.citation(reading.citation()),
                        days(rule, reading, reading.days()),
                        days(rule, reading, reading.daysToTraining()),
                        reading.notBefore()))
                .toList();
    }

    private static PathStep.@Nullable Days days(
            PolicyRuleDraft rule, PolicyRuleDraft.Reading reading, @Nullable Integer count) {
        PolicyRuleDraft.Source source = reading.citation();
        return count == null
                ? null
                : new PathStep.Days(
                        reading.name(),
                        count,
                        reading.statement(),
                        source == null || source.reference() == null ? null : PolicySnapshot.citation(source),
                        rule.code());
    }

    /** As the step says it, or the planning number that it names. */
    private static PathStep.Days processing(PolicyRuleDraft rule, Collection<PolicyRuleDraft> rules) {
        if (!Character.isDigit(rule.value().charAt(0))) {
            return planned(rules, rule.value())
                    .map(SeasonPlan::days)
                    .orElseGet(() -> new PathStep.Days(rule.value(), 0, rule.statement(), null, rule.code()));
        }
        PolicyRuleDraft.Source source = rule.step().timeCitation();
        return new PathStep.Days(
                rule.decides(),
                Integer.parseInt(rule.value()),
                "Days that this takes: " + rule.title(),
                source == null || source.reference() == null ? null : PolicySnapshot.citation(source),
                rule.code());
    }

    private static PathStep.Days days(PolicyRuleDraft planning) {
        return new PathStep.Days(
                planning.decides(), Integer.parseInt(planning.value()), planning.statement(), null, planning.code());
    }
}
