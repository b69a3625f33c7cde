package org.introducer.mentorship.verification;

import static org.introducer.platform.identity.Role.*;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.mentorship.certificate.StabilityCheck;
import org.introducer.mentorship.certificate.WorthCheck;
import org.introducer.platform.http.LargeBody;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.write.PureComputation;

@Path("/v1/verify")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN, INTEGRATION})
@Tag(name = "Verification")
public class VerificationResource {

    @POST
    @PureComputation
    @LargeBody(bytes = 64 << 20)
    @Operation(operationId = "verifyMatching", summary = "Verify a matching", description = """
                    Checks whether a matching is stable, or has the highest total worth. The check shares no code with \
                    the solver and takes matchings of any origin. Up to 64 MiB and 300 000 acceptable pairs.""")
    public VerificationView verify(@NotNull @Valid VerificationDraft draft) {
        List<InputError> faults = new ArrayList<>(draft.missing());
        faults.addAll(draft.repetitions());
        INVALID_INPUT.throwIfAny(faults);
        return switch (draft.property()) {
            case STABLE -> VerificationView.of(StabilityCheck.of(draft.claim()));
            case MOST_WORTH -> VerificationView.of(WorthCheck.of(draft.worthClaim()));
        };
    }
}
