package org.introducer.platform.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.introducer.platform.json.StoredJson;
import org.introducer.platform.personal.ErasureReport.Remainder;
import org.introducer.platform.sql.LongStatements;

/**
 * Erases what this service keeps of a person, in the caller's transaction. It can be repeated: the report of an order adds up what each
 * time did.
 */
@ApplicationScoped
public class PersonalErasure {

    /** How long it may take. */
    public static final Duration MOST = Duration.ofMinutes(5);

    private final Session session;
    private final PersonalRows rows;
    private final Clock clock;
    private final Event<ErasureBegins> beginnings;

    PersonalErasure(Session session, PersonalRows rows, Clock clock, Event<ErasureBegins> beginnings) {
        this.beginnings = beginnings;
        this.session = session;
        this.rows = rows;
        this.clock = clock;
    }

    /** Whether anything of the person is here. */
    public boolean knows(Person person) {
        return rows.tables().stream().anyMatch(table -> table.rows() != null && rows.count(table, person) > 0);
    }

    public ErasureReport carryOut(ErasureOrder order) {
        return carryOut(order, _ -> true);
    }

    /** A part of it, to go before the rest. @param names of tables */
    public ErasureReport carryOut(ErasureOrder order, Set<String> names) {
        return carryOut(order, table -> names.contains(table.name()));
    }

    private ErasureReport carryOut(ErasureOrder order, Predicate<PersonalTable> some) {
        Person person = order.person();
        LongStatements.allow(session, MOST);
        beginnings.fire(new ErasureBegins(person));
        session.flush();
        Map<String, Long> deleted = new TreeMap<>();
        List<Remainder> changed = new ArrayList<>();
        List<Remainder> kept = new ArrayList<>();
        List<String> gone =
                new ArrayList<>(List.of(person.id().toString(), person.sub().toString()));
        for (PersonalTable table : rows.tables().reversed()) {
            if (table.rows() == null || !some.test(table)) {
                continue;
            }
            switch (table.erasure()) {
                case DELETES -> note(deleted, table.name(), taken(gone, rows.delete(table, person)));
                // What is changed is still there: events and answers of others that name it stay with them.
                case CHANGES -> note(changed, table, rows.change(table, person));
                case KEEPS -> note(kept, table, rows.count(table, person));
            }
        }
        note(deleted, "idempotent_answers", forgetAnswers(person, gone));
        note(deleted, "outbox_events", forgetEvents(gone));
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        return recorded(order, new ErasureReport(now, deleted, changed, kept));
    }

    /** Adds the ids of rows that went. @return how many rows */
    static long taken(List<String> gone, List<String> ids) {
        ids.stream().filter(id -> id != null).forEach(gone::add);
        return ids.size();
    }

    private static void note(Map<String, Long> deleted, String table, long rows) {
        if (rows > 0) {
            deleted.merge(table, rows, Long::sum);
        }
    }

    private static void note(List<Remainder> remainders, PersonalTable table, long rows) {
        if (rows > 0) {
            remainders.add(new Remainder(table.name(), rows, table.why()));
        }
    }

    /** Answers to the person, for the person, and those of others that name what is gone. */
    long forgetAnswers(Person person, List<String> gone) {
        return session.createNativeMutationQuery("""
                        delete from idempotent_answers a
                        where a.tenant_id = :tenant and (a.sub in (:person, :sub) or a.consents like :consent or exists (
                            select from regexp_matches(concat_ws(' ', a.path, a.location, a.body),
                                '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') as named (id)
                            where named.id[1] = any (:gone)))""")
                .setParameter("tenant", person.tenant())
                .setParameter("person", person.id())
                .setParameter("sub", person.sub())
                .setParameter("consent", "%" + person.id() + "%")
                .setParameter("gone", gone.toArray(String[]::new))
                .executeUpdate();
    }

    private long forgetEvents(List<String> gone) {
        return session.createNativeQuery("select erase_events(:gone)", Tuple.class)
                .setParameter("gone", gone.toArray(String[]::new))
                .getSingleResult()
                .get(0, Number.class)
                .longValue();
    }

    private ErasureReport recorded(ErasureOrder order, ErasureReport now) {
        List<Tuple> earlier = session.createNativeQuery(
                        "select cast(report as text) from erasure_reports where tenant_id = :tenant and id = :id for update",
                        Tuple.class)
                .setParameter("tenant", order.person().tenant())
                .setParameter("id", order.id())
                .getResultList();
        ErasureReport all = earlier.isEmpty()
                ? now
                : now.after(StoredJson.read(earlier.getFirst().get(0, String.class), ErasureReport.class));
        session.createNativeMutationQuery("""
                        insert into erasure_reports (tenant_id, id, report) values (:tenant, :id, cast(:report as jsonb))
                        on conflict (tenant_id, id) do update set report = excluded.report""")
                .setParameter("tenant", order.person().tenant())
                .setParameter("id", order.id())
                .setParameter("report", StoredJson.write(all))
                .executeUpdate();
        return all;
    }
}
