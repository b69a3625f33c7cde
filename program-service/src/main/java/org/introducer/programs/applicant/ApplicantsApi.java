package org.introducer.programs.applicant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.introducer.platform.remote.NeighbourCall;

/** What this service asks contacts-service about applicants. */
@RegisterRestClient(configKey = "contacts-service")
@RegisterProvider(NeighbourCall.class)
@Path("/v1/applicants")
interface ApplicantsApi {

    @GET
    @Path("/{id}")
    Profile applicant(UUID id);
}
