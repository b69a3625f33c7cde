package org.introducer.contacts.outreach;

import static org.introducer.platform.identity.Role.*;
import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.outreach.StatisticsView.By;
import org.introducer.platform.access.Access;
import org.introducer.platform.problem.InputError;

@Path("/v1/response-statistics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Messages")
public class StatisticsResource {

    private final ResponseStatistics statistics;
    private final Access access;

    StatisticsResource(ResponseStatistics statistics, Access access) {
        this.statistics = statistics;
        this.access = access;
    }

    @GET
    @Operation(operationId = "getResponseStatistics", summary = "Get response statistics", description = """
                Messages that were sent and expect a reply, by channel, purpose, template, or role or country of the recipient, with n \
                and Wilson's interval of 95 %. Below n = 5 nothing is said as a percentage. Only messages of at least 30 days \
                count, answered or not: of later ones the answers are known first. A message is of a template when the interaction \
                names it as `templateId`; out of office is no answer.\
                """)
    public StatisticsView get(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("by") @Parameter(description = "default: CHANNEL") By by,
            @QueryParam("from") @Parameter(description = "first day of sending; default: a year before `to`")
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "last day of sending; default: today") LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw INVALID_PARAMETER.at(List.of(InputError.parameter("from", "is after to")));
        }
        return statistics.of(access.toRead(applicantId).id(), by == null ? By.CHANNEL : by, from, to);
    }
}
