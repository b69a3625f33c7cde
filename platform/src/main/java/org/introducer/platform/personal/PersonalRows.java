package org.introducer.platform.personal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The rows of a person in the tables of this service. */
@ApplicationScoped
class PersonalRows {

    private static final int AT_ONCE = 500;

    /** The parameter that a move has besides those of the person. */
    private static final String TARGET = "target";

    private final Session session;
    private final List<PersonalTable> tables;
    private final Clock clock;

    PersonalRows(Session session, @All List<PersonalTables> tables, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.tables = tables.stream().flatMap(some -> some.tables().stream()).toList();
    }

    List<PersonalTable> tables() {
        return tables;
    }

    /** The rows of a table that the person may see as JSON, ordered by id. */
    Stream<String> read(PersonalTable table, Person person) {
        String seen = table.exportedIf() == null ? "" : " and (" + table.exportedIf() + ")";
        return query(
                        "select cast(to_jsonb(r) as text) from " + table.name() + " r where (" + table.rows() + ")"
                                + seen + " order by to_jsonb(r) ->> 'id'",
                        person)
                .setFetchSize(AT_ONCE)
                .getResultStream()
                .map(row -> row.get(0, String.class));
    }

    long count(PersonalTable table, Person person) {
        return count(table, person, "true");
    }

    /** Of those that meet this condition too. */
    long count(PersonalTable table, Person person, String condition) {
        return query(
                        "select count(*) from " + table.name() + " r where (" + table.rows() + ") and " + condition,
                        person)
                .getSingleResult()
                .get(0, Long.class);
    }

    /** Deletes them. @return their ids, null for a row without one */
    List<String> delete(PersonalTable table, Person person) {
        return query(
                        "with gone as (delete from " + table.name() + " r where " + table.rows()
                                + " returning to_jsonb(r) ->> 'id' as id) select id from gone",
                        person)
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .toList();
    }

    /**
     * The ids of rows that left a tenant, null for a row without one.
     *
     * @param ended of those that are in neither tenant, because the other had a row in their place
     */
    record Moved(List<String> arrived, List<String> ended) {}

    /** Moves them to another tenant. */
    Moved move(PersonalTable table, Person person, UUID target) {
        if (table.move().first() != null) {
            query(
                            "with changed as (update " + table.name() + " r set "
                                    + table.move().first() + " where " + table.rows()
                                    + " returning 1) select count(*) from changed",
                            person)
                    .getSingleResult();
        }
        Moved moved = new Moved(new ArrayList<>(), new ArrayList<>());
        query(
                        "select m.id, m.arrived from carry_rows(cast('" + table.name()
                                + "' as regclass), (select array_agg(h.place) from (select r.ctid as place from "
                                + table.name() + " r where " + table.rows()
                                + " for update of r) h), :target) as m",
                        person)
                .setParameter(TARGET, target)
                .getResultStream()
                .forEach(row ->
                        (row.get(1, Boolean.class) ? moved.arrived() : moved.ended()).add(row.get(0, String.class)));
        return moved;
    }

    /** Changes them. @return how many */
    long change(PersonalTable table, Person person) {
        return query(
                        "with changed as (update " + table.name() + " r set " + table.change() + " where "
                                + table.rows() + " returning 1) select count(*) from changed",
                        person)
                .getSingleResult()
                .get(0, Long.class);
    }

    /** With those of the parameters that it has. */
    private NativeQuery<Tuple> query(String sql, Person person) {
        NativeQuery<Tuple> query = session.createNativeQuery(sql, Tuple.class);
        for (String name : query.getParameterMetadata().getNamedParameterNames()) {
            if (name.equals(TARGET)) {
                continue;
            }
            query.setParameter(
                    name,
                    switch (name) {
                        case "tenant" -> person.tenant();
                        case "person" -> person.id();
                        case "sub" -> person.sub();
                        case "now" -> Instant.now(clock);
                        default -> throw new IllegalArgumentException(name);
                    });
        }
        return query;
    }
}
