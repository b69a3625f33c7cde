package org.introducer.contacts.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.ContactsTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A table of which nobody says whether it is exported would be missing in the export of everything. */
@ContactsTest
@Tag("C36")
class ExportedTablesTest {

    @Inject
    Session session;

    @Test
    @Transactional
    void every_table_with_rows_of_applicants_is_exported_or_said_to_be_left_out() {
        Set<String> said = new TreeSet<>(ExportedTables.TABLES);
        said.addAll(ExportedTables.LEFT_OUT);
        said.remove(ExportedTables.PROFILE);
        assertEquals(said, tables());
    }

    private Set<String> tables() {
        return session.createNativeQuery("""
            select distinct c.table_name from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and c.column_name in ('owner_id', 'applicant_id')\
            """, Tuple.class)
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
