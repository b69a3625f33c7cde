package org.introducer.mentorship.inputs;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cycles/{cycleId}/locks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, ORG_ADMIN})
@Tag(name = "Locks")
public class LockResource {

    private final Locks locks;
    private final PairJudge judge;
    private final Writes writes;

    LockResource(Locks locks, PairJudge judge, Writes writes) {
        this.locks = locks;
        this.judge = judge;
        this.writes = writes;
    }

    @POST
    @Operation(operationId = "lockPair", summary = "Lock a pair", description = """
                    Every run of the cycle keeps the pair. Answers 422 `lock-contradicts` when a hard rule, another \
                    lock or the seats forbid it.""")
    @APIResponseSchema(value = LockView.class, responseCode = "201")
    public RestResponse<LockView> lock(UUID cycleId, @NotNull @Valid LockView.Draft draft) {
        locks.requireMine(cycleId);
        return writes.created("/v1/cycles/" + cycleId + "/locks", () -> {
            Lock lock = locks.add(cycleId, draft);
            judge.requireToStand(cycleId, draft.pair());
            return LockView.of(lock);
        });
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "menteeId", "mentorId", "type"},
            sort = {"createdAt"})
    @Operation(operationId = "listLocks", summary = "List the locked pairs of a cycle", description = """
                    The pairs that every run of the cycle has to keep, each with its note.""")
    public Page<LockView> list(UUID cycleId, @BeanParam ListQuery query) {
        return locks.of(cycleId, query).map(LockView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getLock",
            summary = "Get a locked pair",
            description = "Returns a pair that every run of the cycle has to keep. The ETag is needed to unlock it.")
    public LockView get(UUID cycleId, UUID id) {
        return LockView.of(locks.require(cycleId, id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "unlockPair",
            summary = "Unlock a pair",
            description = "Later runs decide about the pair again.")
    public void unlock(UUID cycleId, UUID id) {
        writes.deleted(() -> locks.require(cycleId, id), locks::delete);
    }
}
