package org.introducer.programs.shortlist;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.write.PureComputation;
import org.introducer.programs.prospect.Candidacies;
import org.introducer.programs.season.SeasonQuery;

@Path("/v1/what-if")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Shortlists")
public class WhatIfResource {

    private final WhatIf whatIf;
    private final Candidacies candidacies;
    private final Access access;

    WhatIfResource(WhatIf whatIf, Candidacies candidacies, Access access) {
        this.whatIf = whatIf;
        this.candidacies = candidacies;
        this.access = access;
    }

    @POST
    @PureComputation
    @Operation(
            operationId = "simulateVerdicts",
            summary = "Simulate other inputs of verdicts and ranks",
            description = """
                    Another Step 3 date, certificate, visa preference, plan, place or radius. Ranks twice and shows \
                    the programs that differ, before and after. Nothing is stored.""")
    public WhatIfView ask(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query,
            @NotNull @Valid WhatIfView.Question question) {
        return whatIf.ask(access.toRead(candidacies.named(applicantId)).id(), candidacies.season(query), question);
    }
}
