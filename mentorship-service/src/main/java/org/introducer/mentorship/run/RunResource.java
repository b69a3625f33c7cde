package org.introducer.mentorship.run;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cycles/{cycleId}/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunResource {

    private final Runs runs;
    private final RunRequest request;
    private final Coordination coordination;
    private final Cycles cycles;

    RunResource(Runs runs, RunRequest request, Coordination coordination, Cycles cycles) {
        this.runs = runs;
        this.request = request;
        this.coordination = coordination;
        this.cycles = cycles;
    }

    @POST
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(operationId = "startRun", summary = "Create a run of a cycle", description = """
                    Matches with the profiles, enrolments, rules and locks as they are stored now. The work goes on \
                    after the answer; its progress is in the run.""")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> start(UUID cycleId, @NotNull @Valid RunDraft draft) {
        cycles.card(cycleId);
        coordination.require();
        return request.ask(cycleId, draft);
    }

    @GET
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
    @ListFields(
            filter = {"id", "createdAt", "state", "mode", "inputsDigest"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listRuns",
            summary = "List the runs of a cycle",
            description = "Mentors and mentees of the cycle see only the published run.")
    public Page<RunView> list(UUID cycleId, @BeanParam ListQuery query) {
        Page<Run> page = runs.of(cycleId, query);
        return page.map(runs.listed(page.items()));
    }
}
