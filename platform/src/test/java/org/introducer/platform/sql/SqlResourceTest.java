package org.introducer.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlResourceTest {

    @Test
    void statements_are_found_by_name_without_the_comments_above_them() {
        SqlResource named = SqlResource.named(getClass(), "named");
        assertEquals("select 1\nfrom one -- not two\nwhere a = :a", named.get("first"));
        assertEquals("select 2", named.get("second"));
        assertThrows(IllegalStateException.class, () -> named.get("third"));
    }

    @Test
    void a_script_ends_a_statement_where_its_line_ends_with_a_semicolon() {
        assertEquals(
                List.of("delete from one", "-- With a comment; and no end here.\ninsert into one values (';')"),
                SqlResource.script(getClass(), "script"));
    }

    @Test
    void a_resource_that_is_missing_is_named() {
        assertThrows(IllegalStateException.class, () -> SqlResource.named(getClass(), "nothing"));
    }
}
