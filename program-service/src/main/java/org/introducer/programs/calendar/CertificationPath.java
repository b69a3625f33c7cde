package org.introducer.programs.calendar;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Exam;
import org.introducer.programs.applicant.Profile.ExamState;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.calendar.PathStep.Days;
import org.introducer.programs.calendar.StepDates.Basis;
import org.introducer.programs.calendar.StepDates.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The latest safe days of each step, computed back: a step is finished before its own event and before the latest begin of each
 * step that comes after it; it begins its processing time earlier.
 */
public final class CertificationPath {

    /**
     * What a request assumes otherwise: days by the code of a step or of a planning number, the days of events, and the names of
     * the readings that hold.
     */
    public record Assumed(Map<String, Integer> days, Map<SeasonEvent, LocalDate> dates, Set<String> readings) {

        public static final Assumed NOTHING = new Assumed(Map.of(), Map.of());

        public Assumed {
            days = Map.copyOf(days);
            dates = Map.copyOf(dates);
            readings = Set.copyOf(readings);
        }

        public Assumed(Map<String, Integer> days, Map<SeasonEvent, LocalDate> dates) {
            this(days, dates, Set.of());
        }

        /** The reading with which a step counts; empty where it has none. */
        private Optional<PathStep.Reading> of(PathStep step) {
            return step.readings().stream()
                    .filter(reading -> readings.contains(reading.name()))
                    .findFirst()
                    .or(() -> step.readings().stream()
                            .filter(PathStep.Reading::changesNothing)
                            .findFirst());
        }
    }

    /** Who is on the way, to which season. */
    public record Traveller(Profile profile, Set<Visa> visas, int season, LocalDate today) {}

    /** The earliest of what bounds something, and what could not bound it. */
    private record Bound(LocalDate day, List<Premise> rests, Set<SeasonEvent> missing) {

        static final Bound NONE = new Bound(null, List.of(), Set.of());

        Bound earlier(Bound other) {
            Set<SeasonEvent> both = EnumSet.noneOf(SeasonEvent.class);
            both.addAll(missing);
            both.addAll(other.missing);
            Bound first = other.day == null || day != null && !other.day.isBefore(day) ? this : other;
            return new Bound(first.day, first.rests, both);
        }

        Bound before(Days days) {
            return before(days, days.count());
        }

        /** So that the last of these days is the day itself. */
        Bound through(@Nullable Days days) {
            return days == null ? this : before(days, Math.max(0, days.count() - 1));
        }

        private Bound before(Days days, int count) {
            return day == null ? this : new Bound(day.minusDays(count), and(List.of(days.premise())), missing);
        }

        /** Not before the other day, where that is known; then both decide. */
        Bound notBefore(Bound other) {
            return day == null || other.day == null || !other.day.isAfter(day)
                    ? this
                    : new Bound(other.day, other.and(rests), missing);
        }

        private List<Premise> and(List<Premise> more) {
            return Stream.concat(rests.stream(), more.stream()).distinct().toList();
        }
    }

    private static final String ASKED = "As assumed in the request.";

    private final Map<String, PathStep> steps;
    private final SeasonDates dates;
    private final Traveller who;
    private final Assumed assumed;
    private final boolean safest;
    private final Map<String, Bound> finishes = new HashMap<>();

    /** @param safest whether each step is read in the way that makes it begin first */
    private CertificationPath(
            Collection<PathStep> steps, SeasonDates dates, Traveller who, Assumed assumed, boolean safest) {
        this.dates = dates;
        this.who = who;
        this.assumed = assumed;
        this.safest = safest;
        this.steps = ordered(steps.stream().map(this::assuming).toList());
    }

    /** Each step that concerns the traveller, what comes before first. */
    public static List<StepDates> of(Collection<PathStep> all, SeasonDates dates, Traveller who, Assumed assumed) {
        List<PathStep> concerning =
                all.stream().filter(step -> step.concerns(who.visas())).toList();
        List<PathStep> steps = concerning.stream()
                .map(step -> assumed.of(step).map(step::read).orElse(step))
                .toList();
        CertificationPath path = new CertificationPath(steps, dates, who, assumed, false);
        List<StepDates> counted = path.dates();
        List<List<Read>> alternatives = alternatives(concerning, steps, dates, who, assumed);
        if (alternatives.isEmpty()) {
            return counted;
        }
        CertificationPath safest = new CertificationPath(concerning, dates, who, assumed, true);
        return counted.stream()
                .map(step -> {
                    List<StepDates.ByReading> rows = alternatives.stream()
                            .filter(readings -> readings.getFirst()
                                            .of()
                                            .code()
                                            .equals(step.step().code())
                                    || readings.stream().anyMatch(reading -> reading.changes(step)))
                            .sorted(comparing(readings -> !readings.getFirst()
                                    .of()
                                    .code()
                                    .equals(step.step().code())))
                            .flatMap(List::stream)
                            .map(reading -> reading.row(step.step().code()))
                            .toList();
                    return rows.isEmpty()
                            ? step
                            : step.with(
                                    rows,
                                    safest.start(safest.steps.get(step.step().code()))
                                            .day());
                })
                .toList();
    }

    /** The whole path when one step is read in one way. */
    private record Read(PathStep of, PathStep.Reading reading, boolean counted, Map<String, StepDates> path) {

        boolean changes(StepDates step) {
            StepDates other = path.get(step.step().code());
            return !Objects.equals(other.latestStart(), step.latestStart())
                    || !Objects.equals(other.latestFinish(), step.latestFinish());
        }

        StepDates.ByReading row(String code) {
            StepDates step = path.get(code);
            return new StepDates.ByReading(
                    of,
                    reading,
                    counted,
                    step.latestStart(),
                    step.latestFinish(),
                    step.standing(),
                    step.slackDays(),
                    step.shortOfDays());
        }
    }

    /** By step: its readings, of those steps that have more than one. */
    private static List<List<Read>> alternatives(
            List<PathStep> all, List<PathStep> counted, SeasonDates dates, Traveller who, Assumed assumed) {
        List<List<Read>> alternatives = new ArrayList<>();
        for (PathStep step : all) {
            List<Read> ways = new ArrayList<>();
            for (PathStep.Reading reading : step.readings()) {
                List<PathStep> read = counted.stream()
                        .map(other -> other.code().equals(step.code()) ? step.read(reading) : other)
                        .toList();
                ways.add(new Read(
                        step,
                        reading,
                        assumed.of(step).filter(reading::equals).isPresent(),
                        new CertificationPath(read, dates, who, assumed, false)
                                .dates().stream()
                                        .collect(Collectors.toMap(
                                                one -> one.step().code(), Function.identity()))));
            }
            if (ways.size() > 1) {
                alternatives.add(ways);
            }
        }
        return alternatives;
    }

    private List<StepDates> dates() {
        Set<String> done = done();
        return steps.values().stream().map(step -> dates(step, done)).toList();
    }

    /**
     * How many days before an event a step has to begin, when everything from it to the event takes the days that are planned for it;
     * empty when neither the step nor one after it is needed by that event.
     */
    public static OptionalInt daysBefore(SeasonEvent event, String code, Collection<PathStep> steps) {
        Map<String, PathStep> ordered = ordered(steps);
        PathStep step = ordered.get(code);
        return step == null ? OptionalInt.empty() : daysBefore(event, step, ordered.values());
    }

    private static OptionalInt daysBefore(SeasonEvent event, PathStep step, Collection<PathStep> steps) {
        IntStream own = step.neededBy() == null || step.neededBy().event() != event
                ? IntStream.empty()
                : IntStream.of(
                        step.neededBy().before() == null
                                ? 0
                                : step.neededBy().before().count());
        IntStream later = steps.stream()
                .filter(other -> other.after().contains(step.code()))
                .flatMapToInt(other -> daysBefore(event, other, steps).stream());
        int testing = step.testing() == null ? 0 : Math.max(0, step.testing().count() - 1);
        OptionalInt finish = IntStream.concat(own, later).max();
        return finish.isEmpty()
                ? finish
                : OptionalInt.of(finish.getAsInt() + step.processing().count() + testing);
    }

    /** The numbers of days that a request can assume, by their names. */
    public static Set<String> assumable(Collection<PathStep> steps) {
        return steps.stream()
                .flatMap(step -> Stream.of(
                        step.code(),
                        step.processing().name(),
                        step.testing() == null ? step.code() : step.testing().name(),
                        step.neededBy() == null || step.neededBy().before() == null
                                ? step.code()
                                : step.neededBy().before().name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The readings that a request can choose, by the step whose they are. */
    public static Map<String, String> readings(Collection<PathStep> steps) {
        return steps.stream()
                .flatMap(step -> step.readings().stream().map(reading -> Map.entry(reading.name(), step.code())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    /** The steps that depend on themselves; empty when the steps can be put in an order. */
    public static Set<String> circular(Collection<PathStep> steps) {
        Set<String> all = steps.stream().map(PathStep::code).collect(Collectors.toCollection(LinkedHashSet::new));
        all.removeAll(ordered(steps).keySet());
        return all;
    }

    /** What comes before first, else by code; steps that depend on themselves are left out. */
    private static Map<String, PathStep> ordered(Collection<PathStep> steps) {
        Map<String, PathStep> ordered = new LinkedHashMap<>();
        Set<String> known = steps.stream().map(PathStep::code).collect(Collectors.toSet());
        List<PathStep> open =
                new ArrayList<>(steps.stream().sorted(comparing(PathStep::code)).toList());
        Optional<PathStep> next;
        do {
            next = open.stream()
                    .filter(step ->
                            step.after().stream().allMatch(code -> ordered.containsKey(code) || !known.contains(code)))
                    .findFirst();
            next.ifPresent(step -> {
                ordered.put(step.code(), step);
                open.remove(step);
            });
        } while (next.isPresent());
        return ordered;
    }

    private PathStep assuming(PathStep step) {
        PathStep.Need need = step.neededBy();
        Days asked = days(step.code());
        return step.taking(
                asked == null ? assuming(step.processing()) : asked,
                step.testing() == null ? null : assuming(step.testing()),
                need == null || need.before() == null ? need : new PathStep.Need(need.event(), assuming(need.before())),
                asked == null ? step.toTraining() : null);
    }

    private Days assuming(Days days) {
        Days asked = days(days.name());
        return asked == null ? days : asked;
    }

    private Days days(String name) {
        Integer count = assumed.days().get(name);
        return count == null ? null : new Days(name, count, ASKED, null, null);
    }

    /** What the profile says is done, and all that had to be done before it. */
    private Set<String> done() {
        Set<String> done = new HashSet<>();
        List<PathStep> open = new ArrayList<>(steps.values().stream()
                .filter(step -> step.doneBy() != null && step.doneBy().in(who.profile()))
                .toList());
        while (!open.isEmpty()) {
            PathStep step = open.removeLast();
            if (done.add(step.code())) {
                step.after().stream().map(steps::get).filter(Objects::nonNull).forEach(open::add);
            }
        }
        return done;
    }

    private StepDates dates(PathStep step, Set<String> done) {
        Bound finish = finish(step);
        Bound start = start(step);
        LocalDate planned = planned(step);
        boolean isDone = done.contains(step.code());
        Basis basis = start.day() == null
                ? Basis.UNKNOWN
                : start.rests().stream().anyMatch(Premise::assumed) ? Basis.ASSUMPTION : Basis.SOURCE;
        Long slack = isDone || start.day() == null ? null : slack(step, start.day(), finish.day(), planned);
        return new StepDates(
                step,
                isDone ? Standing.DONE : standing(basis, slack, shortOfDays(step) > 0),
                basis,
                start.day(),
                finish.day(),
                planned,
                slack,
                start.rests(),
                start.missing(),
                shortOfDays(step),
                List.of(),
                null);
    }

    /** The day of an exam is that on which it begins; a certificate is expected when it is finished. */
    private long slack(PathStep step, LocalDate start, LocalDate finish, LocalDate planned) {
        LocalDate latest = planned != null && step.doneBy() == PathStep.DoneBy.ECFMG_CERTIFICATE ? finish : start;
        return ChronoUnit.DAYS.between(planned == null ? who.today() : planned, latest);
    }

    private static Standing standing(Basis basis, Long slack, boolean squeezed) {
        if (slack == null) {
            return Standing.UNKNOWN;
        }
        if (slack >= 0) {
            return squeezed ? Standing.TIGHT : Standing.IN_TIME;
        }
        return basis == Basis.SOURCE ? Standing.LATE : Standing.TIGHT;
    }

    private LocalDate planned(PathStep step) {
        if (step.doneBy() == null) {
            return null;
        }
        if (step.doneBy().exam() == null) {
            Profile.Ecfmg certificate = who.profile().certificate();
            return certificate == null ? null : certificate.expectedOn();
        }
        return who.profile()
                .last(step.doneBy().exam())
                .filter(exam -> exam.state() != ExamState.FAILED && exam.state() != ExamState.PASSED)
                .map(Exam::date)
                .orElse(null);
    }

    private Bound finish(PathStep step) {
        Bound known = finishes.get(step.code());
        if (known == null) {
            known = steps.values().stream()
                    .filter(other -> other.after().contains(step.code()))
                    .map(this::start)
                    .reduce(event(step), Bound::earlier);
            finishes.put(step.code(), known);
        }
        return known;
    }

    /** Not before it can begin: then it is done in less time than is planned. */
    private Bound start(PathStep step) {
        return safest && step.readings().size() > 1
                ? step.readings().stream()
                        .map(reading -> startAsRead(assuming(step.read(reading))))
                        .reduce(Bound.NONE, Bound::earlier)
                : startAsRead(step);
    }

    private Bound startAsRead(PathStep step) {
        return wished(step).notBefore(opening(step));
    }

    private Bound wished(PathStep step) {
        Bound latest = step.toTraining() == null
                ? finish(step).before(step.processing()).through(step.testing())
                : day(SeasonEvent.TRAINING_STARTS).before(step.toTraining());
        return latest.earlier(windowEnd(step));
    }

    private Bound opening(PathStep step) {
        return step.notBefore() == null ? Bound.NONE : day(step.notBefore());
    }

    /** How many days later than it would have to begin for the days that are planned for it, because it cannot begin earlier. */
    private long shortOfDays(PathStep step) {
        Bound wished = wished(step);
        return wished.day() == null
                ? 0
                : ChronoUnit.DAYS.between(wished.day(), startAsRead(step).day());
    }

    /** The last day on which an exam can be passed before the first one that was passed counts no more. */
    private Bound windowEnd(PathStep step) {
        if (step.window() == null || step.doneBy().in(who.profile())) {
            return Bound.NONE;
        }
        return steps.values().stream()
                .filter(other -> other.window() != null)
                .flatMap(other -> who.profile().passed(other.doneBy().exam()).map(Exam::date).stream())
                .min(LocalDate::compareTo)
                .map(first -> new Bound(
                        first.plusYears(step.window().count()), List.of(Premise.of(step.window(), first)), Set.of()))
                .orElse(Bound.NONE);
    }

    private Bound event(PathStep step) {
        if (step.neededBy() == null) {
            return Bound.NONE;
        }
        Bound bound = day(step.neededBy().event());
        return step.neededBy().before() == null
                ? bound
                : bound.before(step.neededBy().before());
    }

    private Bound day(SeasonEvent event) {
        LocalDate asked = assumed.dates().get(event);
        return asked != null
                ? new Bound(
                        asked,
                        List.of(new Premise(event.name(), asked.toString(), Premise.Kind.REQUEST, ASKED, null, null)),
                        Set.of())
                : dates.assumed(event, who.season())
                        .map(dated -> new Bound(dated.time().from(), List.of(Premise.of(dated)), Set.of()))
                        .orElseGet(() -> new Bound(null, List.of(), Set.of(event)));
    }
}
