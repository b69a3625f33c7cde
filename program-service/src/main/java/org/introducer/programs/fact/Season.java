package org.introducer.programs.fact;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A match year, and the instant from which it is the current one.
 *
 * @param source who says so, and where
 */
@Schema(name = "MatchSeason")
public record Season(
        @Schema(description = "match year: that in which training begins")
        int year,

        @Schema(description = "the instant from which this season is the current one")
        Instant rollOver,

        @Schema(description = "who says so, and where") @Nullable
        String source) {}
