package org.introducer.programs.applicant;

import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;
import static org.introducer.platform.problem.PlatformProblem.NEIGHBOUR_UNAVAILABLE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    /** As many as contacts-service takes in one call. */
    private static final int AT_ONCE = 1000;

    private final ApplicantsApi api;
    private final GrantsApi grants;
    private final ObjectMapper lenient;
    private final Neighbour neighbour;
    private final Caller caller;

    Applicants(
            @RestClient ApplicantsApi api,
            @RestClient GrantsApi grants,
            ObjectMapper strict,
            Neighbours neighbours,
            Caller caller) {
        this.neighbour = neighbours.named("contacts-service");
        this.api = api;
        this.grants = grants;
        this.lenient = ApplicantsApi.lenient(strict);
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

    /** Who consented to the caller, and which of the caller's other applicants have not. */
    public record Caseload(Set<UUID> consented, Set<UUID> awaited) {}

    /** All applicants of the caller, in one call; 503 when contacts-service is unavailable. */
    public Caseload caseload() {
        GrantsApi.Me me = answered(grants::me);
        return new Caseload(
                me.consents().stream().map(GrantsApi.Grant::applicantId).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(me.awaitingConsent()));
    }

    /** The profiles of those of the applicants who consented to the caller and have one, in one call for each thousand. */
    public Map<UUID, Profile> profiles(Collection<UUID> ids) {
        Map<UUID, Profile> profiles = new HashMap<>();
        List<UUID> all = List.copyOf(ids);
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            List<UUID> some = all.subList(start, Math.min(start + AT_ONCE, all.size()));
            for (JsonNode one :
                    answered(() -> api.applicants(new ApplicantsApi.Ids(some))).items()) {
                profiles.put(ApplicantsApi.Found.id(one), lenient.convertValue(one, Profile.class));
            }
        }
        return profiles;
    }

    private <T> T answered(Callable<T> call) {
        try {
            return neighbour.ask(call);
        } catch (NeighbourAnswer answer) {
            throw NEIGHBOUR_UNAVAILABLE.because("contacts-service answered %d.", answer.status());
        }
    }
}
