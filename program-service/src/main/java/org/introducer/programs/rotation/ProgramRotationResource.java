package org.introducer.programs.rotation;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;

@Path("/v1/programs/{id}/rotations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Rotations")
public class ProgramRotationResource {

    private final RotationOffers offers;

    ProgramRotationResource(RotationOffers offers) {
        this.offers = offers;
    }

    @GET
    @ListFields(
            filter = {"id", "kind", "programId", "institution", "state", "createdAt"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listProgramRotations",
            summary = "List the observerships and electives of a program and its institution",
            description = "An offer of the institution may be in another department: see `department`.")
    public Page<RotationView> ofProgram(UUID id, @BeanParam ListQuery query) {
        return offers.of(id, query).map(offers::view);
    }
}
