package org.introducer.programs.shortlist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.eligibility.Eligibility.Overall;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.prospect.AssumptionsDraft;
import org.introducer.programs.ranking.Criterion;
import org.introducer.programs.ranking.LocationWish;
import org.introducer.programs.state.UsState;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Feasibility;
import org.introducer.programs.verdict.Place;

/** How programs are filtered and weighed for a shortlist. Nothing has to be given. */
@Schema(name = "ShortlistDraft")
record ShortlistDraft(
        @Size(max = 200) @Schema(description = "name of the shortlist", examples = "Florida first")
        String name,

        @Schema(description = "by criterion, 0 to 100; default: all equal; a criterion that is left out does not count")
        @SomeWeight
        Map<Criterion, @NotNull @Min(0) @Max(100) Integer> weights,

        @Schema(description = "hard filters: programs that do not match are left out") @Valid
        Filters filters,

        @Schema(description = "for the criterion LOCATION") @Valid
        Wish location,

        @Min(1) @Max(200) @Schema(description = "maximum number of entries; default: 50")
        Integer limit,

        @Schema(description = "where the applicant will be when the petition is filed; some notices depend on it")
        Profile.Location locationAtFiling,

        @Schema(description = "months of clinical experience in the US") @Min(0) @Max(240)
        Integer usClinicalExperienceMonths,

        @Min(0) @Max(20) @Schema(description = "number of letters of recommendation available")
        Integer letters,

        @Valid @Schema(description = "planning assumptions other than the policy's; absent: the policy's")
        AssumptionsDraft assumptions) {

    static final int DEFAULT_LIMIT = 50;
    static final ShortlistDraft EMPTY = new ShortlistDraft(null, null, null, null, null, null, null, null, null);

    /** Which programs to consider. Each filter that is given has to hold. */
    @StoredForm
    @Schema(name = "ShortlistFilters")
    record Filters(
            @Schema(description = "ways into interventional radiology of which the program is one") @Size(min = 1)
            Set<@NotNull Pathway> pathways,

            @Size(min = 1) @Schema(description = "one of the program's tracks is of these types")
            Set<@NotNull TrackType> tracks,

            @Schema(description = "US states, two letters each") @Size(min = 1, max = 60)
            Set<@NotNull @Pattern(regexp = UsState.FORM, message = "must be a state's two letters") @UsState String>
                    states,

            @Schema(description = "the program lies within this distance") @Valid
            Radius near,

            @Size(min = 1) @Schema(description = "allowed results of the visa verdict, by `rankedBy`")
            Set<@NotNull Feasibility> visa,

            @Schema(description = "allowed results of the requirements") @Size(min = 1)
            Set<@NotNull Overall> eligibility) {

        static final Filters NONE = new Filters(null, null, null, null, null, null);

        Filters {
            pathways = ordered(pathways);
            tracks = ordered(tracks);
            states = ordered(states);
            visa = ordered(visa);
            eligibility = ordered(eligibility);
        }
    }

    /** Around a place. */
    @StoredForm
    @Schema(name = "Radius", description = "a circle around a place")
    record Radius(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,

            @Schema(description = "distance from it in kilometres") @NotNull @Min(1) @Max(20_000)
            Integer withinKm) {

        static Radius of(Radius around, int kilometres) {
            return around == null ? null : new Radius(around.latitude(), around.longitude(), kilometres);
        }

        Place place() {
            return new Place(null, null, latitude, longitude);
        }
    }

    /** Where the applicant would like to be: in one of some states, or near a place; the better of the two counts. */
    @StoredForm
    @Schema(name = "LocationWish")
    record Wish(
            @Schema(description = "US states, two letters each") @Size(min = 1, max = 60)
            Set<@NotNull @Pattern(regexp = UsState.FORM, message = "must be a state's two letters") @UsState String>
                    states,

            @Valid @Schema(description = "the score falls with the distance, to 0 at withinKm")
            Radius near) {

        Wish {
            states = ordered(states);
        }

        LocationWish wish() {
            return new LocationWish(
                    states == null ? Set.of() : states,
                    near == null ? null : near.place(),
                    near == null ? 0 : near.withinKm());
        }
    }

    /** In one order, so that a list is shown the same byte by byte; a null stays inside, for the validation to name. */
    private static <T extends Comparable<T>> Set<T> ordered(Set<T> values) {
        return values == null
                ? null
                : values.stream()
                        .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same with other radii, wherever one is given. */
    ShortlistDraft within(int kilometres) {
        return new ShortlistDraft(
                name,
                weights,
                filters == null
                        ? null
                        : new Filters(
                                filters.pathways(),
                                filters.tracks(),
                                filters.states(),
                                Radius.of(filters.near(), kilometres),
                                filters.visa(),
                                filters.eligibility()),
                location == null ? null : new Wish(location.states(), Radius.of(location.near(), kilometres)),
                limit,
                locationAtFiling,
                usClinicalExperienceMonths,
                letters,
                assumptions);
    }

    /** The same with another wish. */
    ShortlistDraft wishing(Wish other) {
        return new ShortlistDraft(
                name,
                weights,
                filters,
                other,
                limit,
                locationAtFiling,
                usClinicalExperienceMonths,
                letters,
                assumptions);
    }

    /** The same, planned otherwise. */
    ShortlistDraft assuming(AssumptionsDraft other) {
        return new ShortlistDraft(
                name, weights, filters, location, limit, locationAtFiling, usClinicalExperienceMonths, letters, other);
    }

    boolean hasRadius() {
        return hard().near() != null || location != null && location.near() != null;
    }

    Filters hard() {
        return filters == null ? Filters.NONE : filters;
    }

    LocationWish wish() {
        return location == null ? LocationWish.NONE : location.wish();
    }

    int most() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
