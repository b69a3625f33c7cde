package org.introducer.programs.shortlist;

import static org.introducer.platform.problem.PlatformProblem.NEIGHBOUR_UNAVAILABLE;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.NeighbourAnswer;
import org.introducer.platform.remote.Neighbours;

/** How an applicant is connected at programs: contacts-service knows. */
@ApplicationScoped
public class Networks {

    /** As many as contacts-service takes in one call. */
    static final int AT_ONCE = 1000;

    private final NetworkApi api;
    private final Neighbour neighbour;

    Networks(@RestClient NetworkApi api, Neighbours neighbours) {
        this.neighbour = neighbours.named("contacts-service");
        this.api = api;
    }

    /** @param strength from 0 to 1 */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Strength(UUID programId, int contacts, double strength) {

        public Strength {
            Objects.requireNonNull(programId);
        }
    }

    /** Programs where nobody is known are left out; one call for each thousand programs; 503 when contacts-service is away. */
    public Map<UUID, Strength> at(UUID applicantId, List<UUID> programIds) {
        Map<UUID, Strength> strengths = new HashMap<>();
        for (int from = 0; from < programIds.size(); from += AT_ONCE) {
            List<UUID> some = programIds.subList(from, Math.min(programIds.size(), from + AT_ONCE));
            asked(applicantId, some).forEach(strength -> strengths.put(strength.programId(), strength));
        }
        return strengths;
    }

    /** A contacts-service that refuses the question, such as an older one that does not know it, is as good as away. */
    private List<Strength> asked(UUID applicantId, List<UUID> programIds) {
        try {
            return neighbour
                    .ask(() -> api.strength(applicantId, new NetworkApi.Question(programIds)))
                    .items();
        } catch (NeighbourAnswer answer) {
            throw NEIGHBOUR_UNAVAILABLE.because("contacts-service answered %d.", answer.status());
        }
    }
}
