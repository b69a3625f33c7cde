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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.consent.ConsentView.ConsentDraft;
import org.introducer.platform.conditional.Preconditions;
import org.introducer.platform.conditional.Versioned;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.write.Writes;

@Path("/v1/applicants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
public class ConsentResource {

    private final ConsentRegister consents;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Writes writes;
    private final Clock clock;

    ConsentResource(ConsentRegister consents, Caller caller, Preconditions preconditions, Writes writes, Clock clock) {
        this.consents = consents;
        this.caller = caller;
        this.preconditions = preconditions;
        this.writes = writes;
        this.clock = clock;
    }

    @GET
    @Path("/me/consents")
    @RolesAllowed(APPLICANT)
    @Operation(
            operationId = "listMyConsents",
            summary = "List the consents that I have given",
            description = "Who may read, or read and write, the caller's data.")
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
    public Response give(UUID sub, @NotNull @Valid ConsentDraft draft) {
        Optional<Consent> known = consents.between(caller.applicantId(), sub);
        known.ifPresentOrElse(consent -> preconditions.requireMatch(consent.version()), preconditions::requireNoMatch);
        ConsentView view = writes.changed(
                () -> consents.record(
                        caller.applicantId(), sub, draft.scope(), draft.textVersion(), null, Instant.now(clock)),
                ConsentView::of);
        return Response.status(known.isPresent() ? 200 : 201)
                .entity(view)
                .header("ETag", Versioned.etag(view.version()))
                .build();
    }

    @DELETE
    @Path("/me/consents/{sub}")
    @RolesAllowed(APPLICANT)
    @Operation(
            operationId = "revokeConsent",
            summary = "Revoke a consent",
            description = "It ends at once in contacts-service, and within 30 s in the other services.")
    public void revoke(UUID sub) {
        writes.deleted(() -> {
            Consent consent = consents.between(caller.applicantId(), sub).orElseThrow(() -> NOT_FOUND.because(null));
            preconditions.requireMatch(consent.version());
            consents.revoke(consent);
        });
    }

    @GET
    @Path("/{applicantId}/my-consent")
    @RolesAllowed({ADVISER, INTEGRATION, APPLICANT, MENTOR, ORG_ADMIN})
    @Operation(
            operationId = "getGrantedConsent",
            summary = "Get the consent that an applicant gave to me",
            description =
                    "What the caller may do with the data of the applicant; without `scope` when there is no consent.")
    public ConsentView.Granted granted(UUID applicantId) {
        return new ConsentView.Granted(
                consents.between(applicantId, caller.sub()).map(Consent::scope).orElse(null));
    }
}
