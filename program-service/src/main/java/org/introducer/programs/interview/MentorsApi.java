package org.introducer.programs.interview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.introducer.platform.remote.NeighbourCall;

/** What this service asks mentorship-service. */
@RegisterRestClient(configKey = "mentorship-service")
@RegisterProvider(NeighbourCall.class)
@Path("/v1/mentors")
interface MentorsApi {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mentor(UUID id, String name, String type, List<String> topics, Boolean imgBackground, Boolean paused) {

        public Mentor {
            Objects.requireNonNull(id);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mentors(List<Mentor> items) {

        public Mentors {
            items = List.copyOf(items);
        }
    }

    @GET
    Mentors list(@QueryParam("filter") String filter, @QueryParam("limit") int limit);
}
