package org.introducer.programs.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputRules;
import org.introducer.programs.calendar.EventTime;
import org.introducer.programs.calendar.PathStep;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.calendar.SignalBudget;
import org.introducer.programs.calendar.SignalPool;
import org.introducer.programs.policy.PolicySnapshot.PlanningNumber;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.VisaPolicy.Effect;

/** What a rule of the policy cannot say, because it contradicts itself or could not be computed with. */
final class PolicyFaults extends InputRules {

    private static final Set<String> SEASON_EVENTS =
            Arrays.stream(SeasonEvent.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));

    private static final Set<String> SIGNAL_POOLS =
            Arrays.stream(SignalPool.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));

    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern STEP_NAME = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");

    private final PolicyRuleDraft draft;

    private PolicyFaults(PolicyRuleDraft draft) {
        this.draft = draft;
    }

    /** Everything that is wrong; empty when it may be stored. */
    static List<InputError> of(PolicyRuleDraft draft, LocalDate today) {
        PolicyFaults all = new PolicyFaults(draft);
        all.days(today);
        all.notice();
        all.decision();
        return all.faults();
    }

    private void days(LocalDate today) {
        // In some time zone it is already the next day.
        refuse(draft.reviewedOn().isAfter(today.plusDays(1)), "/reviewedOn", "must not be in the future");
        refuse(
                draft.lastSeenOn() != null && draft.lastSeenOn().isAfter(today.plusDays(1)),
                "/lastSeenOn",
                "must not be in the future");
        refuse(before(draft.effectiveTo(), draft.effectiveFrom()), "/effectiveTo", "must not be before effectiveFrom");
        refuse(
                before(draft.endConfirmedOn(), draft.effectiveFrom()),
                "/endConfirmedOn",
                "must not be before effectiveFrom");
    }

    private static boolean before(LocalDate day, LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private void notice() {
        boolean notice = draft.kind() == PolicyKind.NOTICE;
        refuse(notice && draft.title() == null, "/title", "is required for a NOTICE");
        refuse(notice && draft.effect() == null, "/effect", "is required for a NOTICE");
        refuse(
                notice
                        && (draft.appliesTo() == null
                                || draft.appliesTo().visas() == null
                                || draft.appliesTo().visas().isEmpty()),
                "/appliesTo/visas",
                "is required for a NOTICE; ALL means all");
        refuse(
                notice && draft.effect() == Effect.ASK && draft.question() == null,
                "/question",
                "is required for a NOTICE with the effect ASK");
        refuse(
                notice && draft.effect() != Effect.INFORM && draft.effectiveFrom() == null,
                "/effectiveFrom",
                "is required for a NOTICE that bars or asks");
        boolean step = draft.kind() == PolicyKind.STEP;
        refuse(step && draft.title() == null, "/title", "is required for a STEP");
        refuse(step && draft.step() == null, "/step", "is required for a STEP");
        refuse(!step && draft.step() != null, "/step", "belongs to a STEP");
        refuse(!notice && draft.effect() != null, "/effect", "belongs to a NOTICE");
        refuse(!notice && draft.appliesTo() != null, "/appliesTo", "belongs to a NOTICE");
        refuse(!notice && draft.lastSeenOn() != null, "/lastSeenOn", "belongs to a NOTICE");
    }

    private void decision() {
        String decides = draft.decides();
        refuse(draft.kind() == PolicyKind.SEARCH && decides == null, "/decides", "is required for a SEARCH: the event");
        refuse(
                draft.kind() == PolicyKind.PLANNING && decides == null,
                "/decides",
                "is required for PLANNING: one of " + PlanningNumber.names());
        refuse(draft.kind() == PolicyKind.STEP && decides == null, "/decides", "is required for a STEP: its own name");
        if (decides == null) {
            return;
        }
        switch (draft.kind()) {
            case LAW -> oneOf(RuleId.lawNames());
            case LIMIT -> numbered(PolicySnapshot.LIMITS, PolicyFaults::years);
            case PATH -> numbered(PolicySnapshot.pathNames(), PolicyFaults::years);
            case PLANNING ->
                numbered(
                        PlanningNumber.names(),
                        PlanningNumber.daysOfYear().contains(decides) ? MonthDay::parse : PolicyFaults::days);
            case STEP -> step();
            case BUDGET -> {
                numbered(SIGNAL_POOLS, SignalBudget::parse);
                refuse(draft.season() == null, "/season", "is required for a BUDGET that decides something");
            }
            case DEADLINE -> {
                numbered(SEASON_EVENTS, this::ofSeason);
                refuse(draft.season() == null, "/season", "is required for a DEADLINE that decides something");
            }
            case SEARCH -> {
                oneOf(SEASON_EVENTS);
                refuse(draft.season() == null, "/season", "is required for a SEARCH");
                refuse(
                        draft.value() != null,
                        "/value",
                        "is what a DEADLINE says; a SEARCH says where and when it was looked for");
            }
            case NOTICE, INFORMATION -> refuse(true, "/decides", "does not belong to " + draft.kind());
        }
    }

    private void step() {
        refuse(!STEP_NAME.matcher(draft.decides()).matches(), "/decides", "must be capitals, digits and underscores");
        Set<String> numbers = PlanningNumber.ending("_DAYS");
        if (draft.value() == null || !numbers.contains(draft.value())) {
            read(PolicyFaults::plainDays);
        }
        PolicyRuleDraft.Step step = draft.step();
        if (step == null) {
            return;
        }
        readings(step);
        planned(step.daysBefore(), numbers, "/step/daysBefore");
        planned(step.testing(), numbers, "/step/testing");
        planned(step.window(), PlanningNumber.ending("_YEARS"), "/step/window");
        refuse(
                step.daysBefore() != null && step.neededBy() == null,
                "/step/daysBefore",
                "belongs to an event in neededBy");
        refuse(
                step.window() != null && (step.doneBy() == null || step.doneBy() == PathStep.DoneBy.ECFMG_CERTIFICATE),
                "/step/window",
                "belongs to an exam in doneBy");
    }

    private void readings(PolicyRuleDraft.Step step) {
        List<PolicyRuleDraft.Reading> readings = step.readings();
        if (readings == null || readings.isEmpty()) {
            return;
        }
        refuse(
                readings.stream()
                                .filter(PolicyRuleDraft.Reading::changesNothing)
                                .count()
                        != 1,
                "/step/readings",
                "exactly one must change nothing: the path counts with it");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < readings.size(); i++) {
            PolicyRuleDraft.Reading reading = readings.get(i);
            refuse(!names.add(reading.name()), "/step/readings/%d/name".formatted(i), "is there twice");
            refuse(
                    reading.days() != null && reading.daysToTraining() != null,
                    "/step/readings/%d/daysToTraining".formatted(i),
                    "must not be given together with days");
        }
    }

    private void planned(String number, Set<String> numbers, String pointer) {
        refuse(number != null && !numbers.contains(number), pointer, "must be one of " + numbers);
    }

    /** A day that is years away from its season was typed by mistake. */
    private EventTime ofSeason(String text) {
        EventTime time = EventTime.parse(text);
        if (draft.season() != null
                && Stream.of(time.from(), time.to()).anyMatch(day -> Math.abs(day.getYear() - draft.season()) > 2)) {
            throw new IllegalArgumentException(text);
        }
        return time;
    }

    private void numbered(Set<String> names, Consumer<String> reads) {
        oneOf(names);
        read(reads);
    }

    private void read(Consumer<String> reads) {
        try {
            reads.accept(draft.value() == null ? "" : draft.value());
        } catch (DateTimeException | IllegalArgumentException e) {
            refuse(true, "/value", "cannot be read as what it decides");
        }
    }

    private static void years(String text) {
        bounded(text, 50);
    }

    private static void plainDays(String text) {
        if (!PLAIN_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        days(text);
    }

    private static void days(String text) {
        bounded(text, 1000);
    }

    private static void bounded(String text, int most) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(text);
        }
    }

    private void oneOf(Set<String> names) {
        refuse(!names.contains(draft.decides()), "/decides", "must be one of " + names);
    }
}
