package org.introducer.contacts.event;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Writable;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Events")
public class EventResource {

    private final Events events;
    private final EventCoverage coverage;
    private final Access access;
    private final Writes writes;
    private final MergePatch patches;

    EventResource(Events events, EventCoverage coverage, Access access, Writes writes, MergePatch patches) {
        this.events = events;
        this.coverage = coverage;
        this.access = access;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Operation(operationId = "createEvent", summary = "Create an event", description = """
                    Creates a meeting or congress on its days, in its own zone, with sessions, posters, and the contacts whom the \
                    applicant wants to meet there. Each year's meeting is an event of its own.""")
    @APIResponseSchema(value = EventView.class, responseCode = "201")
    public RestResponse<EventView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid EventEntry entry) {
        Writable owner = access.toWrite(applicantId);
        return writes.created("/v1/events", () -> EventView.of(events.add(owner, entry)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "name", "firstDay", "lastDay"},
            sort = {"createdAt", "firstDay"})
    @Operation(operationId = "listEvents", summary = "List my events", description = """
                    Your events, with their days, sessions, posters and targets. An adviser or platform passes `applicantId`.""")
    public Page<EventView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return events.page(access.toRead(applicantId), query).map(EventView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEvent",
            summary = "Get an event",
            description = "Returns its days, sessions, posters and targets. The ETag is needed to change or delete it.")
    public EventView get(UUID id) {
        return EventView.of(events.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateEvent", summary = "Update an event", description = """
                    A JSON merge patch. When its last day or zone changes, the follow-up windows of everybody who was met \
                    there change with it.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "EventDraft", description = "merge patch")))
    public EventView change(UUID id, JsonNode patch) {
        return writes.changed(
                () -> events.requireWritable(id),
                current -> events.change(current, patches.apply(current, current.entry(), patch, EventEntry.class)),
                EventView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteEvent", summary = "Delete an event", description = """
                    The meetings that were recorded of it stay, with their follow-up windows. It can be restored for 30 \
                    days.""")
    public void delete(UUID id) {
        writes.deleted(() -> events.requireWritable(id), events::remove);
    }

    @POST
    @Path("/{id}/restore")
    @Operation(operationId = "restoreEvent", summary = "Restore a deleted event", description = """
                    Possible for 30 days after the deletion. Answers 409 for an event that is not deleted, or was deleted longer ago.""")
    @APIResponseSchema(value = EventView.class, responseCode = "200")
    public RestResponse<EventView> restore(UUID id) {
        return writes.done(() -> EventView.of(events.restore(id)));
    }

    @GET
    @Path("/{id}/coverage")
    @Operation(operationId = "getEventCoverage", summary = "Get the coverage of an event", description = """
                    5 to 10 attendings and 5 to 10 residents or fellows are advised as targets. A target is met once a meeting \
                    with the person is recorded with this event's id, and missed when the event is over without one.""")
    public EventCoverageView coverage(UUID id) {
        return coverage.of(events.require(id));
    }
}
