package org.introducer.mentorship.event;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/speed-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speed mentoring")
public class SpeedEventResource {

    private final SpeedEvents events;
    private final Planning planning;
    private final Writes writes;
    private final MergePatch patches;

    SpeedEventResource(SpeedEvents events, Planning planning, Writes writes, MergePatch patches) {
        this.events = events;
        this.planning = planning;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(operationId = "createSpeedEvent", summary = "Create a speed mentoring event", description = """
                    Rounds with breaks, rooms with tables, and how many mentors each mentee is to meet at least.""")
    @APIResponseSchema(value = SpeedEventView.class, responseCode = "201")
    public RestResponse<SpeedEventView> create(@NotNull @Valid SpeedEventDraft draft) {
        return writes.created("/v1/speed-events", () -> SpeedEventView.of(events.add(draft)));
    }

    @GET
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN, INTEGRATION})
    @ListFields(
            filter = {"id", "createdAt", "name", "startsAt"},
            sort = {"createdAt", "startsAt"})
    @Operation(operationId = "listSpeedEvents", summary = "List the speed mentoring events", description = """
                    Returns the speed mentoring events of the organisation, past and coming, each with the time of each of its rounds.""")
    public Page<SpeedEventView> list(@BeanParam ListQuery query) {
        return events.all(query).map(SpeedEventView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN, INTEGRATION})
    @Operation(
            operationId = "getSpeedEvent",
            summary = "Get a speed mentoring event",
            description = "Returns an event with the time of each round. The ETag is needed to change it.")
    public SpeedEventView get(UUID id) {
        return SpeedEventView.of(events.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(operationId = "updateSpeedEvent", summary = "Update a speed mentoring event", description = """
                    Once the event is planned, rounds and rooms can only be added; a later beginning moves all rounds, unless a round that has begun would then begin in the future.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "SpeedEventDraft", description = "merge patch")))
    public SpeedEventView change(UUID id, JsonNode patch) {
        SpeedEvent read = events.requireMine(id);
        SpeedEventDraft draft = patches.apply(read, read.draft(), patch, SpeedEventDraft.class);
        return writes.changed(() -> events.lock(id), event -> events.describe(event, draft), SpeedEventView::of);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(operationId = "deleteSpeedEvent", summary = "Delete a speed mentoring event", description = """
                    Deletes the event with its participants and its plan; cards and calendars of it answer 404. It cannot be restored.""")
    public void delete(UUID id) {
        writes.deleted(() -> events.requireMine(id), events::delete);
    }

    @POST
    @Path("/{id}/plan")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(
            operationId = "planSpeedEvent",
            summary = "Create the plan of a speed mentoring event",
            description = """
                    Minimises the meetings missing to each mentee's floor, then grants as many wishes as possible, and gives each \
                    meeting a round. Nobody meets the same person twice, nor anyone of a do-not-match entry. A later call replans from \
                    the next round, with who is late, absent or new; rounds that have begun are kept. With a later `fromRound` the \
                    rounds before it are kept, except meetings of people who are absent or may no longer meet.""")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public RestResponse<PlanView> plan(UUID id, @NotNull @Valid PlanView.Draft draft) {
        Supplier<Planning.Made> made = planning.tried(id, draft);
        return writes.done(() -> PlanView.of(id, planning.store(id, made.get())));
    }

    @GET
    @Path("/{id}/plan")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(operationId = "getSpeedPlan", summary = "Get the plan of a speed mentoring event", description = """
                    Every meeting with its round, who meets fewer mentors than the floor, and the proof that no other choice grants more.""")
    public PlanView plan(UUID id) {
        return PlanView.of(id, planning.require(id));
    }
}
