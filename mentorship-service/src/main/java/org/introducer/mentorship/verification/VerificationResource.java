package org.introducer.mentorship.verification;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.mentorship.certificate.StabilityCheck;
import org.introducer.platform.write.PureComputation;

@Path("/v1/verify")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN, INTEGRATION})
@Tag(name = "Verification")
public class VerificationResource {

    @POST
    @PureComputation
    @Operation(
            operationId = "verifyMatching",
            summary = "Check any matching for stability, by code that knows nothing of how it was made")
    public VerificationView verify(@NotNull @Valid VerificationDraft draft) {
        return VerificationView.of(StabilityCheck.of(draft.claim()));
    }
}
