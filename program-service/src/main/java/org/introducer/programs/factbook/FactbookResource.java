package org.introducer.programs.factbook;

import static org.introducer.platform.identity.Role.CURATOR;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.introducer.programs.fact.CapStatus;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactKind;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.FreshnessPolicy;
import org.introducer.programs.fact.Season;
import org.introducer.programs.fact.Seasons;
import org.introducer.programs.fact.SourcePolicy;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.fact.Stance;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts")
public class FactbookResource {

    private final Factbook factbook;
    private final FactResolution resolution;
    private final Writes writes;
    private final Clock clock;

    FactbookResource(Factbook factbook, FactResolution resolution, Writes writes, Clock clock) {
        this.factbook = factbook;
        this.resolution = resolution;
        this.writes = writes;
        this.clock = clock;
    }

    /** A field that can be known about a program: what values it takes, and how long they count. */
    @Schema(name = "FactFieldDefinition")
    record FieldDefinition(
            FactField field,
            String label,
            FactKind kind,
            FactValue.@Nullable Type type,

            @Schema(description = "the allowed values, for a closed list") @Nullable
            List<String> values,

            @Schema(description = "the lowest number allowed")
            Integer minimum,

            @Schema(description = "the highest number allowed")
            Integer maximum,

            @Schema(description = "unit of the number", examples = "years") @Nullable
            String unit,

            @Schema(description = "FRESH up to this age in days")
            int freshDays,

            @Schema(description = "STALE up to this age in days, then EXPIRED")
            int usableDays,

            @Schema(description = "whether it expires with the next season, whatever its age")
            boolean rollsOver) {

        static FieldDefinition of(FactField field) {
            FreshnessPolicy.Span span = FreshnessPolicy.CURRENT.of(field.kind());
            List<String> values = switch (field.type()) {
                case STANCE -> Arrays.stream(Stance.values()).map(Enum::name).toList();
                case CAP -> Arrays.stream(CapStatus.values()).map(Enum::name).toList();
                case NUMBER, DATE -> null;
            };
            return new FieldDefinition(
                    field,
                    field.label(),
                    field.kind(),
                    field.type(),
                    values,
                    field.range() == null ? null : field.range().least(),
                    field.range() == null ? null : field.range().most(),
                    field.range() == null ? null : field.range().unit(),
                    span.freshDays(),
                    span.usableDays(),
                    span.rollsOver());
        }
    }

    /** All fields that can be known about a program, the sources that can state them, and the seasons. */
    @Schema(name = "FactFieldDefinitions")
    record FieldDefinitions(
            @Schema(description = "version of the policy that says how long facts stay fresh")
            String policyVersion,

            @Schema(description = "where its numbers come from") @Nullable
            String policySource,

            @Schema(description = "every field, in the order in which they are shown")
            List<FieldDefinition> items,

            @Schema(
                    description =
                            "the match years that are known, with the instant at which each becomes the current one")
            List<Season> seasons,

            @Schema(description = "version of the policy about sources")
            String sourcePolicyVersion,

            @Schema(description = "where its ceilings come from") @Nullable
            String sourcePolicySource,

            @Schema(description = "for each source type what it may state and its confidence ceiling")
            List<SourceDefinition> sources) {}

    /** What a type of source may state, and how far it is believed. */
    @Schema(name = "FactSourceDefinition")
    record SourceDefinition(
            SourceType sourceType,

            @Schema(description = "the confidence ceiling; only a curator exceeds it, with a reason") @Nullable
            Confidence ceiling,

            @Schema(description = "whether two such sources with different values are a conflict, whatever their dates")
            boolean decides,

            @Schema(description = "whether it is evidence of history only, so that no fact can be based on it")
            boolean historyOnly) {

        static SourceDefinition of(SourceType type) {
            SourcePolicy.Rule rule = SourcePolicy.CURRENT.of(type);
            return new SourceDefinition(type, rule.ceiling(), rule.decides(), type.historyOnly());
        }
    }

    @GET
    @Path("/fact-fields")
    @Authenticated
    @Operation(
            operationId = "listFactFields",
            summary = "List the fact fields",
            description = "Every field that a fact can be about, with its type and how long a fact stays fresh.")
    public FieldDefinitions fields() {
        return new FieldDefinitions(
                FreshnessPolicy.CURRENT.version(),
                FreshnessPolicy.CURRENT.source(),
                Arrays.stream(FactField.values()).map(FieldDefinition::of).toList(),
                Seasons.CURRENT.known(),
                SourcePolicy.CURRENT.version(),
                SourcePolicy.CURRENT.source(),
                Arrays.stream(SourceType.values()).map(SourceDefinition::of).toList());
    }

    @GET
    @Path("/facts")
    @Authenticated
    @ListFields(
            filter = {
                "id",
                "programId",
                "field",
                "institution",
                "state",
                "sourceType",
                "confidence",
                "season",
                "observedOn",
                "recordedAt",
                "freshness"
            },
            sort = {"recordedAt", "observedOn"})
    @Operation(operationId = "listAllFacts", summary = "List the facts about all programs", description = """
                    Whatever their state, each with its freshness today. Filtered by `field`, `programId`, `season`, \
                    `observedOn`, `state`, `sourceType`, `confidence` and `freshness`, which follows from the day of \
                    observation and the season that has begun: \
                    `filter=field==J1_SPONSORSHIP;freshness=in=(STALE,EXPIRED)`. Which of several facts gives the \
                    value shown is answered per program.""")
    public Page<FactView> list(@BeanParam ListQuery query) {
        Instant now = Instant.now(clock);
        return factbook.page(query)
                .map(entry -> FactView.of(entry).with(resolution.freshness(entry.fact(), null, now)));
    }

    @GET
    @Path("/facts/{id}")
    @Authenticated
    @Operation(operationId = "getFact", summary = "Get a fact", description = """
                    Returns a statement about a program or an institution, with its evidence. The ETag is needed to withdraw it.""")
    public FactView get(UUID id) {
        return FactView.of(factbook.require(id));
    }

    @DELETE
    @Path("/facts/{id}")
    @RolesAllowed(CURATOR)
    @Operation(operationId = "withdrawFact", summary = "Withdraw a fact", description = """
                    The fact can still be read and no longer counts: the field is resolved anew from the other facts about it.""")
    public void withdraw(UUID id) {
        writes.deleted(() -> factbook.require(id), factbook::withdraw);
    }
}
