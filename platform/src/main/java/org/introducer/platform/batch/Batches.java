package org.introducer.platform.batch;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.platform.problem.PlatformProblem.UNAVAILABLE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
        return each(drafts, atomic, _ -> {}, create, view);
    }

    /** @param first what is done in the transaction before the first item, with those that could be read: all locks in one order */
    public <D, E, V extends Writes.Created> RestResponse<Batch.Result<V>> each(
            List<D> drafts, boolean atomic, Consumer<List<D>> first, Function<D, E> create, Function<E, V> view) {
        Map<Integer, ProblemException> known = new HashMap<>();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            try {
                return once(drafts, atomic, known, first, create, view);
            } catch (ItemRefused e) {
                known.put(e.index, e.problem.because(null));
            }
        }
        throw UNAVAILABLE.because("Too many writers at once; try again.");
    }

    private <D, E, V extends Writes.Created> RestResponse<Batch.Result<V>> once(
            List<D> drafts,
            boolean atomic,
            Map<Integer, ProblemException> known,
            Consumer<List<D>> first,
            Function<D, E> create,
            Function<E, V> view) {
        return writes.multiple(() -> {
            first.accept(drafts.stream().filter(Objects::nonNull).toList());
            List<Batch.Item<V>> items = new ArrayList<>();
            for (int i = 0; i < drafts.size(); i++) {
                ProblemException problem = known.containsKey(i) ? known.get(i) : Drafts.problem(drafts, i);
                items.add(problem == null ? one(i, drafts.get(i), create, view) : refused(i, problem));
            }
            if (atomic) {
                refuseAll(items);
            }
            return new Batch.Result<>(items);
        });
    }

    private <D, E, V extends Writes.Created> Batch.Item<V> one(
            int index, D draft, Function<D, E> create, Function<E, V> view) {
        Set<ConstraintViolation<D>> violations = validator.validate(draft);
        if (!violations.isEmpty()) {
            return refused(
                    index,
                    INVALID_INPUT.at(violations.stream().map(Violations::at).toList()));
        }
        int mark = changes.mark();
        run("savepoint item");
        try {
            E entity = create.apply(draft);
            entities.flush();
            V shown = view.apply(entity);
            run("release savepoint item");
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

    private void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }

    private static <V> Batch.Item<V> refused(int index, ProblemException e) {
        return new Batch.Item<>(
                index,
                e.problem().status(),
                null,
                ProblemResponses.body(e.problem(), e.getMessage(), e.errors(), e.context()));
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
            throw INVALID_INPUT.at(errors);
        }
    }
}
