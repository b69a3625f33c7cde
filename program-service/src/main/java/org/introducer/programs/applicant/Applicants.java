package org.introducer.programs.applicant;

import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;
import static org.introducer.platform.problem.PlatformProblem.NEIGHBOUR_UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Role;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.NeighbourAnswer;
import org.introducer.platform.remote.Neighbours;

/** The applicants as this service sees them: contacts-service has them. */
@ApplicationScoped
public class Applicants {

    private static final int NOT_FOUND = 404;

    private final ApplicantsApi api;
    private final Neighbour neighbour;
    private final Caller caller;

    Applicants(@RestClient ApplicantsApi api, Neighbours neighbours, Caller caller) {
        this.neighbour = neighbours.named("contacts-service");
        this.api = api;
        this.caller = caller;
    }

    /** Who is no applicant has to say which one they mean. */
    public UUID named(UUID applicantId) {
        if (applicantId == null && !caller.has(Role.APPLICANT)) {
            throw INVALID_PARAMETER.at(List.of(InputError.parameter(
                    "applicantId", InputErrorCode.REQUIRED, "is required: you are not an applicant yourself")));
        }
        return applicantId;
    }

    /** The profile of an applicant, empty when there is none; 503 when contacts-service is unavailable. */
    public Optional<Profile> find(UUID id) {
        try {
            return Optional.of(neighbour.ask(() -> api.applicant(id)));
        } catch (NeighbourAnswer answer) {
            if (answer.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw NEIGHBOUR_UNAVAILABLE.because("contacts-service answered %d.", answer.status());
        }
    }
}
