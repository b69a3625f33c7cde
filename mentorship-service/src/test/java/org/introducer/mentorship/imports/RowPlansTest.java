package org.introducer.mentorship.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.mentorship.imports.file.ImportSource;
import org.introducer.platform.imports.ImportAction;
import org.introducer.platform.problem.InputError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M29")
class RowPlansTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Counted(Integer capacity) {}

    /** Whose only value is a number. */
    private static final class CountedPeople implements People {

        @Override
        public List<Person> all() {
            return List.of();
        }

        @Override
        public List<InputError> faults(Map<String, JsonNode> before, Map<String, JsonNode> after) {
            Values.draft(after, Counted.class, Set.of("capacity"), JSON);
            return List.of();
        }

        @Override
        public Map<String, JsonNode> complete(Map<String, JsonNode> values) {
            return values;
        }

        @Override
        public boolean isEnrolment(String field) {
            return false;
        }

        @Override
        public UUID create(Map<String, JsonNode> values) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void update(Person person, Map<String, JsonNode> values) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void withdraw(Set<UUID> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(Set<UUID> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<UUID> used(Set<UUID> ids) {
            return Set.of();
        }
    }

    @Test
    void a_value_that_is_none_of_its_field_makes_its_row_invalid_and_no_other() {
        RowPlans plans = new RowPlans(ImportSource.MENTORS, false, new CountedPeople(), List.of(), JSON);
        RowPlans.Plan plan = plans.plan(new RowStatement(
                null,
                "a@example.org",
                "email",
                "Ines",
                Map.of("capacity", TextNode.valueOf("many")),
                Map.of("capacity", "seats"),
                List.of()));
        assertEquals(ImportAction.INVALID, plan.action());
        assertEquals("seats", plan.reasons().getFirst().column());
        assertEquals(RowReason.UNREADABLE_CELL.name(), plan.reasons().getFirst().reason());
    }

    @Test
    void a_long_text_is_looked_through_once() {
        Person ines = new Person(UUID.randomUUID(), null, "Ines", List.of("ines@example.org"), Map.of());
        PersonIndex index = new PersonIndex(List.of(ines));
        assertEquals(List.of(ines), index.named("Ines (ines@example.org)"));
        assertEquals(List.of(ines), index.named("@ ines@example.org@"));
        assertEquals(
                List.of(), assertTimeoutPreemptively(Duration.ofSeconds(5), () -> index.named("a".repeat(1_000_000))));
    }
}
