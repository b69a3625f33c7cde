package org.introducer.programs.imghistory;

import static org.introducer.platform.identity.Role.CURATOR;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.write.Writes;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.program.Programs;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/programs/{id}/img-history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "IMG history")
public class ImgHistoryResource {

    private final Programs programs;
    private final ImgYears years;
    private final Writes writes;
    private final Clock clock;

    ImgHistoryResource(Programs programs, ImgYears years, Writes writes, Clock clock) {
        this.clock = clock;
        this.programs = programs;
        this.years = years;
        this.writes = writes;
    }

    /**
     * The IMGs among a program's residents by year, with the denominators; no percentage below five residents. A year that is not listed is not
     * known.
     */
    @Schema(name = "ImgHistory")
    record History(
            UUID programId,

            @Schema(description = "newest first; a year that is not listed is not known, which does not mean none")
            List<ImgSeason> years,

            @Schema(description = "the last three and the last five years up to the newest one known")
            List<ImgHistory.Window> windows,

            @Schema(
                    description =
                            "absent below five known residents of the program, or ten such programs of its pathway")
            @Nullable
            ShrunkenShare estimate,

            @Schema(description = "how the shares are computed, and what they do not say")
            String method) {

        static final String METHOD =
                "Counts with denominators; residents of unknown standing leave the denominator; Wilson score interval, 95 %;"
                        + " no percentage below n = 5. The estimate is empirical Bayes: a beta-binomial model fitted by moments to"
                        + " the five-year windows of all programs of the pathway with n of 5 or more, at least 10 of them; it is an"
                        + " estimate of a share and no chance of an applicant. "
                        + ImgSeason.RULE;
    }

    private History history(UUID programId) {
        List<ImgSeason> seasons = years.of(programId);
        List<ImgHistory.Window> windows = ImgHistory.of(
                        seasons.stream().map(season -> season.shown().year()).toList())
                .windows();
        return new History(programId, seasons, windows, estimate(programId, windows), History.METHOD);
    }

    private @Nullable ShrunkenShare estimate(UUID programId, List<ImgHistory.Window> windows) {
        return windows.isEmpty() || windows.getLast().nonUsImg().of() < Share.LEAST
                ? null
                : SharePrior.of(years.ofSamePathway(programId).stream()
                                .map(history -> history.windows().getLast().nonUsImg())
                                .toList())
                        .flatMap(prior -> prior.estimate(windows.getLast().nonUsImg()))
                        .orElse(null);
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getImgHistory",
            summary = "Get the IMG history of a program",
            description = "Residents by year, split into US IMGs, non-US IMGs and unknown, with the totals.")
    public History get(UUID id) {
        programs.requireKnown(id);
        return history(id);
    }

    @POST
    @RolesAllowed(CURATOR)
    @Operation(operationId = "createImgYear", summary = "Create the IMG counts of a year", description = """
                    For curators, with evidence. Returns the counts of all years; 409 when the same kind of source already has a count \
                    of the season.""")
    @APIResponseSchema(value = History.class, responseCode = "200")
    public RestResponse<History> count(UUID id, @NotNull @Valid ImgYearView year) {
        year.check(today());
        return writes.done(() -> {
            years.add(id, year);
            return history(id);
        });
    }

    @GET
    @Path("/{season}")
    @Authenticated
    @Operation(operationId = "getImgYear", summary = "Get the IMG counts of a year", description = """
                    Returns how many residents of the match year were non-US IMGs and US IMGs: the count that is shown, and those of \
                    other sources beside it.""")
    public ImgSeason year(UUID id, int season) {
        programs.requireKnown(id);
        return years.require(id, season);
    }

    @PUT
    @Path("/{season}")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "replaceImgYear",
            summary = "Create or replace the IMG counts of a year from one source",
            description =
                    "Needs evidence. Replaces the count of the same source; counts of other sources are kept apart.")
    @APIResponseSchema(value = ImgSeason.class, responseCode = "200")
    @APIResponse(
            responseCode = "201",
            description = "The first count of the season",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImgSeason.class)))
    public RestResponse<ImgSeason> correct(UUID id, int season, @NotNull @Valid ImgYearView year) {
        year.check(today());
        if (!year.season().equals(season)) {
            throw INVALID_INPUT.at("/season", "is not the season in the address");
        }
        ImgYears.Put put = writes.replaced(
                () -> years.held(id, season), before -> years.put(id, before, year), Function.identity());
        return RestResponse.ResponseBuilder.<ImgSeason>create(put.created() ? 201 : 200)
                .entity(put.season())
                .build();
    }

    @DELETE
    @Path("/{season}")
    @RolesAllowed(CURATOR)
    @Operation(operationId = "removeImgYear", summary = "Delete the IMG counts of a year", description = """
                    Deletes all counts of the match year or, with a source, only that of the source. The year then counts as not known, \
                    which is not zero.""")
    public void remove(
            UUID id,
            int season,
            @QueryParam("source") @Parameter(description = "only the count of this source", example = "PROGRAM_PAGE")
                    SourceType source) {
        writes.deleted(() -> years.requireHeld(id, season), before -> years.remove(id, before, source));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
