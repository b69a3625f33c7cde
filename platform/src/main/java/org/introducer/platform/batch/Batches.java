package org.introducer.platform.batch;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.platform.problem.PlatformProblem.UNAVAILABLE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.introducer.platform.audit.Changes;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.Problem;
import org.introducer.platform.problem.ProblemBody;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.problem.ProblemResponses;
import org.introducer.platform.problem.SqlProblem;
import org.introducer.platform.problem.Violations;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs a batch in one transaction, with a status for each item: a bad item is undone by itself, or with {@code atomic} refuses
 * all.
 */
@ApplicationScoped
public class Batches {

    /** More items than these are never refused by the database alone: what it would refuse is checked before. */
    private static final int MAX_ROUNDS = 20;

    /** So many items stay in the session. Each of its flushes looks at all that it has, and an item takes several. */
    private static final int AT_ONCE = 50;

    /** What is wrong with a thousand items has to fit into one answer. */
    private static final int ERRORS_OF_AN_ITEM = 10;

    private final Writes writes;
    private final Validator validator;
    private final EntityManager entities;
    private final Changes changes;

    Batches(Writes writes, Validator validator, EntityManager entities, Changes changes) {
        this.writes = writes;
        this.validator = validator;
        this.entities = entities;
        this.changes = changes;
    }

    /** An item that the database refused for its content: with it the transaction is lost, so the others are done again. */
    private static final class ItemRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int index;
        private final transient Problem problem;

        ItemRefused(int index, Problem problem) {
            super(null, null, false, false);
            this.index = index;
            this.problem = problem;
        }
    }

    /**
     * 207 with an item for each of the drafts, in their order; an atomic batch with a bad item is 422 and leaves nothing.
     *
     * @param drafts as the body gave them; an item that could not be read is null
     */
    public <D, E, V extends Writes.Created> RestResponse<Batch.Result<V>> each(
            List<D> drafts, boolean atomic, Function<D, E> create, Function<E, V> view) {
        return each(drafts, atomic, _ -> null, (_, draft) -> create.apply(draft), view);
    }

    /**
     * The same with what is done once.
     *
     * @param first done in the transaction before the first item, with those that could be read: all locks in one order, and what every
     *     item has to know
     */
    public <D, S, E, V extends Writes.Created> RestResponse<Batch.Result<V>> each(
            List<D> drafts,
            boolean atomic,
            Function<List<D>, S> first,
            BiFunction<S, D, E> create,
            Function<E, V> view) {
        return each(drafts, atomic, _ -> "", first, create, view);
    }

    /**
     * The same, by a key that only one row can have: all batches write such rows in the order of their keys, so that two that have some
     * in common wait for one another, and not each for the other.
     *
     * @param key of a draft; null: none
     */
    public <D, S, E, V extends Writes.Created> RestResponse<Batch.Result<V>> each(
            List<D> drafts,
            boolean atomic,
            Function<D, String> key,
            Function<List<D>, S> first,
            BiFunction<S, D, E> create,
            Function<E, V> view) {
        List<Integer> order = IntStream.range(0, drafts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> key(drafts.get(i), key)))
                .toList();
        Map<Integer, ProblemException> refused = new HashMap<>();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            try {
                return once(drafts, order, atomic, refused, first, create, view);
            } catch (ItemRefused e) {
                refused.put(e.index, e.problem.because(null));
            }
        }
        throw UNAVAILABLE.because("Too many writers at once; try again.");
    }

    private static <D> String key(D draft, Function<D, String> key) {
        return draft == null ? "" : Objects.requireNonNullElse(key.apply(draft), "");
    }

    private <D, S, E, V extends Writes.Created> RestResponse<Batch.Result<V>> once(
            List<D> drafts,
            List<Integer> order,
            boolean atomic,
            Map<Integer, ProblemException> refused,
            Function<List<D>, S> first,
            BiFunction<S, D, E> create,
            Function<E, V> view) {
        return writes.multiple(() -> {
            S known = first.apply(drafts.stream().filter(Objects::nonNull).toList());
            run("savepoint item");
            List<Batch.Item<V>> items = new ArrayList<>();
            for (int i : order) {
                if (items.size() % AT_ONCE == 0) {
                    entities.clear();
                }
                ProblemException problem = refused.containsKey(i) ? refused.get(i) : Drafts.problem(drafts, i);
                items.add(
                        problem == null
                                ? one(i, drafts.get(i), draft -> create.apply(known, draft), view)
                                : refused(i, problem));
            }
            items.sort(Comparator.comparingInt(Batch.Item::index));
            if (atomic) {
                refuseAll(items);
            }
            return new Batch.Result<>(items);
        });
    }

    private <D, E, V extends Writes.Created> Batch.Item<V> one(
            int index, D draft, Function<D, E> create, Function<E, V> view) {
        try {
            Set<ConstraintViolation<D>> violations = validator.validate(draft);
            INVALID_INPUT.throwIfAny(violations.stream().map(Violations::at).toList());
        } catch (ProblemException e) {
            return refused(index, e);
        }
        int mark = changes.mark();
        try {
            E entity = create.apply(draft);
            entities.flush();
            V shown = view.apply(entity);
            run("release savepoint item; savepoint item");
            return new Batch.Item<>(index, shown.itemStatus(), shown, null);
        } catch (ProblemException e) {
            entities.clear();
            run("rollback to savepoint item");
            changes.backTo(mark);
            return refused(index, e);
        } catch (RuntimeException e) {
            throw SqlProblem.ofContent(e)
                    .<RuntimeException>map(problem -> new ItemRefused(index, problem))
                    .orElse(e);
        }
    }

    /** Past the session, which would flush before. */
    private void run(String sql) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    private static <V> Batch.Item<V> refused(int index, ProblemException e) {
        return new Batch.Item<>(
                index, e.problem().status(), null, ProblemResponses.body(e).withErrors(ERRORS_OF_AN_ITEM));
    }

    private static Stream<InputError> faults(String item, ProblemBody problem) {
        return problem.errors() == null || problem.errors().isEmpty()
                ? Stream.of(InputError.at(item, problem.title()))
                : problem.errors().stream().map(error -> error.under(item));
    }

    private static <V> void refuseAll(List<Batch.Item<V>> items) {
        List<InputError> errors = items.stream()
                .filter(item -> item.problem() != null)
                .flatMap(item -> faults("/items/" + item.index(), item.problem()))
                .toList();
        if (!errors.isEmpty()) {
            QuarkusTransaction.setRollbackOnly();
            int unnamed = items.stream()
                    .map(Batch.Item::problem)
                    .filter(problem -> problem != null && problem.moreErrors() != null)
                    .mapToInt(ProblemBody::moreErrors)
                    .sum();
            throw INVALID_INPUT.at(errors).andMore(unnamed);
        }
    }
}
