package org.introducer.contacts.personal;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ORG_ADMIN})
@Tag(name = "Erasures")
public class ErasureResource {

    private final Erasures erasures;
    private final Writes writes;

    ErasureResource(Erasures erasures, Writes writes) {
        this.erasures = erasures;
        this.writes = writes;
    }

    @POST
    @Operation(operationId = "createErasure", summary = "Create an order to erase an applicant", description = """
        Erases everything that the services keep of an applicant, at once and for good; it cannot be taken back, so export \
        first. By the applicant, or by an org-admin with a reason. It is retried until every service has carried it out. A \
        second call while an order for the applicant is pending returns that order. The account at the identity provider is \
        not touched.\
        """)
    @APIResponseSchema(value = ErasureView.class, responseCode = "202")
    public RestResponse<ErasureView> create(@NotNull @Valid ErasureDraft draft) {
        return writes.accepted("/v1/erasures", () -> ErasureView.of(erasures.order(draft)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getErasure", summary = "Get the receipt of an erasure", description = """
                    Returns for each service whether it is done and since when, how many rows of which tables are gone, what stays and \
                    why. It stays for good and has nothing of the person but a keyed digest: whoever has the address and a token of the \
                    same person, or is org-admin of the tenant, can read it.""")
    public ErasureView get(UUID id) {
        return ErasureView.of(erasures.require(id));
    }
}
