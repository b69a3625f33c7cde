package org.introducer.contacts.consent;

import static org.introducer.platform.identity.Role.APPLICANT;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/applicants/me/organisation-consent")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(APPLICANT)
@Tag(name = "Consents")
public class OrganisationConsentResource {

    private final OrganisationConsents consents;
    private final Caller caller;
    private final Writes writes;
    private final Clock clock;

    OrganisationConsentResource(OrganisationConsents consents, Caller caller, Writes writes, Clock clock) {
        this.consents = consents;
        this.caller = caller;
        this.writes = writes;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getMyOrganisationConsent",
            summary = "Get my consent to the advisers of my organisation",
            description = "The advisers who may read the caller's data by it are in `/v1/applicants/me/consents`.")
    @APIResponseSchema(value = OrganisationConsentView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such consent")
    public OrganisationConsentView get() {
        return OrganisationConsentView.of(required(consents.of(caller.applicantId())));
    }

    @PUT
    @Operation(
            operationId = "giveOrganisationConsent",
            summary = "Give consent to the advisers of my organisation",
            description = """
                    The advisers whom the organisation assigns to the caller, now or later, may then read, or read and write, the \
                    caller's data, except those in `except`. A consent that names an adviser is separate from it. A consent that exists \
                    is replaced, with `If-Match`.""")
    @APIResponseSchema(value = OrganisationConsentView.class, responseCode = "201")
    public RestResponse<OrganisationConsentView> give(@NotNull @Valid OrganisationConsentView.Draft draft) {
        return writes.put(
                () -> consents.held(caller.applicantId()),
                _ -> consents.agree(
                        caller.applicantId(), draft.scope(), draft.leftOut(), draft.textVersion(), Instant.now(clock)),
                OrganisationConsentView::of);
    }

    @DELETE
    @Operation(
            operationId = "revokeOrganisationConsent",
            summary = "Revoke my consent to the advisers of my organisation",
            description = """
                    What assigned advisers could do by it ends at once, in every service. Consents that name somebody stay; a \
                    single adviser is left out by revoking the consent to that adviser.""")
    @APIResponse(responseCode = "204", description = "The consent is revoked")
    @APIResponse(responseCode = "404", description = "There is no such consent")
    public void revoke() {
        writes.deleted(
                () -> required(consents.held(caller.applicantId())),
                consent -> consents.revoke(caller.applicantId(), consent));
    }

    private static OrganisationConsent required(Optional<OrganisationConsent> consent) {
        return consent.orElseThrow(() -> NOT_FOUND.because(null));
    }
}
