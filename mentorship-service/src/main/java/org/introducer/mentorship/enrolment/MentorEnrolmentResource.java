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
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cycles/{cycleId}/mentors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolment")
public class MentorEnrolmentResource {

    private static final Set<String> RELATIONS = Set.of("profile");

    private final MentorEnrolments enrolments;
    private final Writes writes;
    private final Batches batches;
    private final MergePatch patches;

    MentorEnrolmentResource(MentorEnrolments enrolments, Writes writes, Batches batches, MergePatch patches) {
        this.enrolments = enrolments;
        this.writes = writes;
        this.batches = batches;
        this.patches = patches;
    }

    @POST
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "enrolMentor", summary = "Enrol a mentor in a cycle", description = """
                    The mentor, or a coordinator for the mentor, enrols the mentor with the seats offered in this cycle. Answers 409 \
                    `enrolment-exists` when the mentor is enrolled.""")
    @APIResponseSchema(value = MentorEnrolmentView.class, responseCode = "201")
    public RestResponse<MentorEnrolmentView> enrol(UUID cycleId, @NotNull @Valid MentorEnrolmentDraft draft) {
        return writes.created("/v1/cycles/" + cycleId + "/mentors", () -> one(enrolments.add(cycleId, draft)));
    }

    /** Up to 1000 enrolments of mentors at once. */
    @Schema(name = "MentorEnrolmentBatch")
    record Many(
            @NotNull @Size(min = 1, max = Batch.MAX_ITEMS) @JsonDeserialize(using = Drafts.Reader.class)
            List<MentorEnrolmentDraft> items,

            @Schema(description = "true: all items or none; default: false")
            Boolean atomic) {}

    /** Names the generic result in the OpenAPI. */
    @Schema(name = "MentorEnrolmentBatchResult")
    static final class Result {
        public List<Batch.Item<MentorEnrolmentView>> items;
    }

    @POST
    @Path("/batch")
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @Operation(
            operationId = "enrolMentors",
            summary = "Enrol up to 1000 mentors in a cycle",
            description = "The answer has a status for each item; with `atomic` all are enrolled or none.")
    @APIResponseSchema(value = Result.class, responseCode = "207")
    public RestResponse<Batch.Result<MentorEnrolmentView>> enrolMany(UUID cycleId, @NotNull @Valid Many batch) {
        enrolments.requireCycle(cycleId);
        return batches.each(
                batch.items(), Boolean.TRUE.equals(batch.atomic()), draft -> enrolments.add(cycleId, draft), this::one);
    }

    @GET
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN, INTEGRATION})
    @ListFields(
            filter = {"id", "createdAt", "mentorId", "onlyRanked", "inactive"},
            sort = {"createdAt"})
    @Operation(operationId = "listEnrolledMentors", summary = "List the mentors of a cycle", description = """
                    Returns the mentors with their seats and how long they take to react to requests. Rankings are shown only to the \
                    mentor and to coordinators. `inactive` finds the mentors who have left requests unanswered and get no mentees until \
                    they react.""")
    public Page<MentorEnrolmentView> list(
            UUID cycleId,
            @QueryParam("expand") @Parameter(description = "`profile`: the profile of the mentor") String expand,
            @BeanParam ListQuery query) {
        boolean withProfile = Expand.of(expand, RELATIONS).contains("profile");
        Page<MentorEnrolment> page = enrolments.of(cycleId, query);
        return page.map(enrolments.view(cycleId, page.items(), withProfile));
    }

    @GET
    @Path("/{mentorId}")
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN, INTEGRATION})
    @Operation(operationId = "getEnrolledMentor", summary = "Get the enrolment of a mentor", description = """
                    The seats of a mentor in this cycle, and to the mentor and coordinators the ranking and weights. The \
                    ETag is needed to change or withdraw them.""")
    public MentorEnrolmentView get(UUID cycleId, UUID mentorId) {
        return one(enrolments.require(cycleId, mentorId));
    }

    @PATCH
    @Path("/{mentorId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @Operation(
            operationId = "updateEnrolledMentor",
            summary = "Update the enrolment of a mentor",
            description = "The mentor's seats, ranking of mentees, or weights in this cycle.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "MentorEnrolmentDraft", description = "merge patch")))
    public MentorEnrolmentView change(UUID cycleId, UUID mentorId, JsonNode patch) {
        MentorEnrolment read = enrolments.requireWritable(cycleId, mentorId);
        MentorEnrolmentDraft draft = patches.apply(read, read.draft(), patch, MentorEnrolmentDraft.class);
        return writes.changed(
                () -> enrolments.requireWritable(cycleId, mentorId),
                enrolment -> enrolments.describe(enrolment, draft),
                this::one);
    }

    @POST
    @Path("/{mentorId}/confirm-active")
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "confirmActiveMentor", summary = "Confirm that a mentor takes part", description = """
                    A mentor who was inactive gets requests again, and is matched by later runs; requests left unanswered before no \
                    longer count.""")
    @APIResponseSchema(value = MentorEnrolmentView.class, responseCode = "200")
    public RestResponse<MentorEnrolmentView> confirmActive(UUID cycleId, UUID mentorId) {
        return writes.done(() -> one(enrolments.confirmActive(cycleId, mentorId)));
    }

    @DELETE
    @Path("/{mentorId}")
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "withdrawMentor", summary = "Withdraw a mentor from a cycle", description = """
                    The mentor takes no part in later runs of the cycle; runs that were made and mentorships stay as \
                    they are.""")
    public void withdraw(UUID cycleId, UUID mentorId) {
        writes.deleted(() -> enrolments.requireWritable(cycleId, mentorId), enrolments::delete);
    }

    private MentorEnrolmentView one(MentorEnrolment enrolment) {
        Function<MentorEnrolment, MentorEnrolmentView> view =
                enrolments.view(enrolment.cycleId(), List.of(enrolment), false);
        return view.apply(enrolment);
    }
}
