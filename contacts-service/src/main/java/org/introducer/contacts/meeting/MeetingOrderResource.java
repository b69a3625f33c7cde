package org.introducer.contacts.meeting;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.personal.Departures;
import org.introducer.platform.remote.SignedClaims;
import org.introducer.platform.write.Writes;

/** Where mentorship-service reports a meeting at an event; the signed order is its own credential, and no role may call this. */
@Path("/v1/meeting-orders")
public class MeetingOrderResource {

    private final SignedClaims claims;
    private final MeetingOrders orders;
    private final Departures departures;
    private final Writes writes;
    private final Caller caller;

    MeetingOrderResource(
            SignedClaims claims, MeetingOrders orders, Departures departures, Writes writes, Caller caller) {
        this.claims = claims;
        this.orders = orders;
        this.departures = departures;
        this.writes = writes;
        this.caller = caller;
    }

    /** What came of the order; the service that gave it need not know whether the mentor asked to be forgotten. */
    record CarriedOut(UUID id) {}

    @PUT
    @Path("/{id}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public CarriedOut carryOut(UUID id, @HeaderParam(SignedClaims.HEADER) String signed) {
        MeetingOrder order = claims.verified(MeetingOrder.KIND, signed, said -> MeetingOrder.of(id, said));
        caller.actAs(new Identity(order.reportedBy(), order.tenant(), order.applicantId(), Set.of()));
        departures.requireThere(caller.require());
        writes.byWorker(MeetingOrder.KIND, () -> orders.carryOut(order));
        return new CarriedOut(id);
    }
}
