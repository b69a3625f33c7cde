package org.introducer.programs.shortlist;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.introducer.platform.remote.NeighbourCall;

/** What this service asks contacts-service about an applicant's network. */
@RegisterRestClient(configKey = "contacts-service")
@RegisterProvider(NeighbourCall.class)
@Path("/v1/contacts/network-strength")
interface NetworkApi {

    record Question(List<UUID> programIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Networks.Strength> items) {

        public Answer {
            items = List.copyOf(items);
        }
    }

    @POST
    Answer strength(@QueryParam("applicantId") UUID applicantId, Question question);
}
