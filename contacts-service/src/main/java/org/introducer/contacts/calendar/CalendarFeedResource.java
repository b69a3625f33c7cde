package org.introducer.contacts.calendar;

import static org.introducer.platform.identity.Role.APPLICANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.http.Links;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/applicants/me/calendar-feed")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(APPLICANT)
@Tag(name = "Calendar")
public class CalendarFeedResource {

    private final CalendarFeeds feeds;
    private final Writes writes;
    private final Links links;

    CalendarFeedResource(CalendarFeeds feeds, Writes writes, Links links) {
        this.feeds = feeds;
        this.writes = writes;
        this.links = links;
    }

    @PUT
    @Operation(
            operationId = "createMyCalendarFeed",
            summary = "Create or replace the address of my calendar",
            description = """
                    The answer holds a secret address, once: whoever has it reads the applicant's dates without a token, so it goes into \
                    a calendar program and nowhere else. Only a digest of it is stored. Replacing makes a new address, and the previous \
                    one no longer works.""")
    @APIResponseSchema(value = CalendarFeedView.class, responseCode = "201")
    public RestResponse<CalendarFeedView> create(@NotNull @Valid CalendarFeedDraft draft) {
        return writes.put(
                feeds::mine,
                found -> feeds.open(found, draft),
                opened -> CalendarFeedView.of(
                        opened.feed(),
                        links.to("/v1/calendars/" + opened.address().segment())));
    }

    @GET
    @Operation(
            operationId = "getMyCalendarFeed",
            summary = "Get the state of my calendar address",
            description =
                    "Returns what it shows and since when it is there; the address itself is shown only when it is made.")
    @APIResponseSchema(value = CalendarFeedView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no address")
    public CalendarFeedView get() {
        return CalendarFeedView.of(feeds.requireMine(), null);
    }

    @DELETE
    @Operation(operationId = "deleteMyCalendarFeed", summary = "Delete the address of my calendar", description = """
                    The secret address answers 404 from now on, and cannot be restored. Creating another one gives a new address.""")
    public void revoke() {
        writes.deleted(feeds::requireMine, feeds::revoke);
    }
}
