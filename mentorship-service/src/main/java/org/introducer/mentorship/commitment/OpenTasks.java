package org.introducer.mentorship.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.mentorships.Side;

/** The tasks of mentorships that are not done, for a screen of one of the two people. */
@ApplicationScoped
public class OpenTasks {

    private final Commitments.Rows rows;
    private final Clock clock;

    OpenTasks(Commitments.Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A task of a mentorship that is not done. */
    @Schema(name = "OpenTask")
    public record Task(
            @Schema(description = "id of the task") UUID id,

            @Schema(description = "what is to be done, in words")
            String task,

            Side side,

            @Schema(description = "last day on which it is on time, in UTC")
            LocalDate dueOn,

            @Schema(description = "whether that day has passed")
            boolean overdue) {}

    /** By mentorship, what is due first; one without such tasks is left out. The caller must be one of the two people. */
    public Map<UUID, List<Task>> of(Collection<UUID> mentorshipIds) {
        LocalDate today = LocalDate.now(clock);
        return mentorshipIds.isEmpty()
                ? Map.of()
                : rows
                        .list(
                                "mentorshipId in :mentorships and doneOn is null and deletedAt is null"
                                        + " order by draft.dueOn, id",
                                Map.of("mentorships", List.copyOf(mentorshipIds)))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Commitment::mentorshipId,
                                Collectors.mapping(
                                        one -> new Task(
                                                one.id(),
                                                one.draft().task(),
                                                one.draft().side(),
                                                one.draft().dueOn(),
                                                one.state(today) == CommitmentState.OVERDUE),
                                        Collectors.toList())));
    }
}
