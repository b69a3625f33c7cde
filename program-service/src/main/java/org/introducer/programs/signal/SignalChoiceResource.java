package org.introducer.programs.signal;

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
import org.introducer.programs.applicant.Applicants;
import org.introducer.programs.season.AskedSeasons;
import org.introducer.programs.season.SeasonQuery;

@Path("/v1/signal-choices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Signals")
public class SignalChoiceResource {

    private final SignalChoices choices;
    private final Applicants applicants;
    private final Access access;
    private final AskedSeasons seasons;

    SignalChoiceResource(SignalChoices choices, Applicants applicants, Access access, AskedSeasons seasons) {
        this.choices = choices;
        this.applicants = applicants;
        this.access = access;
        this.seasons = seasons;
    }

    @POST
    @PureComputation
    @Operation(operationId = "compareSignals", summary = "Compare programs for signals", description = """
                    Returns what speaks for each program: visa, requirements, contacts. When the request has the applicant's own chance \
                    and value of each, also the set of signals that is worth most (Chade and Smith, 2006). Without them no probability \
                    is given and no set is called the best.""")
    public SignalChoiceView ask(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query,
            @NotNull @Valid SignalChoiceView.Asked asked) {
        UUID whose = access.toRead(applicants.named(applicantId)).id();
        return choices.of(whose, seasons.open(query), asked);
    }
}
