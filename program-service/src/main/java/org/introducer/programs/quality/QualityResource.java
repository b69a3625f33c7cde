package org.introducer.programs.quality;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.list.Paged;
import org.introducer.platform.list.QueueQuery;
import org.introducer.platform.list.Ranking;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.factbook.FactPolicies;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.quality.Quality.Cell;
import org.introducer.programs.quality.Quality.GroupBy;
import org.introducer.programs.quality.Quality.State;
import org.jspecify.annotations.Nullable;

@Path("/v1/quality")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Quality")
public class QualityResource {

    private static final String FILTER =
            "RSQL over `field`, `kind`, `gap`, `usable`, `programId`, `pathway` and `state`, such as `kind==VISA;state==FL`";

    private final QualityReports reports;
    private final FactPolicies policies;
    private final Lists lists;

    QualityResource(QualityReports reports, FactPolicies policies, Lists lists) {
        this.reports = reports;
        this.policies = policies;
        this.lists = lists;
    }

    /** How complete and how current the directory is, in numbers. */
    @Schema(name = "QualityReport")
    record Report(
            @Schema(description = "when the directory was read")
            Instant asOf,

            @Schema(description = "the match year for which facts are read")
            int season,

            @Schema(
                    description =
                            "programs by J-1 and H-1B sponsorship, whatever the age of the fact; absent when the filter "
                                    + "excludes both fields")
            Quality.@Nullable Visas visas,

            @Schema(description = "each field over all programs that match")
            List<FieldQuality> fields,

            @Schema(description = "the same by state or pathway; absent unless asked for") @Nullable
            List<Group> groups) {}

    /** The quality of the facts about the programs of one state or pathway. */
    @Schema(name = "QualityGroup")
    record Group(
            @Schema(description = "a state's two letters or a pathway", examples = "FL")
            String value,

            @Schema(description = "the fields over the programs of this group")
            List<FieldQuality> fields) {}

    /** One field over many programs: counts, and three shares in percent with their denominators. */
    @Schema(name = "FieldQuality")
    record FieldQuality(
            FactField field,
            String label,

            @Schema(description = "programs that are not retired: the denominator of completeness")
            long programs,

            @Schema(description = "programs with a known value: the denominator of staleShare and conflictShare")
            long stated,

            @Schema(description = "programs whose value a strict verdict for the season can use")
            long usable,

            @Schema(description = "programs with a value that need not be confirmed")
            long fresh,

            @Schema(description = "to be confirmed: old, or without date and season")
            long stale,

            @Schema(description = "too old, or of another season")
            long expired,

            @Schema(description = "programs on which sources contradict each other")
            long conflict,

            @Schema(description = "programs of which no accepted fact says anything")
            long missing,

            @Schema(description = "stated of programs, in percent")
            double completeness,

            @Schema(description = "stale and expired of stated, in percent; absent when nothing is stated")
            Double staleShare,

            @Schema(description = "conflict of stated, in percent; absent when nothing is stated")
            Double conflictShare) {

        static FieldQuality of(Quality.Count count) {
            return new FieldQuality(
                    count.field(),
                    count.field().label(),
                    count.programs(),
                    count.stated(),
                    count.usable(),
                    count.fresh(),
                    count.stale(),
                    count.expired(),
                    count.conflict(),
                    count.missing(),
                    percent(count.stated(), count.programs()),
                    count.stated() == 0 ? null : percent(count.stale() + count.expired(), count.stated()),
                    count.stated() == 0 ? null : percent(count.conflict(), count.stated()));
        }

        private static double percent(long part, long whole) {
            return Math.round(1000.0 * part / whole) / 10.0;
        }
    }

    @GET
    @Operation(operationId = "getQuality", summary = "Get the data quality of the directory", description = """
                    Returns how complete and how current each field is: counts with their totals, over all programs that take residents \
                    or those that the filter selects. A policy of an institution counts for each of its programs.""")
    public Report report(
            @QueryParam("season")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(description = "match year; default: the season that began most recently")
                    Integer season,
            @QueryParam("filter") @Parameter(description = FILTER, schema = @Schema(maxLength = 2000)) String filter,
            @QueryParam("groupBy") @Parameter(description = "also count by state or by pathway") GroupBy groupBy) {
        int asked = season(season);
        QualityReports.Report report = reports.of(asked);
        Quality quality = report.quality().where(QualityReports.CRITERIA.of(filter));
        Quality.Visas visas = quality.visas();
        return new Report(
                report.asOf(),
                asked,
                visas.programs() == 0 ? null : visas,
                shown(quality.byField()),
                groupBy == null
                        ? null
                        : quality.by(groupBy).entrySet().stream()
                                .map(group -> new Group(group.getKey(), shown(group.getValue())))
                                .toList());
    }

    private static List<FieldQuality> shown(List<Quality.Count> counts) {
        return counts.stream().map(FieldQuality::of).toList();
    }

    /** A field of a program of which too little is known, with a reason to work on it. */
    @Schema(name = "QualityGap")
    record Gap(
            UUID programId,
            String program,
            @Nullable String institution,
            @Nullable String state,
            Pathway pathway,
            FactField field,
            String label,
            State gap) {

        static Gap of(Cell cell) {
            return new Gap(
                    cell.program().id(),
                    cell.program().name(),
                    cell.program().institution(),
                    cell.program().state(),
                    cell.program().pathway(),
                    cell.field(),
                    cell.field().label(),
                    cell.state());
        }
    }

    /** One page of the fields of programs of which too little is known. */
    @Schema(name = "QualityGapPage")
    record Gaps(
            @Schema(required = true) List<Gap> items,

            @Schema(description = "cursor of the next page; absent on the last") @Nullable
            String next,

            @Schema(description = "when the directory was read; later pages are of the same moment")
            Instant asOf,

            int season)
            implements Paged {}

    @GET
    @Path("/gaps")
    @ListFields(filter = {"field", "kind", "gap", "usable", "programId", "pathway", "state"})
    @Operation(
            operationId = "listQualityGaps",
            summary = "List missing, conflicting, expired and stale fields",
            description = """
                    Returns the gaps by program, then by field. The order in which a curator asks, whom and what, is in the verification \
                    tasks.""")
    public Gaps gaps(
            @QueryParam("season")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(description = "match year; default: the season that began most recently")
                    Integer season,
            @BeanParam QueueQuery query,
            @QueryParam("filter") @Parameter(description = FILTER, schema = @Schema(maxLength = 2000)) String filter) {
        int asked = season(season);
        QualityReports.Report report = reports.of(asked);
        Page<Gap> page = lists.page(
                        gaps(asked),
                        query,
                        filter,
                        () -> report.quality().cells().stream().filter(cell -> cell.state() != State.FRESH))
                .map(Gap::of);
        return new Gaps(page.items(), page.next(), report.asOf(), asked);
    }

    private static Ranking<Cell> gaps(int season) {
        return new Ranking<>(
                "quality " + season,
                QualityReports.CRITERIA,
                cell -> List.of(cell.program().id().toString(), cell.field().name()),
                QualityResource::behind);
    }

    private static Predicate<Cell> behind(List<String> place) {
        UUID program = UUID.fromString(place.get(0));
        FactField field = FactField.valueOf(place.get(1));
        return cell -> {
            int order = cell.program().id().compareTo(program);
            return order > 0 || order == 0 && cell.field().compareTo(field) > 0;
        };
    }

    private int season(Integer given) {
        return given == null ? policies.currentSeason() : given;
    }
}
