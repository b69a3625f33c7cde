package org.introducer.platform.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.introducer.platform.remote.NeighbourCall;

/** What the other services ask contacts-service about consent. */
@RegisterRestClient(configKey = "contacts-service")
@RegisterProvider(NeighbourCall.class)
@Path("/v1/applicants")
public interface ConsentsApi {

    /** The scope that the caller was given by this applicant; absent when none. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Granted(Scope scope) {}

    @GET
    @Path("/{applicantId}/my-consent")
    Granted granted(UUID applicantId);
}
