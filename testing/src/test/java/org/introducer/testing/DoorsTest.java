package org.introducer.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.introducer.testing.doors.inner.Door;
import org.introducer.testing.doors.inner.Hidden;
import org.introducer.testing.doors.inner.Value;
import org.junit.jupiter.api.Test;

class DoorsTest {

    /** Goes in by the door, and past it. */
    static final class Caller {

        Value byTheDoor() {
            return new Door().value();
        }

        Value pastTheDoor() {
            return new Hidden().value();
        }
    }

    @Test
    void a_class_of_a_package_that_is_used_past_its_door_is_found() throws IOException {
        Map<String, Set<String>> doors = Doors.of(Path.of("src/test/java/org/introducer/testing/doors"));
        assertEquals(Map.of("org.introducer.testing.doors.inner", Set.of(Door.class.getName())), doors);
        assertEquals(
                Set.of("org.introducer.testing.DoorsTest uses " + Hidden.class.getName()),
                Set.copyOf(Doors.passed(
                        doors,
                        new ClassFileImporter().importClasses(Caller.class, Door.class, Hidden.class, Value.class))));
    }
}
