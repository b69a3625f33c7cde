package org.introducer.programs.factbook;

import static org.introducer.platform.identity.Role.*;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.write.Writes;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.program.Programs;
import org.introducer.programs.season.SeasonQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/programs/{id}/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts")
public class FactResource {

    private final Programs programs;
    private final Factbook factbook;
    private final FactProposals proposals;
    private final FactResolution resolution;
    private final FactPolicies policies;
    private final Caller caller;
    private final Writes writes;
    private final Clock clock;

    FactResource(
            Programs programs,
            Factbook factbook,
            FactProposals proposals,
            FactResolution resolution,
            FactPolicies policies,
            Caller caller,
            Writes writes,
            Clock clock) {
        this.programs = programs;
        this.factbook = factbook;
        this.proposals = proposals;
        this.resolution = resolution;
        this.policies = policies;
        this.caller = caller;
        this.writes = writes;
        this.clock = clock;
    }

    /** What is known of a program for a season, field by field. A field that is not listed is UNKNOWN. */
    @Schema(name = "ProgramFacts")
    record Known(
            UUID programId,
            int season,

            @Schema(description = "how the value shown is chosen among several facts, in words")
            String rule,

            @Schema(description = "fields of which anything is known; a field that is not listed is UNKNOWN")
            List<FieldView> items) {}

    @GET
    @Authenticated
    @Operation(operationId = "listFacts", summary = "List the facts about a program", description = """
                    Returns what is known for a season, field by field, each with its value, evidence and freshness. A field that is \
                    not listed is UNKNOWN, which is not no.""")
    public Known list(
            UUID id,
            @Valid @BeanParam SeasonQuery query,
            @QueryParam("freshness") @Parameter(description = "only fields whose value is this fresh")
                    Freshness freshness) {
        programs.requireKnown(id);
        int asked = query.season().orElseGet(policies::currentSeason);
        Map<UUID, FactEntry> entries = FieldView.byId(factbook.entries(id));
        Instant now = Instant.now(clock);
        return new Known(
                id,
                asked,
                FactResolution.RULE,
                Arrays.stream(FactField.values())
                        .map(field -> resolution.resolve(
                                field,
                                entries.values().stream().map(FactEntry::fact).toList(),
                                asked,
                                now))
                        .filter(known ->
                                known.chosen() != null || !known.setAside().isEmpty())
                        .filter(known -> freshness == null || known.freshness() == freshness)
                        .map(known -> FieldView.of(known, entries))
                        .toList());
    }

    @GET
    @Path("/{field}")
    @Authenticated
    @Operation(
            operationId = "getFactField",
            summary = "Get one field of a program with all its facts",
            description = "The fact whose value is shown, and the other facts with the reason why they are not.")
    public FieldView.Detail get(UUID id, FactField field, @Valid @BeanParam SeasonQuery query) {
        programs.requireKnown(id);
        Map<UUID, FactEntry> entries = FieldView.byId(factbook.entries(id));
        return FieldView.detail(
                resolution.resolve(
                        field,
                        entries.values().stream().map(FactEntry::fact).toList(),
                        query.season().orElseGet(policies::currentSeason),
                        Instant.now(clock)),
                entries,
                proposals.of(id).stream().filter(proposal -> proposal.fact().field() == field));
    }

    @POST
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, CURATOR, INTEGRATION})
    @Operation(operationId = "createFact", summary = "Create a fact about a program", description = """
                    Needs evidence. A fact of a curator counts at once. A fact of anybody else is a proposal: visible \
                    in their own organisation, without effect until a curator accepts it. With `scope` INSTITUTION it \
                    is stored as the policy of the program's institution and shown as that at each of its programs.""")
    @APIResponseSchema(value = FactView.class, responseCode = "201")
    public RestResponse<FactView> state(UUID id, @NotNull @Valid FactDraft draft) {
        programs.requireKnown(id);
        boolean curator = caller.has(CURATOR);
        Claim claim = draft.check(LocalDate.now(clock), curator);
        Claim said = draft.ofInstitution() ? claim.of(institution(id)) : claim;
        return curator
                ? writes.created("/v1/facts", () -> FactView.of(factbook.record(id, said, "curator")))
                : writes.created("/v1/fact-proposals", () -> FactView.of(proposals.add(id, claim)));
    }

    /** The institution of a program, in its state; 422 for a program that names none. */
    private Claim.Institution institution(UUID id) {
        Programs.Identity program = programs.identity(id);
        if (program.institution() == null) {
            throw INVALID_INPUT.at("/evidence/scope", "the program has no institution");
        }
        return new Claim.Institution(program.institution(), program.state());
    }
}
