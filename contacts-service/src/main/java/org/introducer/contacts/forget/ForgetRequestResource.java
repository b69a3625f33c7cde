package org.introducer.contacts.forget;

import static org.introducer.platform.identity.Role.OPERATOR;

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

@Path("/v1/forget-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(OPERATOR)
@Tag(name = "Forget requests")
public class ForgetRequestResource {

    private final ForgetRequests requests;
    private final Writes writes;

    ForgetRequestResource(ForgetRequests requests, Writes writes) {
        this.requests = requests;
        this.writes = writes;
    }

    @POST
    @Operation(
            operationId = "createForgetRequest",
            summary = "Create a request to forget a person whom applicants entered as a contact",
            description = """
                    Applies in all tenants, for good: every contact with one of the addresses, and every contact of the same person, \
                    loses everything that tells who it was, and is not to be contacted; the history of the applicant stays, without its \
                    texts. A contact from which an applicant had removed the address before stays, and the receipt counts it: name \
                    all addresses of the person. From the answer on nobody can note one of the addresses again: `address-suppressed`. It can be repeated. A \
                    mailbox that several people share forgets all of them.""")
    @APIResponseSchema(value = ForgetRequestView.class, responseCode = "202")
    public RestResponse<ForgetRequestView> create(@NotNull @Valid ForgetRequestDraft draft) {
        return writes.accepted("/v1/forget-requests", () -> ForgetRequestView.of(requests.record(draft)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getForgetRequest",
            summary = "Get the receipt of a request to be forgotten",
            description =
                    "Returns how far it is, and how much was changed. It stays for good and tells nothing of the person.")
    public ForgetRequestView get(UUID id) {
        return ForgetRequestView.of(requests.require(id));
    }
}
