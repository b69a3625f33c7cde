package org.introducer.mentorship.enrolment;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.batch.Batches;
import org.introducer.platform.batch.Drafts;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.Expand;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cycles/{cycleId}/mentees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolment")
public class MenteeEnrolmentResource {

    private static final Set<String> RELATIONS = Set.of("profile");

    private final MenteeEnrolments enrolments;
    private final Writes writes;
    private final Batches batches;
    private final MergePatch patches;

    MenteeEnrolmentResource(MenteeEnrolments enrolments, Writes writes, Batches batches, MergePatch patches) {
        this.enrolments = enrolments;
        this.writes = writes;
        this.batches = batches;
        this.patches = patches;
    }

    @POST
    @RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
    @Operation(operationId = "enrolMentee", summary = "Enrol a mentee in a cycle", description = """
                    The mentee, somebody who acts for the mentee, or a coordinator enrols the mentee. Answers 409 `enrolment-exists` \
                    when the mentee is enrolled, 409 `applications-not-open` when the cycle takes no applications now, and 422 \
                    `not-eligible` when the answers do not meet what it requires; a coordinator may enrol in spite of the last two.""")
    @APIResponseSchema(value = MenteeEnrolmentView.class, responseCode = "201")
    public RestResponse<MenteeEnrolmentView> enrol(UUID cycleId, @NotNull @Valid MenteeEnrolmentDraft draft) {
        enrolments.requireCycle(cycleId);
        enrolments.mentee(draft.menteeId());
        return writes.created("/v1/cycles/" + cycleId + "/mentees", () -> one(enrolments.add(cycleId, draft)));
    }

    /** Up to 1000 enrolments of mentees at once. */
    @Schema(name = "MenteeEnrolmentBatch")
    record Many(
            @NotNull @Size(min = 1, max = Batch.MAX_ITEMS) @JsonDeserialize(using = Drafts.Reader.class)
            List<MenteeEnrolmentDraft> items,

            @Schema(description = "true: all items or none; default: false")
            Boolean atomic) {}

    /** Names the generic result in the OpenAPI. */
    @Schema(name = "MenteeEnrolmentBatchResult")
    static final class Result {
        public List<Batch.Item<MenteeEnrolmentView>> items;
    }

    @POST
    @Path("/batch")
    @RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
    @Operation(
            operationId = "enrolMentees",
            summary = "Enrol up to 1000 mentees in a cycle",
            description = "The answer has a status for each item; with `atomic` all are enrolled or none.")
    @APIResponseSchema(value = Result.class, responseCode = "207")
    public RestResponse<Batch.Result<MenteeEnrolmentView>> enrolMany(UUID cycleId, @NotNull @Valid Many batch) {
        enrolments.requireCycle(cycleId);
        Map<UUID, ProblemException> refused = enrolments.refused(batch.items());
        return batches.each(
                batch.items(),
                Boolean.TRUE.equals(batch.atomic()),
                draft -> {
                    if (refused.containsKey(draft.menteeId())) {
                        throw refused.get(draft.menteeId());
                    }
                    return enrolments.add(cycleId, draft);
                },
                this::one);
    }

    @GET
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN, INTEGRATION})
    @ListFields(
            filter = {"id", "createdAt", "menteeId"},
            sort = {"createdAt"})
    @Operation(operationId = "listEnrolledMentees", summary = "List the mentees of a cycle", description = """
                    A coordinator sees all mentees of the cycle, a mentor of the cycle sees all without their rankings, \
                    others see their own enrolment.""")
    public Page<MenteeEnrolmentView> list(
            UUID cycleId,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("expand") @Parameter(description = "`profile`: the profile of the mentee") String expand,
            @BeanParam ListQuery query) {
        boolean withProfile = Expand.of(expand, RELATIONS).contains("profile");
        Page<MenteeEnrolment> page = enrolments.of(cycleId, applicantId, query);
        return page.map(enrolments.view(page.items(), applicantId, withProfile));
    }

    @GET
    @Path("/{menteeId}")
    @RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
    @Operation(operationId = "getEnrolledMentee", summary = "Get the enrolment of a mentee", description = """
                    The wishes of a mentee in this cycle: mentors in tiers, best first. The ETag is needed to change or \
                    withdraw them.""")
    public MenteeEnrolmentView get(UUID cycleId, UUID menteeId) {
        return one(enrolments.require(cycleId, menteeId));
    }

    @PATCH
    @Path("/{menteeId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
    @Operation(
            operationId = "updateEnrolledMentee",
            summary = "Update the enrolment of a mentee",
            description = "The mentee's ranking of mentors, and the consent to a disclosed conflict of interest.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "MenteeEnrolmentDraft", description = "merge patch")))
    public MenteeEnrolmentView change(UUID cycleId, UUID menteeId, JsonNode patch) {
        MenteeEnrolment read = enrolments.requireWritable(cycleId, menteeId);
        if (patch != null && patch.has("countedBy")) {
            enrolments.requireOwnGroups(read.applicantId());
        }
        MenteeEnrolmentDraft draft = patches.apply(read, read.draft(), patch, MenteeEnrolmentDraft.class);
        return writes.changed(
                () -> enrolments.requireWritable(cycleId, menteeId),
                enrolment -> enrolments.describe(enrolment, draft),
                this::one);
    }

    @DELETE
    @Path("/{menteeId}")
    @RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
    @Operation(operationId = "withdrawMentee", summary = "Withdraw a mentee from a cycle", description = """
                    The mentee takes no part in later runs of the cycle; runs that were made and mentorships stay as \
                    they are.""")
    public void withdraw(UUID cycleId, UUID menteeId) {
        enrolments.requireWritable(cycleId, menteeId);
        writes.deleted(() -> enrolments.requireWritable(cycleId, menteeId), enrolments::delete);
    }

    private MenteeEnrolmentView one(MenteeEnrolment enrolment) {
        Function<MenteeEnrolment, MenteeEnrolmentView> view =
                enrolments.view(List.of(enrolment), enrolment.applicantId(), false);
        return view.apply(enrolment);
    }
}
