package org.introducer.contacts.event;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Writable;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.batch.Batches;
import org.introducer.platform.batch.Drafts;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/events/{id}/debrief")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Events")
public class DebriefResource {

    private final Events events;
    private final Debrief debrief;
    private final Access access;
    private final Batches batches;

    DebriefResource(Events events, Debrief debrief, Access access, Batches batches) {
        this.events = events;
        this.debrief = debrief;
        this.access = access;
        this.batches = batches;
    }

    /** Up to 20 people who were met at an event. Each item is checked by itself, so that one bad item does not hide the others. */
    @Schema(name = "EventDebrief")
    record Many(
            @Schema(description = "up to 20 people who were met, each checked by itself")
            @NotEmpty
            @Size(max = 20)
            @JsonDeserialize(using = Drafts.Reader.class)
            List<DebriefItem> items) {}

    @POST
    @Operation(operationId = "debriefEvent", summary = "Create up to 20 meetings of an event", description = """
                    Each item is recorded as a meeting with a contact, which opens the window for a personal follow-up. \
                    Contacts are recognised by id, profile or address, and by a name among the targets of the event and those \
                    who were met there; others are created, however little is known of them, and `possible` names whom they may \
                    be. Sent again, nothing is recorded twice, with or without an Idempotency-Key; what is new is added. Each item has a status of its own.""")
    @APIResponseSchema(value = Debriefed.class, responseCode = "207")
    public RestResponse<Batch.Result<DebriefView>> debrief(UUID id, @NotNull @Valid Many batch) {
        Event event = events.requireWritable(id);
        Writable owner = access.toWrite(event.ownerId());
        debrief.requireBegun(event);
        return batches.each(
                batch.items(),
                false,
                items -> debrief.recognised(event, items),
                (recognised, item) -> debrief.record(owner, event, item, recognised),
                debrief::view);
    }

    /** Names the generic result in the OpenAPI. */
    @Schema(name = "EventDebriefed")
    static final class Debriefed {
        public List<Batch.Item<DebriefView>> items;
    }
}
