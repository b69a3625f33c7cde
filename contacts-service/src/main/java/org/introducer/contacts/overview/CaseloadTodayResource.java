package org.introducer.contacts.overview;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.consent.Caseload;
import org.introducer.platform.access.Access;
import org.introducer.platform.list.QueueQuery;

@Path("/v1/caseload/today")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, INTEGRATION})
@Tag(name = "Caseload")
public class CaseloadTodayResource {

    private final Today today;
    private final Caseload caseload;
    private final Access access;

    CaseloadTodayResource(Today today, Caseload caseload, Access access) {
        this.today = today;
        this.caseload = caseload;
        this.access = access;
    }

    @GET
    @Operation(operationId = "listCaseloadDays", summary = "List the days of all my applicants", description = """
                    Of each applicant who consented to the caller, by id: the beginning of what `getToday` has, on the day \
                    that it is for them; `cut` names the lists that go on and where they are whole. With \
                    `filter=applicantId=in=(...)` of some applicants. An applicant takes at most 11 kB. Documents are shown \
                    to the applicant alone. When program-service cannot be asked its names are absent, and `unavailable` says \
                    so. An id without a consent and an id that nobody has are answered alike.""")
    public CaseloadTodayView list(
            @BeanParam QueueQuery query,
            @QueryParam("filter")
                    @Parameter(
                            description = "RSQL over `applicantId`, such as `applicantId=in=(...)`",
                            schema = @Schema(maxLength = 2000))
                    String filter) {
        Caseload.Applicants page = caseload.page("caseload-today", query, filter);
        return today.of(access.eachToRead(page.ids()), page.leftOut(), page.next());
    }
}
