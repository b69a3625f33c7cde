package org.introducer.platform.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X15")
class JavadocTest {

    private static final Path HERE =
            Path.of("src/test/java", JavadocTest.class.getName().replace('.', '/') + ".java");

    private final Javadoc javadoc = new Javadoc(name -> name.toUpperCase(Locale.ROOT));

    /**
     * A {@code value} of a {@link Plain}, as {@link Kind#FIRST} or
     * {@link Kind another kind} &amp; more.
     *
     * <p>For those who change the code.
     *
     * @param value for them, too
     */
    @SuppressWarnings({"unused"})
    record Described(int value) {}

    record Plain() {}

    /** A kind. */
    enum Kind {
        /** The first of all. */
        FIRST,
        SECOND;

        /** No value of the list. */
        static final int MOST = 2;
    }

    @Test
    void the_first_paragraph_becomes_markdown_without_names_of_code() {
        assertEquals("A `value` of a PLAIN, as `FIRST` or another kind & more.", javadoc.in(HERE, "Described"));
    }

    @Test
    void values_of_a_closed_list_are_explained_behind_it() {
        assertEquals("A kind. FIRST: The first of all.", javadoc.in(HERE, "Kind"));
    }

    @Test
    void what_says_nothing_has_no_text() {
        assertEquals("", javadoc.in(HERE, "Plain"));
        assertEquals("", javadoc.of("org.introducer.Unknown"));
    }
}
