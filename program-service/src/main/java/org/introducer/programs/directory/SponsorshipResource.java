package org.introducer.programs.directory;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.programs.fact.Sponsorship;
import org.jspecify.annotations.Nullable;

@Path("/v1/programs/sponsorship-counts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Programs")
public class SponsorshipResource {

    private final SponsorshipCounts counts;

    SponsorshipResource(SponsorshipCounts counts) {
        this.counts = counts;
    }

    /** What the programs of one group have in common. */
    @Schema(name = "SponsorshipGrouping")
    enum GroupBy {
        STATE,
        PATHWAY
    }

    /** How many programs are known to sponsor J-1, H-1B, both or none, and of how many that is not known. */
    @Schema(name = "SponsorshipNumbers")
    record SponsorshipCountsView(
            @Schema(description = "the match year for which evidence is read")
            int season,

            @Schema(description = "programs found: the sum of the counts")
            long total,

            @Schema(description = "each program found is in exactly one of them")
            List<Count> counts,

            @Schema(description = "the same by state or pathway; absent unless asked for") @Nullable
            List<Group> groups) {}

    /** The programs of one state or pathway, by what is known of the visas that they sponsor. */
    @Schema(name = "SponsorshipGroup")
    record Group(
            @Schema(description = "a state's two letters, UNKNOWN, or a pathway", examples = "FL")
            String value,

            @Schema(description = "programs of the group") long total,

            @Schema(description = "one entry for each result that occurs in the group")
            List<Count> counts) {}

    /** How many programs the evidence says the same of, and how old the evidence is. */
    @Schema(name = "SponsorshipCount")
    record Count(
            Sponsorship sponsorship,

            @Schema(description = "what it means, in words") String statement,

            @Schema(description = "programs of which the evidence says the same")
            long programs,

            @Schema(description = "opens these in the list of programs", examples = "sponsorship==J1_ONLY")
            String filter,

            @Schema(
                    description =
                            "the day on which the oldest value behind it was observed; absent when no program has one")
            @Nullable
            LocalDate oldestObservedOn,

            @Schema(
                    description =
                            "of the program with the newest evidence, the day on which the older of its values was observed")
            @Nullable
            LocalDate newestObservedOn,

            @Schema(description = "programs of which a value bears no day of observation")
            long undated,

            @Schema(
                    description =
                            "STALE: by what was last known; PARTLY_KNOWN: by what is said on the one visa; empty for all others")
            List<Part> parts) {}

    /** A result for one visa, with the number of programs that have it. */
    @Schema(name = "SponsorshipPart")
    record Part(
            @Schema(description = "what is said, and of which visa", examples = "J1_YES")
            String value,

            @Schema(description = "programs of which that is said")
            long programs,

            @Schema(
                    description = "opens these in the list of programs",
                    examples = "sponsorship==PARTLY_KNOWN;j1Sponsorship==YES")
            String filter) {}

    @GET
    @Operation(
            operationId = "getSponsorshipCounts",
            summary = "Get the numbers of programs by J-1 and H-1B sponsorship",
            description = """
                    Over the programs that the filter selects. A program counts as sponsoring, or as not sponsoring, only \
                    by fresh evidence for the season; what is too old, contradicted, said on one visa only or not known \
                    at all has counts of its own, and is never a no. Each count has the filter that opens its programs, \
                    with the same `season`.""")
    public SponsorshipCountsView get(
            @BeanParam @Valid Selection selection,
            @QueryParam("near") @Parameter(ref = "near") String near,
            @QueryParam("groupBy") @Parameter(description = "also count by state or by pathway") GroupBy groupBy) {
        return counts.of(selection.search(near), selection.filter(), groupBy);
    }
}
