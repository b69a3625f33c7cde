package org.introducer.mentorship.event;

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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.batch.Batches;
import org.introducer.platform.batch.Drafts;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/speed-events/{eventId}/participants")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
@Tag(name = "Speed mentoring")
public class ParticipantResource {

    private final Participants participants;
    private final SpeedEvents events;
    private final Writes writes;
    private final Batches batches;
    private final MergePatch patches;

    ParticipantResource(
            Participants participants, SpeedEvents events, Writes writes, Batches batches, MergePatch patches) {
        this.participants = participants;
        this.events = events;
        this.writes = writes;
        this.batches = batches;
        this.patches = patches;
    }

    @POST
    @Operation(
            operationId = "addSpeedParticipant",
            summary = "Create a participant of a speed mentoring event",
            description = """
                    A mentor with a table, or a mentee with wishes: the person, or a coordinator for them. Who comes without having \
                    registered is added in the same way, and takes part from the next plan on.""")
    @APIResponseSchema(value = ParticipantView.class, responseCode = "201")
    public RestResponse<ParticipantView> add(UUID eventId, @NotNull @Valid ParticipantDraft draft) {
        events.require(eventId);
        participants.requireToAdd(draft);
        return writes.created(
                "/v1/speed-events/" + eventId + "/participants",
                () -> ParticipantView.of(participants.add(eventId, draft)));
    }

    /** Up to 1000 participants of an event at once. */
    @Schema(name = "SpeedParticipantBatch")
    record Many(
            @NotNull @Size(min = 1, max = Batch.MAX_ITEMS) @JsonDeserialize(using = Drafts.Reader.class)
            List<ParticipantDraft> items,

            @Schema(description = "true: all items or none; default: false")
            Boolean atomic) {}

    /** Names the generic result in the OpenAPI. */
    @Schema(name = "SpeedParticipantBatchResult")
    static final class Result {
        public List<Batch.Item<ParticipantView>> items;
    }

    @POST
    @Path("/batch")
    @Operation(
            operationId = "addSpeedParticipants",
            summary = "Create up to 1000 participants of a speed mentoring event",
            description = """
                    The answer has a status for each item; with `atomic` all are added or none.""")
    @APIResponseSchema(value = Result.class, responseCode = "207")
    public RestResponse<Batch.Result<ParticipantView>> addMany(UUID eventId, @NotNull @Valid Many batch) {
        events.require(eventId);
        Map<UUID, ProblemException> refused = participants.refused(batch.items());
        return batches.each(
                batch.items(),
                Boolean.TRUE.equals(batch.atomic()),
                draft -> {
                    if (refused.containsKey(draft.personId())) {
                        throw refused.get(draft.personId());
                    }
                    return participants.add(eventId, draft);
                },
                ParticipantView::of);
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "mentorId", "menteeId", "presence"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listSpeedParticipants",
            summary = "List the participants of a speed mentoring event",
            description = """
                    Returns who takes part, with the rounds and wishes of each. A coordinator sees all, others see themselves.""")
    public Page<ParticipantView> list(UUID eventId, @BeanParam ListQuery query) {
        return participants.of(eventId, query).map(ParticipantView::of);
    }

    @GET
    @Path("/{personId}")
    @Operation(
            operationId = "getSpeedParticipant",
            summary = "Get a participant of a speed mentoring event",
            description =
                    "Returns the participant with this id of a mentor or mentee. The ETag is needed to change it.")
    public ParticipantView get(UUID eventId, UUID personId) {
        return ParticipantView.of(participants.require(eventId, personId));
    }

    @PATCH
    @Path("/{personId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateSpeedParticipant",
            summary = "Update a participant of a speed mentoring event",
            description = """
                    Wishes, floor or table size, with which the next plan counts; or whether meetings become interactions of the \
                    applicant.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "SpeedParticipantDraft", description = "merge patch")))
    public ParticipantView change(UUID eventId, UUID personId, JsonNode patch) {
        Participant read = participants.requireWritable(eventId, personId);
        ParticipantDraft draft = patches.apply(read, read.draft(), patch, ParticipantDraft.class);
        participants.requireAgreement(read.draft(), draft);
        return writes.changed(
                () -> participants.requireWritable(eventId, personId),
                participant -> participants.describe(participant, draft),
                ParticipantView::of);
    }

    @DELETE
    @Path("/{personId}")
    @Operation(
            operationId = "removeSpeedParticipant",
            summary = "Delete a participant of a speed mentoring event",
            description = """
                    The person takes no part in later plans; rounds that took place stay as they are.""")
    public void remove(UUID eventId, UUID personId) {
        participants.requireWritable(eventId, personId);
        writes.deleted(() -> participants.requireWritable(eventId, personId), participants::delete);
    }

    @POST
    @Path("/{personId}/check-in")
    @Operation(
            operationId = "checkInSpeedParticipant",
            summary = "Report whether a participant came",
            description = """
                    A coordinator says that somebody came, comes only in a later round, leaves early, or is absent; the next plan counts \
                    with it. A meeting of two people who came becomes an interaction of the applicant when its round is over, where the \
                    applicant agreed to that; a later correction changes or withdraws it.""")
    @APIResponseSchema(value = ParticipantView.class, responseCode = "200")
    public RestResponse<ParticipantView> checkIn(UUID eventId, UUID personId, @NotNull @Valid Attendance attendance) {
        participants.require(eventId, personId);
        return writes.done(() -> ParticipantView.of(participants.checkIn(eventId, personId, attendance)));
    }
}
