package org.introducer.mentorship.event;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.time.ICalendars;

@Path("/v1/speed-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, ORG_ADMIN})
@Tag(name = "Speed mentoring")
public class CardResource {

    private final Cards cards;

    CardResource(Cards cards) {
        this.cards = cards;
    }

    @GET
    @Path("/{eventId}/cards")
    @ListFields(
            filter = {"id", "createdAt", "mentorId", "menteeId", "presence"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listSpeedCards",
            summary = "List the cards of a speed mentoring event",
            description = "Returns for each participant the rounds, tables and people, to be printed or sent.")
    public Page<CardView> list(UUID eventId, @BeanParam ListQuery query) {
        return cards.all(eventId, query);
    }

    @GET
    @Path("/{eventId}/room-list")
    @Operation(
            operationId = "getSpeedRoomList",
            summary = "Get the room list of a speed mentoring event",
            description = """
                    Table by table, in the order of the rooms: the mentor, and the mentees of each round.""")
    public RoomListView rooms(UUID eventId) {
        return cards.rooms(eventId);
    }

    @GET
    @Path("/{eventId}/participants/{personId}/card")
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "getSpeedCard", summary = "Get the card of a participant", description = """
                    Returns, round by round, whom the person meets, when and at which table. Shown to the person and to coordinators.""")
    public CardView get(UUID eventId, UUID personId) {
        return cards.of(eventId, personId);
    }

    @GET
    @Path("/{eventId}/participants/{personId}/card.ics")
    @Produces(ICalendars.MEDIA_TYPE)
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "exportSpeedCard", summary = "Export the card of a participant", description = """
                    The same meetings as iCalendar (RFC 5545), for any calendar program.""")
    public String export(UUID eventId, UUID personId) {
        return cards.calendar(eventId, personId);
    }
}
