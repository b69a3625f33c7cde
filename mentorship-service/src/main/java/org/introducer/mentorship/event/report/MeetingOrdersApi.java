package org.introducer.mentorship.event.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.introducer.platform.remote.NeighbourCall;
import org.introducer.platform.remote.SignedClaims;

/** What is reported to contacts-service of meetings. */
@RegisterRestClient(configKey = "contacts-service")
@RegisterProvider(NeighbourCall.class)
@Path("/v1/meeting-orders")
interface MeetingOrdersApi {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CarriedOut(UUID id) {}

    @PUT
    @Path("/{id}")
    CarriedOut carryOut(UUID id, @HeaderParam(SignedClaims.HEADER) String order);
}
