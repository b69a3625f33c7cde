package org.introducer.mentorship.agreement;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

@Path("/v1/mentorships/{mentorshipId}/agreements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
@Tag(name = "Agreements")
public class AgreementResource {

    private final Agreements agreements;
    private final Writes writes;

    AgreementResource(Agreements agreements, Writes writes) {
        this.agreements = agreements;
        this.writes = writes;
    }

    @POST
    @Operation(operationId = "createAgreement", summary = "Create an agreement of a mentorship", description = """
                    Either of the two proposes goals, how often they meet, the last day, and the version of the text on \
                    confidentiality. It counts once both have accepted it; until then the one before stays in force.""")
    @APIResponseSchema(value = AgreementView.class, responseCode = "201")
    public RestResponse<AgreementView> create(UUID mentorshipId, @NotNull @Valid AgreementDraft draft) {
        return writes.created(
                "/v1/mentorships/" + mentorshipId + "/agreements",
                () -> agreements.view(agreements.propose(mentorshipId, draft)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listAgreements",
            summary = "List the agreements of a mentorship",
            description = "Returns the agreements, those that were replaced included. Only the two people see them.")
    public Page<AgreementView> list(UUID mentorshipId, @BeanParam ListQuery query) {
        return agreements.of(mentorshipId, query);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getAgreement",
            summary = "Get an agreement of a mentorship",
            description = "Only the two people see it. After its last day an accepted agreement becomes COMPLETED.")
    public AgreementView get(UUID mentorshipId, UUID id) {
        return agreements.view(agreements.require(mentorshipId, id));
    }

    @POST
    @Path("/{id}/accept")
    @Operation(operationId = "acceptAgreement", summary = "Accept an agreement of a mentorship", description = """
                    Each of the two people consents, with the version of the text on confidentiality that they have read. Answers 409 \
                    `agreement-state` when the agreement has another version, or is replaced or over.""")
    @APIResponseSchema(value = AgreementView.class, responseCode = "200")
    public RestResponse<AgreementView> accept(
            UUID mentorshipId, UUID id, @NotNull @Valid AgreementView.Consent consent) {
        return writes.done(() -> agreements.view(agreements.accept(mentorshipId, id, consent.consentVersion())));
    }
}
