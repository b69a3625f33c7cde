package org.introducer.programs.imghistory;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.conditional.Versioned;
import org.introducer.programs.fact.SourcePolicy;
import org.introducer.programs.fact.SourceType;
import org.jspecify.annotations.Nullable;

/** One match year of a program: the count that is shown, and those of other sources. */
@Schema(name = "ImgSeason")
record ImgSeason(
        @JsonUnwrapped ImgYearView shown,

        @Schema(description = "counts of other sources for the same season, the most reliable first") @Nullable
        List<ImgYearView> others,

        @Schema(description = "whether another source has different counts")
        boolean conflict,

        @JsonIgnore long version)
        implements Versioned {

    static final String RULE =
            "Of several sources of one season the program's own is shown, before a resident's report, before a third party; then the"
                    + " one with the higher confidence, then the one observed later, then the stronger source; the others are"
                    + " listed.";

    /** As facts of one season are weighed. */
    private static final Comparator<ImgYearView> BY_WEIGHT = comparing((ImgYearView year) ->
                    SourcePolicy.CURRENT.of(year.evidence().sourceType()).authority())
            .thenComparing(year -> year.evidence().confidence())
            .thenComparing(year -> year.evidence().observedOn(), Comparator.reverseOrder())
            .thenComparing(year -> year.evidence().sourceType());

    /** Whether this source is among those that have counted. */
    boolean counts(SourceType source) {
        return Stream.concat(Stream.of(shown), others.stream())
                .anyMatch(year -> year.evidence().sourceType() == source);
    }

    /** @param counts of one season, one per source, at least one */
    static ImgSeason of(List<ImgYearView> counts, long version) {
        List<ImgYearView> sorted = counts.stream().sorted(BY_WEIGHT).toList();
        ImgYearView shown = sorted.getFirst();
        List<ImgYearView> others = sorted.subList(1, sorted.size());
        return new ImgSeason(
                shown, others, others.stream().anyMatch(other -> !other.year().equals(shown.year())), version);
    }
}
