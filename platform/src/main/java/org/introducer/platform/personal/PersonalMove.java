package org.introducer.platform.personal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.json.StoredJson;
import org.introducer.platform.personal.ErasureReport.Remainder;
import org.introducer.platform.personal.PersonalTable.Move.Kind;

/**
 * Moves what this service keeps of a person to another tenant, in the caller's transaction. It can be repeated: what came meanwhile goes
 * along, and the report of an order adds up what each time did.
 */
@ApplicationScoped
public class PersonalMove {

    private static final String JOBS = "jobs";
    private static final String WORKING = "r.state in ('QUEUED', 'RUNNING', 'APPLYING')";
    private static final String THERE = "the other tenant had such a row already";

    private final Session session;
    private final PersonalRows rows;
    private final PersonalErasure erasure;
    private final Departures departures;
    private final Caller caller;
    private final Clock clock;
    private final Event<MoveBegins> beginnings;

    PersonalMove(
            Session session,
            PersonalRows rows,
            PersonalErasure erasure,
            Departures departures,
            Caller caller,
            Clock clock,
            Event<MoveBegins> beginnings) {
        this.session = session;
        this.rows = rows;
        this.erasure = erasure;
        this.departures = departures;
        this.caller = caller;
        this.clock = clock;
        this.beginnings = beginnings;
    }

    /**
     * Whether the move could be carried out now, in transactions of its own; for a caller without a token. What it has moved already is in
     * nobody's way.
     */
    public MoveCheck check(MoveOrder order) {
        boolean busy = as(order.person(), () -> busy(order));
        boolean begun = as(order.person(), () -> !reports(order, "").isEmpty());
        boolean occupied = !begun && as(order.arrived(), () -> occupied(order));
        return new MoveCheck(occupied, busy);
    }

    /** Acts as a person in a tenant for one transaction. */
    public <T> T as(Person person, Supplier<T> what) {
        Optional<Identity> before = caller.find();
        caller.actAs(new Identity(person.sub(), person.tenant(), person.id(), Set.of()));
        try {
            return QuarkusTransaction.requiringNew().call(what::get);
        } finally {
            caller.actAs(before.orElse(null));
        }
    }

    /** Whether the other tenant has something of the person; finished jobs are in nobody's way. */
    private boolean occupied(MoveOrder order) {
        return moving().filter(table -> !table.name().equals(JOBS))
                .anyMatch(table -> rows.count(table, order.arrived()) > 0);
    }

    private Stream<PersonalTable> moving() {
        return rows.tables().stream().filter(table -> table.move().kind() == Kind.MOVES);
    }

    /** Whether a job works on what would be moved: it would go on in the tenant that was left. */
    private boolean busy(MoveOrder order) {
        return moving().filter(table -> table.name().equals(JOBS))
                .anyMatch(jobs -> rows.count(jobs, order.person(), WORKING) > 0);
    }

    public MoveReport carryOut(MoveOrder order) {
        Person person = order.person();
        beginnings.fire(new MoveBegins(person));
        session.flush();
        Map<String, Long> moved = new TreeMap<>();
        List<Remainder> deleted = new ArrayList<>();
        List<Remainder> kept = new ArrayList<>();
        List<String> gone =
                new ArrayList<>(List.of(person.id().toString(), person.sub().toString()));
        for (PersonalTable table : rows.tables().reversed()) {
            if (table.rows() == null) {
                continue;
            }
            switch (table.move().kind()) {
                case MOVES -> {
                    PersonalRows.Moved some = rows.move(table, person, order.target());
                    if (PersonalErasure.taken(gone, some.arrived()) > 0) {
                        moved.merge(table.name(), (long) some.arrived().size(), Long::sum);
                    }
                    note(deleted, table, PersonalErasure.taken(gone, some.ended()), THERE);
                }
                case DELETES ->
                    note(
                            deleted,
                            table,
                            PersonalErasure.taken(gone, rows.delete(table, person)),
                            table.move().why());
                case STAYS ->
                    note(kept, table, rows.count(table, person), table.move().why());
            }
        }
        erasure.forgetAnswers(person, gone);
        session.createNativeQuery("select events_of_moved(:person, :gone)", Tuple.class)
                .setParameter("person", person.id())
                .setParameter("gone", gone.toArray(String[]::new))
                .getSingleResult();
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        return recorded(order, new MoveReport(now, moved, deleted, kept));
    }

    private static void note(List<Remainder> remainders, PersonalTable table, long rows, String why) {
        if (rows > 0) {
            remainders.add(new Remainder(table.name(), rows, why));
        }
    }

    /** What the move did here so far; none or one. */
    private List<Tuple> reports(MoveOrder order, String lock) {
        return session.createNativeQuery(
                        "select cast(report as text) from departures where tenant_id = :tenant and person_id = :person and move_id = :id"
                                + lock,
                        Tuple.class)
                .setParameter("tenant", order.person().tenant())
                .setParameter("person", order.person().id())
                .setParameter("id", order.id())
                .getResultList();
    }

    private MoveReport recorded(MoveOrder order, MoveReport now) {
        Person person = order.person();
        List<Tuple> earlier = reports(order, " for update");
        if (earlier.isEmpty()) {
            session.createNativeQuery(
                            "select cast(note_arrival(:target, :person, :sub, :id, :at) as text)", Tuple.class)
                    .setParameter("target", order.target())
                    .setParameter("person", person.id())
                    .setParameter("sub", person.sub())
                    .setParameter("id", order.id())
                    .setParameter("at", now.at())
                    .getSingleResult();
        }
        MoveReport all = earlier.isEmpty()
                ? now
                : now.after(StoredJson.read(earlier.getFirst().get(0, String.class), MoveReport.class));
        session.createNativeMutationQuery("""
                        insert into departures (tenant_id, person_id, move_id, report)
                        values (:tenant, :person, :id, cast(:report as jsonb))
                        on conflict (tenant_id, person_id, move_id) do update set report = excluded.report""")
                .setParameter("tenant", person.tenant())
                .setParameter("person", person.id())
                .setParameter("id", order.id())
                .setParameter("report", StoredJson.write(all))
                .executeUpdate();
        departures.changed(person, order.arrived());
        return all;
    }
}
