package org.introducer.programs.caseload;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.Paged;
import org.introducer.platform.list.QueueQuery;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.verdict.Feasibility;
import org.jspecify.annotations.Nullable;

@Path("/v1/caseload/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, INTEGRATION})
@Tag(name = "Caseload")
public class CaseloadVerdictResource {

    private final CaseloadVerdicts verdicts;

    CaseloadVerdictResource(CaseloadVerdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** The visa verdict on a program for one applicant of a caseload, without its trace. */
    @Schema(name = "CaseloadVerdict")
    record Item(
            UUID applicantId,
            int season,
            UUID programId,
            String program,

            @Schema(description = "whether the program is on the applicant's latest shortlist of the season")
            boolean shortlisted,

            @Schema(description = "state of the application; absent: there is none") @Nullable
            ApplicationState application,

            @Schema(
                    description =
                            "whether contacts-service has a profile of the applicant; without one every input is a question")
            boolean profileKnown,

            @Schema(description = "strict verdict for the season: the best of the tracks")
            Feasibility verdict,

            @Schema(description = "the best acceptable visa by verdict; absent: no visa") @Nullable
            Visa verdictVisa,

            @Schema(description = "the same rules on the last known facts")
            Feasibility outlook,

            @Schema(description = "the best acceptable visa by outlook; absent: no visa") @Nullable
            Visa outlookVisa) {}

    /** One page of the visa verdicts of a caseload. */
    @Schema(name = "CaseloadVerdictPage")
    record Verdicts(
            @Schema(required = true) List<Item> items,

            @Schema(description = "applicants of whom no verdict is listed, with the reason; only on the first page")
            List<LeftOut> leftOut,

            @Schema(description = "cursor of the next page; absent on the last") @Nullable
            String next,

            @Schema(description = "version of laws, notices and planning numbers", examples = "visa-104")
            String policy,

            @Schema(description = "the day of the oldest review among its rules") @Nullable
            LocalDate policyReviewedOn,

            @Schema(description = "warning when the last review is too long ago") @Nullable
            String policyWarning,

            String disclaimer)
            implements Paged {}

    @GET
    @Operation(
            operationId = "listCaseloadVerdicts",
            summary = "List the visa verdicts of all my applicants",
            description = """
                    Returns for each applicant who consented to the caller every program on the latest shortlist of a season, and every \
                    program with an application that has not ended in a no; seasons that are over are left out. Each is judged as by \
                    `getVisaVerdict`, which has the trace. `filter=applicantId=in=(...)` selects some applicants. Unknown ids and ids of \
                    applicants without consent get the same answer. Answers 503 while contacts-service, which has consents and profiles, \
                    is unavailable.""")
    public Verdicts list(
            @BeanParam QueueQuery query,
            @QueryParam("filter")
                    @Parameter(
                            description = "`applicantId=in=(...)`, `programId==...`, `season==2028`, joined by `;`",
                            schema = @Schema(maxLength = 2000))
                    String filter) {
        return verdicts.page(query, filter);
    }
}
