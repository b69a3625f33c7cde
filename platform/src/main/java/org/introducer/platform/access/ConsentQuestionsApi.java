package org.introducer.platform.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.introducer.platform.access.MyConsentsApi.Me;
import org.introducer.platform.remote.NeighbourCall;
import org.introducer.platform.remote.SignedClaims;

/** What the other services ask contacts-service about the consents of somebody who does not call just now. */
@RegisterRestClient(configKey = "contacts-service")
@RegisterProvider(NeighbourCall.class)
@Path("/v1/consent-questions")
public interface ConsentQuestionsApi {

    @GET
    Me answer(@HeaderParam(SignedClaims.HEADER) String question);
}
