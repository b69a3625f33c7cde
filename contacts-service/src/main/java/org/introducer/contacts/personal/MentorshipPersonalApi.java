package org.introducer.contacts.personal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.introducer.platform.personal.ErasureReport;
import org.introducer.platform.personal.MoveCheck;
import org.introducer.platform.personal.MoveReport;
import org.introducer.platform.personal.SignedOrders;
import org.introducer.platform.remote.NeighbourCall;

/** What mentorship-service keeps of a person. */
@RegisterRestClient(configKey = "mentorship-service")
@RegisterProvider(NeighbourCall.class)
@Path("/v1")
interface MentorshipPersonalApi {

    @GET
    @Path("/export")
    InputStream export();

    /** Null while it is not carried out yet. */
    @PUT
    @Path("/erasure-orders/{id}")
    ErasureReport carryOut(UUID id, @HeaderParam(SignedOrders.HEADER) String order);

    @GET
    @Path("/move-orders/{id}")
    MoveCheck checkMove(UUID id, @HeaderParam(SignedOrders.HEADER) String order);

    @PUT
    @Path("/move-orders/{id}")
    MoveReport move(UUID id, @HeaderParam(SignedOrders.HEADER) String order);
}
