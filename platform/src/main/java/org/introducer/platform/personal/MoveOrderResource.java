package org.introducer.platform.personal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
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

/** Where a service carries out a move that another one recorded; the signed order is its own credential, and no role may call this. */
@Path("/v1/move-orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class MoveOrderResource {

    private static final Duration MOST = Duration.ofMinutes(5);

    private final SignedOrders orders;
    private final PersonalMove move;
    private final Writes writes;
    private final Caller caller;

    MoveOrderResource(SignedOrders orders, PersonalMove move, Writes writes, Caller caller) {
        this.orders = orders;
        this.move = move;
        this.writes = writes;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public MoveCheck check(UUID id, @HeaderParam(SignedOrders.HEADER) String signed) {
        return move.check(orders.verifiedMove(id, signed));
    }

    @PUT
    @PermitAll
    @Operation(hidden = true)
    public MoveReport carryOut(UUID id, @HeaderParam(SignedOrders.HEADER) String signed) {
        MoveOrder order = orders.verifiedMove(id, signed);
        Person person = order.person();
        caller.actAs(new Identity(person.sub(), person.tenant(), person.id(), Set.of()));
        return writes.byWorker(MoveOrder.JOB, MOST, () -> move.carryOut(order));
    }
}
