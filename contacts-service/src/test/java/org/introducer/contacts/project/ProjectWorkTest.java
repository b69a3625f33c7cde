package org.introducer.contacts.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C40")
class ProjectWorkTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-10");
    private static final LocalDate OVER = LocalDate.parse("2026-02-20");

    private static Project project(LocalDate endsOn) {
        ProjectEntry entry = new ProjectEntry(
                ProjectKind.ABSTRACT,
                "Embolization",
                ProjectRole.FIRST_AUTHOR,
                List.of(),
                List.of(),
                null,
                null,
                FIRST,
                endsOn,
                null,
                null);
        return new Project(UUID.randomUUID(), UUID.randomUUID(), Instant.parse("2026-01-01T00:00:00Z"), FIRST, entry);
    }

    @Test
    void work_that_is_over_has_a_last_day() {
        for (ProjectState over : List.of(ProjectState.PUBLISHED, ProjectState.REJECTED, ProjectState.STOPPED)) {
            Project project = project(null);
            project.become(ProjectState.SUBMITTED, FIRST);
            assertNull(project.lastDay());
            project.become(over, OVER);
            assertEquals(OVER, project.lastDay());
        }
    }

    @Test
    void a_last_day_that_is_stated_holds_and_none_is_before_the_first() {
        Project stated = project(FIRST.plusDays(3));
        stated.become(ProjectState.STOPPED, OVER);
        assertEquals(FIRST.plusDays(3), stated.lastDay());
        Project early = project(null);
        early.become(ProjectState.STOPPED, FIRST.minusDays(9));
        assertEquals(FIRST, early.lastDay());
    }
}
