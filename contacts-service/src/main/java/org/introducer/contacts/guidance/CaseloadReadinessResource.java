package org.introducer.contacts.guidance;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

@Path("/v1/caseload/readiness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, INTEGRATION})
@Tag(name = "Caseload")
public class CaseloadReadinessResource {

    private final Readinesses readinesses;
    private final Caseload caseload;
    private final Access access;

    CaseloadReadinessResource(Readinesses readinesses, Caseload caseload, Access access) {
        this.readinesses = readinesses;
        this.caseload = caseload;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listCaseloadReadiness",
            summary = "List the readiness of all my applicants, over all services",
            description = """
                    Returns for each applicant who consented to the caller, by id, the state of the network, the letters, the visa \
                    verdicts, the mentors and the programs, and what is missing first, by the rules of `getApplicantReadiness`, which \
                    has the whole. `filter=applicantId=in=(...)` selects some applicants. program-service and mentorship-service are \
                    asked once for a page, at the same time; when one cannot be asked the page is made without it, `unavailable` names \
                    the parts, and they are READY for nobody. Unknown ids and ids of applicants without consent get the same answer. Not \
                    legal advice.""")
    public CaseloadReadinessView list(
            @BeanParam QueueQuery query,
            @QueryParam("season")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(description = GuidanceResource.SEASON, example = "2027")
                    Integer season,
            @QueryParam("filter")
                    @Parameter(
                            description = "RSQL over `applicantId`, such as `applicantId=in=(...)`",
                            schema = @Schema(maxLength = 2000))
                    String filter) {
        Caseload.Applicants page = caseload.page("caseload-readiness", query, filter);
        return readinesses.of(access.eachToRead(page.ids()), season, page.leftOut(), page.next());
    }
}
