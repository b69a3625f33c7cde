package org.introducer.mentorship.run;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.platform.write.PureComputation;

@Path("/v1/cycles/{cycleId}/what-if")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, ORG_ADMIN})
@Tag(name = "Runs")
public class WhatIfResource {

    private final WhatIf whatIf;
    private final Coordination coordination;
    private final Cycles cycles;

    WhatIfResource(WhatIf whatIf, Coordination coordination, Cycles cycles) {
        this.whatIf = whatIf;
        this.coordination = coordination;
        this.cycles = cycles;
    }

    @POST
    @PureComputation
    @Operation(operationId = "simulateMatching", summary = "Simulate a matching with changed inputs", description = """
                    Matches the cycle with other seats, without some mentors, or with other weights, and shows what \
                    would differ. Nothing is stored and no published run changes.""")
    public WhatIfView tryMatching(UUID cycleId, @NotNull @Valid WhatIfDraft draft) {
        cycles.card(cycleId);
        coordination.require();
        return whatIf.of(cycleId, draft);
    }
}
