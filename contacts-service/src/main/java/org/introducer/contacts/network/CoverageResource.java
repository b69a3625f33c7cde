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
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.write.PureComputation;

@Path("/v1/network/coverage")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Network")
public class CoverageResource {

    private final Networks networks;
    private final Acquaintances acquaintances;
    private final Access access;
    private final Clock clock;

    CoverageResource(Networks networks, Acquaintances acquaintances, Access access, Clock clock) {
        this.networks = networks;
        this.acquaintances = acquaintances;
        this.access = access;
        this.clock = clock;
    }

    @POST
    @PureComputation
    @Operation(
            operationId = "getNetworkCoverage",
            summary = "Get the coverage of up to 1000 programs by my network",
            description = """
                    Returns for each program how many people there are among the contacts, how many of them know the applicant, by role \
                    and by how long ago they last responded. A person who is several contacts counts once; offices, and people for whom \
                    do-not-contact is set, do not count. Someone who never answered is not counted as knowing the applicant.""")
    public CoverageView coverage(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid CoverageView.Question question) {
        Readable owner = access.toRead(applicantId);
        List<UUID> programs = question.programIds().stream().distinct().toList();
        List<NetworkPerson> people = networks.peopleAt(owner, programs);
        Map<UUID, List<NetworkPerson>> byProgram =
                people.stream().collect(Collectors.groupingBy(NetworkPerson::programId));
        Map<UUID, Acquaintance> known = acquaintances.of(
                owner.id(), people.stream().map(NetworkPerson::contactId).toList());
        Instant now = Instant.now(clock);
        List<CoverageView.Item> items = programs.stream()
                .map(program -> CoverageView.Item.of(program, byProgram.getOrDefault(program, List.of()), known, now))
                .toList();
        return new CoverageView(
                items,
                items.stream()
                        .filter(item -> !item.covered())
                        .map(CoverageView.Item::programId)
                        .toList());
    }
}
