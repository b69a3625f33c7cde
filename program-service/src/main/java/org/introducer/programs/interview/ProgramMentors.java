package org.introducer.programs.interview;

import static java.util.stream.Collectors.joining;
import static org.introducer.platform.problem.PlatformProblem.NEIGHBOUR_UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.NeighbourAnswer;
import org.introducer.platform.remote.Neighbours;

/** The mentors of the caller's organisation at a program: mentorship-service knows. */
@ApplicationScoped
class ProgramMentors {

    private static final int MOST = 50;

    private final MentorsApi api;
    private final Neighbour neighbour;

    ProgramMentors(@RestClient MentorsApi api, Neighbours neighbours) {
        this.neighbour = neighbours.named("mentorship-service");
        this.api = api;
    }

    /**
     * In one call; 503 when mentorship-service is away, or refuses the question.
     *
     * @param programIds of one program: its own, and those of programs that were merged into it
     */
    List<MentorsApi.Mentor> at(List<UUID> programIds) {
        String filter = "programId=in=(%s)"
                .formatted(programIds.stream().map(UUID::toString).collect(joining(",")));
        try {
            return neighbour.ask(() -> api.list(filter, MOST)).items();
        } catch (NeighbourAnswer answer) {
            throw NEIGHBOUR_UNAVAILABLE.because("mentorship-service answered %d.", answer.status());
        }
    }
}
