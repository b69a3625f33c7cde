package org.introducer.programs.applicant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.introducer.platform.remote.NeighbourCall;

/** What this service asks contacts-service about all who consented to the caller. */
@RegisterRestClient(configKey = "contacts-service")
@RegisterProvider(NeighbourCall.class)
@Path("/v1/me")
interface GrantsApi {

    /** What one applicant allowed the caller. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Grant(UUID applicantId) {

        public Grant {
            Objects.requireNonNull(applicantId);
        }
    }

    /** Who the token says the caller is, with the consents that applicants gave to the caller. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Me(List<Grant> consents, List<UUID> awaitingConsent) {

        public Me {
            awaitingConsent = awaitingConsent == null ? List.of() : List.copyOf(awaitingConsent);
            consents = consents == null ? List.of() : List.copyOf(consents);
        }
    }

    @GET
    Me me();
}
