package org.introducer.programs.verification;

import static java.util.Comparator.comparing;
import static org.introducer.platform.problem.PlatformProblem.INVALID_CURSOR;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.platform.list.Criteria;
import org.introducer.platform.list.Cursors;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.QueueQuery;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactKind;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.Seasons;
import org.introducer.programs.policy.PolicyFile;
import org.introducer.programs.policy.PolicyReviews;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.prospect.DirectoryReadings;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verification.VerificationTask.Place;

/**
 * The work queue over the whole directory. The rule that decides what is shown is the one rule of facts, so the queue is
 * computed and not stored: tasks are kept by the versions of programs, and a page reads the facts of its own programs. The first
 * page fixes the moment that all its pages are about.
 */
@ApplicationScoped
class VerificationQueue {

    /** How long a queue can be read on. */
    static final Duration PINNED = Duration.ofDays(1);

    private static final Criteria<VerificationTask> CRITERIA = new Criteria<VerificationTask>()
            .field("reason", VerificationReason.class, VerificationTask::reason)
            .field("field", FactField.class, ofFact(FactTask::field))
            .field("kind", FactKind.class, ofFact(task -> task.field().kind()))
            .field("programId", UUID.class, ofFact(task -> task.program().id()))
            .field("pathway", Pathway.class, ofFact(task -> task.program().pathway()))
            .field("state", String.class, ofFact(task -> task.program().place().state()))
            .field(
                    "policyRule",
                    String.class,
                    task -> task instanceof PolicyTask of ? of.rule().code() : null)
            .field("whom", Question.Whom.class, task -> task.question().whom())
            .field("due", LocalDate.class, VerificationTask::due)
            .field("importance", Integer.class, VerificationTask::importance)
            .field("applicants", Integer.class, VerificationTask::applicants);

    private final VerificationPolicy policy = PolicyFile.read("verification-2026-1", VerificationPolicy.class);
    private final DirectoryReadings<List<FactTask>> readings;
    private final Prospects prospects;
    private final PolicyReviews reviews;
    private final Demand demand;
    private final FactResolution resolution;
    private final Cursors cursors;
    private final Lists lists;
    private final Clock clock;

    VerificationQueue(
            Prospects prospects,
            PolicyReviews reviews,
            Demand demand,
            FactResolution resolution,
            Cursors cursors,
            Lists lists,
            Clock clock) {
        this.readings = new DirectoryReadings<>(
                prospects,
                policy.fields().keySet(),
                (program, season, now) -> program.retired()
                        ? List.of()
                        : verification(season, now).of(program));
        this.prospects = prospects;
        this.reviews = reviews;
        this.demand = demand;
        this.resolution = resolution;
        this.cursors = cursors;
        this.lists = lists;
        this.clock = clock;
    }

    /** @param next null on the last page */
    record Tasks(Instant asOf, String policy, List<VerificationTaskView> tasks, String next) {}

    /** Where the page before ended. @param last null before the first page */
    private record Mark(Instant asOf, Place last) {}

    Tasks page(int season, QueueQuery query, String filter) {
        int limit = query.limit();
        Predicate<VerificationTask> wanted = CRITERIA.of(filter);
        String scope = lists.scope("verification " + season, filter);
        Mark mark = query.cursor() == null
                ? new Mark(Instant.now(clock).truncatedTo(ChronoUnit.MICROS), null)
                : read(cursors.read(scope, query.cursor()));
        List<VerificationTask> found = first(limit + 1, tasks(season, mark.asOf(), filter), season, mark, wanted);
        String next = found.size() <= limit
                ? null
                : cursors.write(scope, written(mark, found.get(limit - 1).place()));
        return new Tasks(
                mark.asOf(),
                policy.version(),
                shown(found.stream().limit(limit).toList(), verification(season, mark.asOf())),
                next);
    }

    private Verification verification(int season, Instant now) {
        return new Verification(policy, resolution, Seasons.CURRENT, season, now);
    }

    /** Of the directory, or of the programs that the filter names. */
    private Collection<List<FactTask>> tasks(int season, Instant now, String filter) {
        return CRITERIA.only("programId", filter)
                .<Collection<List<FactTask>>>map(ids -> {
                    Verification verification = verification(season, now);
                    return prospects
                            .withFacts(
                                    prospects.of(
                                            ids.stream().map(UUID.class::cast).toList()),
                                    policy.fields().keySet())
                            .stream()
                            .map(verification::of)
                            .toList();
                })
                .orElseGet(() -> readings.of(season, now).values());
    }

    /** With the facts of their programs; what was answered meanwhile is left out. */
    private List<VerificationTaskView> shown(List<VerificationTask> tasks, Verification verification) {
        List<FactTask> ofFacts = tasks.stream()
                .flatMap(task -> task instanceof FactTask of ? Stream.of(of) : Stream.empty())
                .toList();
        Map<UUID, Prospect> programs = ofFacts.isEmpty()
                ? Map.of()
                : prospects
                        .withFacts(
                                ofFacts.stream()
                                        .map(FactTask::program)
                                        .collect(Collectors.toMap(Prospect::id, Function.identity(), (one, _) -> one))
                                        .values(),
                                ofFacts.stream().map(FactTask::field).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Prospect::id, Function.identity()));
        return tasks.stream()
                .flatMap(task -> switch (task) {
                    case FactTask fact ->
                        verification
                                .explain(fact, programs.get(fact.program().id()))
                                .map(VerificationTaskView::of)
                                .stream();
                    case PolicyTask rule -> Stream.of(VerificationTaskView.of(rule));
                })
                .toList();
    }

    /** The first tasks behind the mark, those about rules of the policy before all others. */
    private List<VerificationTask> first(
            int most, Collection<List<FactTask>> directory, int season, Mark mark, Predicate<VerificationTask> wanted) {
        Map<UUID, Integer> applicants = demand.of(season, mark.asOf());
        List<VerificationTask> found = new ArrayList<>(policyTasks(most, mark, wanted));
        for (int importance : policy.tiers()
                .tailMap(mark.last() == null ? 0 : mark.last().importance())
                .keySet()) {
            if (found.size() < most) {
                found.addAll(first(
                        most - found.size(),
                        directory.stream()
                                .flatMap(List::stream)
                                .filter(task -> task.importance() == importance)
                                .map(task -> task.wantedBy(
                                        applicants.getOrDefault(task.program().id(), 0)))
                                .map(VerificationTask.class::cast)
                                .filter(task ->
                                        mark.last() == null || task.place().compareTo(mark.last()) > 0)
                                .filter(wanted)));
            }
        }
        return found;
    }

    /** Rules of the policy come before all facts. */
    private List<VerificationTask> policyTasks(int most, Mark mark, Predicate<VerificationTask> wanted) {
        return mark.last() != null && mark.last().field() != null
                ? List.of()
                : reviews.on(LocalDate.ofInstant(mark.asOf(), ZoneOffset.UTC)).stream()
                        .<VerificationTask>map(PolicyTask::new)
                        .filter(task -> mark.last() == null || task.place().compareTo(mark.last()) > 0)
                        .filter(wanted)
                        .sorted(comparing(VerificationTask::place))
                        .limit(most)
                        .toList();
    }

    private static <V> Function<VerificationTask, V> ofFact(Function<FactTask, V> value) {
        return task -> task instanceof FactTask fact ? value.apply(fact) : null;
    }

    private static List<VerificationTask> first(int most, Stream<VerificationTask> tasks) {
        PriorityQueue<VerificationTask> kept =
                new PriorityQueue<>(comparing(VerificationTask::place).reversed());
        tasks.forEach(task -> {
            if (kept.size() < most) {
                kept.add(task);
            } else if (task.place().compareTo(kept.element().place()) < 0) {
                kept.remove();
                kept.add(task);
            }
        });
        return kept.stream().sorted(comparing(VerificationTask::place)).toList();
    }

    private static List<String> written(Mark mark, Place last) {
        return List.of(
                mark.asOf().toString(),
                Integer.toString(last.importance()),
                Integer.toString(last.applicants()),
                last.due() == null ? "" : last.due().toString(),
                last.about().toString(),
                last.field() == null ? "" : last.field().name());
    }

    private Mark read(List<String> values) {
        Instant asOf = Instant.parse(values.get(0));
        if (asOf.isBefore(Instant.now(clock).minus(PINNED))) {
            throw INVALID_CURSOR.because("The queue that this cursor belongs to is more than a day old.");
        }
        return new Mark(
                asOf,
                new Place(
                        Integer.parseInt(values.get(1)),
                        Integer.parseInt(values.get(2)),
                        values.get(3).isEmpty() ? null : LocalDate.parse(values.get(3)),
                        UUID.fromString(values.get(4)),
                        values.get(5).isEmpty() ? null : FactField.valueOf(values.get(5))));
    }
}
