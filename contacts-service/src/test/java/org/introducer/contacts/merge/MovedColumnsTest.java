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
        assertEquals(columns("true", once), once, "features answer for columns that are not there");
        Set<String> unanswered = columns("c.column_name like '%contact_id%'", null);
        unanswered.removeAll(once);
        assertEquals(Set.of(), unanswered, "no ContactRows answers for these columns");
    }

    private Set<String> columns(String condition, Set<String> among) {
        Set<String> found = new TreeSet<>();
        session.createNativeQuery("""
                        select c.table_name || '.' || c.column_name from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and """ + " " + condition, Tuple.class)
                .getResultList()
                .forEach(row -> found.add(row.get(0, String.class)));
        if (among != null) {
            found.retainAll(among);
        }
        return found;
    }
}
