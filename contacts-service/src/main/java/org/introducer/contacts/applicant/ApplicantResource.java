package org.introducer.contacts.applicant;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.batch.Batches;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.PureComputation;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/applicants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applicants")
public class ApplicantResource {

    private final Applicants applicants;
    private final Caller caller;
    private final Writes writes;
    private final Batches batches;
    private final MergePatch patches;

    ApplicantResource(Applicants applicants, Caller caller, Writes writes, Batches batches, MergePatch patches) {
        this.applicants = applicants;
        this.caller = caller;
        this.writes = writes;
        this.batches = batches;
        this.patches = patches;
    }

    @GET
    @RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
    @ListFields(
            filter = {"id", "createdAt", "externalId", "familyName", "givenName"},
            sort = {"createdAt"})
    @Operation(operationId = "listApplicants", summary = "List applicants", description = """
                    The applicants whom the caller may see: the caller's own record, applicants who gave the caller \
                    consent, and applicants whom the caller provisioned; of these, once they have logged in, only the record \
                    without the profile, unless they gave consent. An integration finds one of its own with \
                    `filter=externalId==client-4711`.""")
    public Page<ApplicantView> list(@BeanParam ListQuery query) {
        Page<Applicant> page = applicants.reachable(query);
        Set<UUID> open = applicants.open(page.items());
        return page.map(applicant ->
                open.contains(applicant.id()) ? ApplicantView.of(applicant) : ApplicantView.recordOf(applicant));
    }

    @PUT
    @Path("/me")
    @RolesAllowed(APPLICANT)
    @Operation(operationId = "replaceMyApplicant", summary = "Create or replace my applicant record", description = """
                    Without `If-Match` it creates the record (201). When there is one, `If-Match` is required and \
                    everything in it is replaced.""")
    @APIResponseSchema(value = ApplicantView.class, responseCode = "201")
    public RestResponse<ApplicantView> describe(@NotNull @Valid ApplicantDraft draft) {
        return writes.put(
                applicants::me,
                me -> applicants.describe(me, draft),
                ApplicantView::of,
                view -> "/v1/applicants/" + view.id());
    }

    @GET
    @Path("/me")
    @RolesAllowed(APPLICANT)
    @Operation(
            operationId = "getMyApplicant",
            summary = "Get my applicant record",
            description =
                    "The first call of a provisioned applicant links the record to their login, unless the token only reads.")
    @APIResponseSchema(value = ApplicantView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no record yet")
    public ApplicantView me() {
        Applicant me = applicants.requireMe();
        return me.awaited() && !caller.isReadOnly()
                ? writes.recorded(() -> applicants.welcome(applicants.requireMe()), ApplicantView::of)
                : ApplicantView.of(me);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(APPLICANT)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateApplicant",
            summary = "Update an applicant",
            description = "A JSON merge patch: what it leaves out stays, and a list in it replaces the whole list.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "ApplicantDraft", description = "merge patch")))
    public ApplicantView update(UUID id, JsonNode patch) {
        Applicant read = applicants.requireMe(id);
        ApplicantDraft draft = patches.apply(read, read.profile(), patch, ApplicantDraft.class);
        return writes.replaced(applicants::me, me -> applicants.describe(me, draft), ApplicantView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
    @Operation(operationId = "getApplicant", summary = "Get an applicant", description = """
                    The caller's own record, that of an applicant who gave the caller consent, or that of one whom the caller \
                    provisioned: once this applicant has logged in without the profile, unless there is consent.""")
    public ApplicantView get(UUID id) {
        Applicant applicant = applicants.require(id);
        return applicants.open(List.of(applicant)).isEmpty()
                ? ApplicantView.recordOf(applicant)
                : ApplicantView.of(applicant);
    }

    /** Up to 1000 ids of applicants to look up at once. */
    @Schema(name = "ApplicantIds")
    record Ids(
            @Schema(description = "ids of the applicants to read") @NotNull @Size(min = 1, max = Batch.MAX_ITEMS)
            List<@NotNull UUID> ids) {}

    /** Those of the applicants asked for that the caller may see. */
    @Schema(name = "ApplicantsFound")
    record Found(
            @Schema(
                    description =
                            "the applicants in any order; one without consent to the caller, one without a record and an unknown "
                                    + "id are left out")
            List<ApplicantView> items) {}

    @POST
    @Path("/batch-get")
    @PureComputation
    @RolesAllowed({ADVISER, INTEGRATION})
    @Operation(
            operationId = "batchGetApplicants",
            summary = "Get up to 1000 applicants who consented to me",
            description = """
                    Returns the applicants in any order. An applicant who gave the caller no consent, one without a record and an \
                    unknown id are left out.""")
    public Found batchGet(@NotNull @Valid Ids query) {
        return new Found(applicants.consented(query.ids()).stream()
                .map(ApplicantView::of)
                .toList());
    }

    @POST
    @Path("/batch")
    @RolesAllowed({INTEGRATION, ORG_ADMIN})
    @Operation(
            operationId = "provisionApplicants",
            summary = "Create up to 1000 applicants of an advising platform",
            description = """
                    For platforms and org-admins. Each item has an `externalId` and may have a consent that the platform has on record: \
                    the platform may then read and write the applicant's data at once. Without one the applicant is invited and decides. \
                    The answer has a status for each item; with `atomic` all are created or none.""")
    @APIResponseSchema(value = ApplicantBatchResult.class, responseCode = "207")
    public RestResponse<Batch.Result<ApplicantView>> provision(@NotNull @Valid ApplicantProvision.Many batch) {
        return batches.each(
                batch.items(),
                Boolean.TRUE.equals(batch.atomic()),
                ApplicantProvision::externalId,
                applicants::taken,
                applicants::provision,
                ApplicantView::of);
    }

    @POST
    @Path("/recorded-consents/batch")
    @RolesAllowed({INTEGRATION, ORG_ADMIN})
    @Operation(
            operationId = "recordConsents",
            summary = "Update the recorded consents of up to 1000 applicants",
            description = """
                    For consents that the platform received or that were withdrawn after it provisioned the applicant. It records them \
                    of those who have not signed in; who has decides there (409). A withdrawal is recorded of either, and holds at once. \
                    The answer has a status for each item; with `atomic` all are recorded or none.""")
    @APIResponseSchema(value = ConsentBatchResult.class, responseCode = "207")
    public RestResponse<Batch.Result<ConsentRecord.Recorded>> recordConsents(@NotNull @Valid ConsentRecord.Many batch) {
        return batches.each(
                batch.items(),
                Boolean.TRUE.equals(batch.atomic()),
                applicants::hold,
                (_, record) -> applicants.recordConsent(record),
                ConsentRecord.Recorded::of);
    }

    /** Names the generic result in the OpenAPI. */
    static final class ConsentBatchResult {
        public List<Batch.Item<ConsentRecord.Recorded>> items;
    }

    /** Names the generic result in the OpenAPI. */
    static final class ApplicantBatchResult {
        public List<Batch.Item<ApplicantView>> items;
    }
}
