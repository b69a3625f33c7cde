package org.introducer.platform.personal;

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
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a service takes an order of another one; the signed order is its own credential, and no role may call this. */
@Path("/v1/erasure-orders")
public class ErasureOrderResource {

    private final SignedOrders signed;
    private final ErasureOrders orders;
    private final Writes writes;
    private final Caller caller;

    ErasureOrderResource(SignedOrders signed, ErasureOrders orders, Writes writes, Caller caller) {
        this.signed = signed;
        this.orders = orders;
        this.writes = writes;
        this.caller = caller;
    }

    /** 200 with the report of an order that is carried out; 202 while it is not: ask again. */
    @PUT
    @Path("/{id}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<ErasureReport> carryOut(UUID id, @HeaderParam(SignedOrders.HEADER) String order) {
        ErasureOrder verified = signed.verified(id, order);
        Person person = verified.person();
        caller.actAs(new Identity(person.sub(), person.tenant(), person.id(), Set.of()));
        return writes.byWorker(ErasureOrder.JOB, () -> orders.carriedOut(verified))
                .map(RestResponse::ok)
                .orElseGet(RestResponse::accepted);
    }
}
