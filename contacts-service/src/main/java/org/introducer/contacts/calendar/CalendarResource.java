package org.introducer.contacts.calendar;

import static org.introducer.contacts.ContactsProblem.CALENDAR_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.TOO_MANY_REQUESTS;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.http.Clients;
import org.introducer.platform.openapi.ApiConventions;
import org.introducer.platform.time.ICalendars;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/calendars")
@Tag(name = "Calendar")
public class CalendarResource {

    private final CalendarFeeds feeds;
    private final CalendarEntries entries;
    private final Clients clients;
    private final GuessLimit guesses = new GuessLimit(Ticker.systemTicker());

    CalendarResource(CalendarFeeds feeds, CalendarEntries entries, Clients clients) {
        this.feeds = feeds;
        this.entries = entries;
        this.clients = clients;
    }

    @GET
    @Path("/{address}")
    @PermitAll
    @Produces(ICalendars.MEDIA_TYPE)
    @Extension(name = ApiConventions.WITHOUT_TOKEN, value = "true", parseValue = true)
    @APIResponse(responseCode = "429", description = "Too many addresses that open nothing")
    @Operation(
            operationId = "exportCalendar",
            summary = "Export the dates of a secret calendar address",
            description = """
                    Returns, without a token, for calendar programs: follow-ups and their windows, promises, events, letters and the \
                    ends of the plan's phases as iCalendar (RFC 5545). An event keeps its UID while it stands. What programs say about \
                    messages is not looked at here; the outreach check does. An address that was replaced or deleted answers 404.""")
    @APIResponseSchema(value = String.class, responseCode = "200")
    public RestResponse<String> export(String address) {
        Optional<String> client = clients.address();
        if (guesses.isReached(client)) {
            throw TOO_MANY_REQUESTS.because(null);
        }
        CalendarFeeds.Shown shown = feeds.actAsOwner(address).orElseThrow(() -> {
            guesses.wrong(client);
            return CALENDAR_NOT_FOUND.because(null);
        });
        return RestResponse.ResponseBuilder.ok(CalendarFile.of(entries.of(shown.ownerId(), shown.names())))
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
