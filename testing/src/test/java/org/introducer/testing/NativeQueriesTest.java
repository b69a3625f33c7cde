package org.introducer.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.Tuple;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

class NativeQueriesTest {

    /** What is found and what is not. */
    static final class Sample {

        private final Session session;

        Sample(Session session) {
            this.session = session;
        }

        List<Long> scalar() {
            return session.createNativeQuery("select 1", Long.class).getResultList();
        }

        <T> List<T> unknown(Class<T> type) {
            return session.createNativeQuery("select 1", type).getResultList();
        }

        List<?> safe() {
            return List.of(
                    session.createNativeQuery("select 1", Tuple.class).getResultList(),
                    session.createNativeQuery("select 1", Object[].class).getResultList());
        }
    }

    @Test
    void a_scalar_class_and_one_that_is_not_written_there_are_found() throws IOException {
        String sample = "org.introducer.testing.NativeQueriesTest$Sample.";
        assertEquals(
                List.of(sample + "scalar: Long", sample + "unknown: no constant"),
                NativeQueries.scalar(Path.of("target/test-classes/org/introducer/testing")).stream()
                        .filter(found -> found.startsWith(sample))
                        .toList());
    }
}
