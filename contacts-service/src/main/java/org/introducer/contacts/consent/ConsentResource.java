package org.introducer.contacts.consent;

import static org.introducer.platform.identity.Role.*;
import static org.introducer.platform.problem.PlatformProblem.NOT_FOUND;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.consent.ConsentView.ConsentDraft;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/applicants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
public class ConsentResource {

    private final ConsentRegister consents;
    private final Caller caller;
    private final Writes writes;
    private final Clock clock;

    ConsentResource(ConsentRegister consents, Caller caller, Writes writes, Clock clock) {
        this.consents = consents;
        this.caller = caller;
        this.writes = writes;
        this.clock = clock;
    }

    @GET
    @Path("/me/consents")
    @RolesAllowed(APPLICANT)
    @Operation(operationId = "listMyConsents", summary = "List the consents that I have given", description = """
                    Returns each person or platform that may read, or read and write, the caller's data, with the text that was agreed \
                    to; advisers by way of the consent to their organisation included.""")
    public ConsentView.All list() {
        return new ConsentView.All(consents.ofApplicant(caller.applicantId()).stream()
                .map(ConsentView::of)
                .toList());
    }

    @GET
    @Path("/me/consents/{sub}")
    @RolesAllowed(APPLICANT)
    @Operation(
            operationId = "getMyConsent",
            summary = "Get a consent that I have given",
            description = "The consent of the caller to the person named by `sub`.")
    public ConsentView get(UUID sub) {
        return ConsentView.of(consents.between(caller.applicantId(), sub).orElseThrow(() -> NOT_FOUND.because(null)));
    }

    @PUT
    @Path("/me/consents/{sub}")
    @RolesAllowed(APPLICANT)
    @Operation(operationId = "giveConsent", summary = "Give consent to an adviser or platform", description = """
                    The person named by `sub` may then read, or read and write, the caller's data. Only for people of \
                    the caller's tenant. A consent that exists is replaced.""")
    @APIResponseSchema(value = ConsentView.class, responseCode = "201")
    public RestResponse<ConsentView> give(UUID sub, @NotNull @Valid ConsentDraft draft) {
        return writes.put(
                () -> consents.held(caller.applicantId(), sub),
                _ -> consents.record(
                        caller.applicantId(), sub, draft.scope(), draft.textVersion(), null, Instant.now(clock)),
                ConsentView::of);
    }

    @DELETE
    @Path("/me/consents/{sub}")
    @RolesAllowed(APPLICANT)
    @Operation(
            operationId = "revokeConsent",
            summary = "Revoke a consent",
            description =
                    "It ends at once, in every service: each request of the grantee is judged by the consent of its moment. "
                            + "An adviser whom the organisation assigned is left out of the consent to its advisers.")
    public void revoke(UUID sub) {
        writes.deleted(
                () -> consents.held(caller.applicantId(), sub).orElseThrow(() -> NOT_FOUND.because(null)),
                consents::revoke);
    }

    @GET
    @Path("/{applicantId}/my-consent")
    @RolesAllowed({ADVISER, INTEGRATION, APPLICANT, MENTOR, ORG_ADMIN})
    @Operation(
            operationId = "getGrantedConsent",
            summary = "Get the consent that an applicant gave to me",
            description = """
                    Returns what the caller may do with the data of the applicant; without `scope` when there is no consent.""")
    public ConsentView.Granted granted(UUID applicantId) {
        return new ConsentView.Granted(
                consents.between(applicantId, caller.sub()).map(Consent::scope).orElse(null));
    }
}
