package org.introducer.platform.personal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.write.Writes;

/** Where a service carries out an order of another one; the signed order is its own credential, and no role may call this. */
@Path("/v1/erasure-orders")
public class ErasureOrderResource {

    private static final Duration MOST = Duration.ofMinutes(5);

    private final SignedOrders orders;
    private final PersonalErasure erasure;
    private final Writes writes;
    private final Caller caller;

    ErasureOrderResource(SignedOrders orders, PersonalErasure erasure, Writes writes, Caller caller) {
        this.orders = orders;
        this.erasure = erasure;
        this.writes = writes;
        this.caller = caller;
    }

    @PUT
    @Path("/{id}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public ErasureReport carryOut(UUID id, @HeaderParam(SignedOrders.HEADER) String signed) {
        ErasureOrder order = orders.verified(id, signed);
        Person person = order.person();
        caller.actAs(new Identity(person.sub(), person.tenant(), person.id(), Set.of()));
        return writes.byWorker(ErasureOrder.JOB, MOST, () -> erasure.carryOut(order));
    }
}
