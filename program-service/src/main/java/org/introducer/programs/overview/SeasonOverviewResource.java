package org.introducer.programs.overview;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.write.PureComputation;
import org.introducer.programs.applicant.Applicants;
import org.introducer.programs.season.AskedSeasons;
import org.introducer.programs.season.SeasonQuery;

@Path("/v1/season-overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Seasons")
public class SeasonOverviewResource {

    private final SeasonOverviews overviews;
    private final SeasonSummaries summaries;
    private final AskedSeasons seasons;
    private final Applicants applicants;
    private final Access access;
    private final Clock clock;

    SeasonOverviewResource(
            SeasonOverviews overviews,
            SeasonSummaries summaries,
            AskedSeasons seasons,
            Applicants applicants,
            Access access,
            Clock clock) {
        this.overviews = overviews;
        this.summaries = summaries;
        this.seasons = seasons;
        this.applicants = applicants;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getSeasonOverview",
            summary = "Get an applicant's programs, verdicts, applications and steps of a season in one answer",
            description = """
                    The programs of the applicant's shortlists and applications of the season, at most 200, each with its \
                    visa verdict, the outlook on last known facts, the questions that would decide what is UNKNOWN, and \
                    the dates of the application; and the steps to certification that are not done. For a season that is \
                    over nothing is judged. Not legal advice. Answers 503 while contacts-service, which has the profile, \
                    is unavailable.""")
    public SeasonOverviewView overview(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query) {
        UUID owner = access.toRead(applicants.named(applicantId)).id();
        int season = seasons.any(query);
        boolean over = season < seasons.any(new SeasonQuery());
        return overviews.of(owner, season, over, LocalDate.now(clock));
    }

    /** Up to 200 applicants, each with the season to answer for. */
    @Schema(name = "SeasonSummariesQuestion")
    record Question(
            @Schema(description = "up to 200 applicants, each with the season to be told")
            @NotNull
            @Size(min = 1, max = 200)
            List<@Valid @NotNull Whose> applicants) {}

    /** An applicant and a match year. */
    @Schema(name = "ApplicantInSeason")
    record Whose(
            @NotNull UUID applicantId,

            @NotNull @Min(2000) @Max(2100) @Schema(description = "match year", examples = "2027")
            Integer season) {}

    @POST
    @Path("/batch-get")
    @PureComputation
    @RolesAllowed({ADVISER, INTEGRATION})
    @Operation(
            operationId = "batchGetSeasonSummaries",
            summary = "Get the programs, verdicts and applications of up to 200 applicants in short",
            description = """
                    Returns for each applicant, in a season of their own, the programs of `getSeasonOverview` with their strict verdicts \
                    and applications. Unknown ids and ids of applicants without consent are left out. Not legal advice. Answers 503 \
                    while contacts-service, which has consents and profiles, is unavailable.""")
    public SeasonSummariesView summaries(@NotNull @Valid Question question) {
        Set<UUID> readable = access
                .eachToRead(
                        question.applicants().stream().map(Whose::applicantId).toList())
                .stream()
                .map(Readable::id)
                .collect(Collectors.toSet());
        Set<RecordedSeasons.Asked> asked = question.applicants().stream()
                .filter(one -> readable.contains(one.applicantId()))
                .map(one -> new RecordedSeasons.Asked(one.applicantId(), one.season()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return summaries.of(asked, seasons.any(new SeasonQuery()), LocalDate.now(clock));
    }
}
