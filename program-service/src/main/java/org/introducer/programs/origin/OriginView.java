package org.introducer.programs.origin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.introducer.programs.factbook.SourceEvidence;
import org.jspecify.annotations.Nullable;

/** Where the residents of one season went to medical school, as a curator recorded it. */
@Schema(name = "ResidentOrigins")
record OriginView(
        UUID id,
        UUID programId,
        int season,

        @Schema(description = "one entry for each country and school")
        List<Exact> origins,

        SourceEvidence evidence,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** Residents from one country or medical school, counted exactly. It is shown to curators only. */
    @Schema(name = "ExactOrigin")
    record Exact(
            String country,

            @Schema(description = "the medical school; absent: not known") @Nullable
            String school,

            @Schema(description = "how many of them started in the season")
            int residents) {}

    static OriginView of(ResidentOrigins origins) {
        return new OriginView(
                origins.id(),
                origins.programId(),
                origins.season(),
                origins.content().origins().stream()
                        .map(origin -> new Exact(origin.country(), origin.school(), origin.residents()))
                        .toList(),
                origins.content().source().evidence(),
                origins.createdAt(),
                origins.version());
    }

    /** Where a program's past residents went to medical school, as far as it may be shown. */
    @Schema(name = "ProgramOrigins")
    record OfProgram(
            UUID programId,

            @Schema(description = "the smallest group that is shown, and the step in which counts move", examples = "5")
            int least,

            @Schema(description = "version of the policy", examples = "2026-1")
            String policy,

            @Schema(
                    description =
                            "all seasons together; a country that is not here may have had residents nevertheless, or none")
            List<Country> countries) {}

    /** Residents of a program who went to medical school in one country, in numbers from which nobody can be told. */
    @Schema(name = "CountryOfOrigin")
    record Country(
            String country,

            @Schema(description = "at least so many residents", examples = "10")
            int atLeast,

            @Schema(description = "schools of the country with enough residents")
            List<School> schools) {

        static Country of(ShownOrigins.Country country) {
            return new Country(
                    country.country(),
                    country.atLeast(),
                    country.schools().stream()
                            .map(school -> new School(school.school(), school.atLeast()))
                            .toList());
        }
    }

    /** Residents of a program who went to one medical school, in numbers from which nobody can be told. */
    @Schema(name = "SchoolOfOrigin")
    record School(
            @Schema(description = "the medical school, as sources write it")
            String school,

            @Schema(description = "residents from it, rounded down to the step of `least`", examples = "5")
            int atLeast) {}

    /** The programs at which residents from one country, or from one medical school, trained. */
    @Schema(name = "OriginPrograms")
    record OfCountry(
            String country,

            @Schema(description = "the medical school that was asked for; absent: all of the country") @Nullable
            String school,

            @Schema(description = "the smallest group that is shown, and the step in which counts move", examples = "5")
            int least,

            @Schema(description = "version of the policy", examples = "2026-1")
            String policy,

            @Schema(description = "a program that is not here may have had such residents nevertheless, or none")
            List<AtProgram> items) {}

    /** A program that had residents of the origin. */
    @Schema(name = "OriginProgram")
    record AtProgram(
            UUID programId,
            String program,

            @Schema(description = "residents of this origin, rounded down to the step of `least`", examples = "10")
            int atLeast) {}
}
