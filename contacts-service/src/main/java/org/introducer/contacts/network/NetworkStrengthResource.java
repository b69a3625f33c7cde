package org.introducer.contacts.network;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.network.strength.KnownPerson;
import org.introducer.contacts.network.strength.NetworkStrength;
import org.introducer.contacts.network.strength.StrengthPolicy;
import org.introducer.platform.access.Access;
import org.introducer.platform.write.PureComputation;

@Path("/v1/contacts/network-strength")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Network")
public class NetworkStrengthResource {

    private static final StrengthPolicy POLICY = StrengthPolicy.CURRENT;
    private static final NetworkStrength RULE = new NetworkStrength(POLICY);

    private final Networks networks;
    private final Access access;
    private final Clock clock;

    NetworkStrengthResource(Networks networks, Access access, Clock clock) {
        this.networks = networks;
        this.access = access;
        this.clock = clock;
    }

    @POST
    @PureComputation
    @Operation(
            operationId = "getNetworkStrength",
            summary = "Get the strength of my network at up to 1000 programs",
            description = """
                    Counts persons, not offices, whom the applicant may contact. Each has the weight of their role, \
                    halved with every 180 days since the last touch and reduced while they have never answered; the \
                    weights combine like independent probabilities. Programs at which the applicant knows nobody are \
                    left out.""")
    public NetworkStrengthView strength(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid NetworkStrengthView.Question question) {
        Map<UUID, List<KnownPerson>> known = networks.at(access.toRead(applicantId), question.programIds());
        Instant now = Instant.now(clock);
        return new NetworkStrengthView(
                question.programIds().stream()
                        .distinct()
                        .filter(known::containsKey)
                        .map(program -> NetworkStrengthView.Item.of(program, known.get(program), RULE, now))
                        .toList(),
                POLICY.version());
    }
}
