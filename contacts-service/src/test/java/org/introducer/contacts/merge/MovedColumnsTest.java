package org.introducer.contacts.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.contact.ContactRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A table that names contacts and that no feature moves at a merge would go on to name a contact that is no more. */
@ContactsTest
@Tag("C20")
class MovedColumnsTest {

    @Inject
    @Any
    Instance<ContactRows> features;

    @Inject
    Session session;

    @Test
    @Transactional
    void every_column_that_names_contacts_has_one_feature_that_says_what_becomes_of_it() {
        List<String> answered = new ArrayList<>();
        features.forEach(feature -> answered.addAll(feature.columns()));
        Set<String> once = new TreeSet<>(answered);
        assertEquals(once.size(), answered.size(), "columns for which two features answer: " + answered);
        Set<String> there = columns();
        Set<String> gone = new TreeSet<>(once);
        gone.removeAll(there);
        assertEquals(Set.of(), gone, "features answer for columns that are not there");
        there.removeIf(column -> !column.contains("contact_id") || once.contains(column));
        assertEquals(Set.of(), there, "no ContactRows answers for these columns");
    }

    private Set<String> columns() {
        return session.createNativeQuery("""
                        select c.table_name || '.' || c.column_name from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'""", Tuple.class)
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
