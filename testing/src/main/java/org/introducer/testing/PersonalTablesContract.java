package org.introducer.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.personal.ErasureOrder;
import org.introducer.platform.personal.ErasureReport;
import org.introducer.platform.personal.MoveOrder;
import org.introducer.platform.personal.MoveReport;
import org.introducer.platform.personal.Person;
import org.introducer.platform.personal.PersonalErasure;
import org.introducer.platform.personal.PersonalMove;
import org.introducer.platform.personal.PersonalTable;
import org.introducer.platform.personal.PersonalTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A table of which nobody says what it has of a person would be missing in an export, and would outlive an erasure. */
@Tag("X12")
public abstract class PersonalTablesContract {

    @Inject
    @All
    List<PersonalTables> declared;

    @Inject
    PersonalErasure erasure;

    @Inject
    PersonalMove move;

    @Inject
    Caller caller;

    @Test
    void every_table_is_said_to_have_something_of_a_person_or_nothing() throws SQLException {
        assertEquals(
                List.copyOf(tablesWith("")),
                tables().stream().map(PersonalTable::name).distinct().sorted().toList(),
                "the tables of the database, and those that a PersonalTables names");
    }

    @Test
    void a_table_whose_rows_name_their_owner_is_not_said_to_have_nothing() throws SQLException {
        Set<String> owned = tablesWith("and c.column_name in ('owner_id', 'applicant_id')");
        List<String> nobodys = tables().stream()
                .filter(table -> table.rows() == null)
                .map(PersonalTable::name)
                .filter(owned::contains)
                .toList();
        // Its rows are erased by a function of their own.
        assertEquals(List.of("outbox_events"), nobodys);
    }

    @Test
    void what_is_left_out_or_stays_has_a_reason() {
        Set<String> without = new HashSet<>();
        for (PersonalTable table : tables()) {
            boolean stays = table.erasure() != PersonalTable.Erasure.DELETES;
            if (table.leftOut() != null && table.leftOut().isBlank()
                    || stays && (table.why() == null || table.why().isBlank())) {
                without.add(table.name());
            }
        }
        assertEquals(Set.of(), without);
    }

    /** Each condition is understood by the database; of somebody unknown nothing is deleted. */
    @Test
    void an_erasure_of_nobody_deletes_nothing() {
        Person nobody = new Person(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        caller.actAs(new Identity(nobody.sub(), nobody.tenant(), nobody.id(), Set.of()));
        QuarkusTransaction.begin();
        try {
            ErasureReport report = erasure.carryOut(new ErasureOrder(UUID.randomUUID(), nobody));
            assertTrue(report.deleted().isEmpty() && report.changed().isEmpty(), report.toString());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    @Tag("X25")
    void what_is_not_moved_has_a_reason() {
        Set<String> without = new HashSet<>();
        for (PersonalTable table : tables()) {
            boolean moves = table.move().kind() == PersonalTable.Move.Kind.MOVES;
            if (!moves && (table.move().why() == null || table.move().why().isBlank())) {
                without.add(table.name());
            }
        }
        assertEquals(Set.of(), without);
    }

    /** Each condition and each change is understood by the database; of somebody unknown nothing is moved. */
    @Test
    @Tag("X25")
    void a_move_of_nobody_moves_nothing() {
        Person nobody = new Person(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        caller.actAs(new Identity(nobody.sub(), nobody.tenant(), nobody.id(), Set.of()));
        QuarkusTransaction.begin();
        try {
            MoveOrder order = new MoveOrder(UUID.randomUUID(), nobody, UUID.randomUUID());
            MoveReport report = move.carryOut(order);
            assertTrue(report.moved().isEmpty() && report.deleted().isEmpty(), report.toString());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<PersonalTable> tables() {
        return declared.stream().flatMap(some -> some.tables().stream()).toList();
    }

    private static Set<String> tablesWith(String condition) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                    select c.table_name from information_schema.columns c
                    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and t.table_name not like 'flyway%'
                    """ + condition)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
