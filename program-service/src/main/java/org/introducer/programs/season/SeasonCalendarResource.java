package org.introducer.programs.season;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.time.ICalendars;
import org.introducer.programs.policy.VisaPolicies;

@Path("/v1")
@Authenticated
@Tag(name = "Seasons")
public class SeasonCalendarResource {

    private final AskedSeasons seasons;
    private final VisaPolicies policies;

    SeasonCalendarResource(AskedSeasons seasons, VisaPolicies policies) {
        this.seasons = seasons;
        this.policies = policies;
    }

    @GET
    @Path("/season-calendar")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getSeasonCalendar", summary = "Get the dates of a season", description = """
                    ERAS, NRMP, SOAP, ECFMG and the meetings of societies, each with its zone and source. Nothing is \
                    computed from a recurrence: what no source says is listed in `unknown`, with what it was in earlier \
                    seasons, where to look and when that was last done. The dates are policy rules of the kind \
                    DEADLINE, the searches of the kind SEARCH, which curators keep: once a date is entered, the event \
                    is in `events`.""")
    public SeasonCalendarView get(@Valid @BeanParam SeasonQuery query) {
        return SeasonCalendarView.of(seasons.any(query), policies.seasons().dates());
    }

    @GET
    @Path("/season-calendar.ics")
    @Produces(ICalendars.MEDIA_TYPE)
    @Operation(operationId = "exportSeasonCalendar", summary = "Export the dates of a season", description = """
                    The same dates as iCalendar (RFC 5545), for any calendar program. An assumption says so in its \
                    title; events without a day are named in the description of the calendar.""")
    public String export(@Valid @BeanParam SeasonQuery query) {
        return CalendarFile.of(seasons.any(query), policies.seasons().dates());
    }
}
