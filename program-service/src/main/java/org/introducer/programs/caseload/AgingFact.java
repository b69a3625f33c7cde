package org.introducer.programs.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.prospect.Prospect;
import org.jspecify.annotations.Nullable;

/** A visa fact of a program that is about to become too old to rely on, or already is. */
@Schema(name = "AgingVisaFact")
record AgingFact(
        UUID programId,
        String program,
        FactField field,
        Status status,

        @Schema(description = "the season it was said of; absent: none was named") @Nullable
        Integer season,

        @Schema(description = "when it was observed; absent: not known") @Nullable
        LocalDate observedOn,

        @Schema(description = "applicants of the caseload who look at the program")
        int applicants) {

    /** For how long ahead a fact is said to expire soon: an assumption of ours without an outside source. */
    static final int SOON_DAYS = 30;

    /** How old a fact is. */
    @Schema(
            name = "AgingStatus",
            description =
                    "EXPIRED: too old, or of a season that is over, and counts as unknown; EXPIRING: counts, and will "
                            + "not within 30 days; STALE: counts, and is to be checked again")
    enum Status {
        /** Too old, or of a season that is over: counts as unknown. */
        EXPIRED,
        /** Still counts, and will be expired within 30 days by age or by a season's beginning. */
        EXPIRING,
        /** Old enough to be checked again; still counts. */
        STALE
    }

    /** What is last known of a field, if it is old; what nobody has said cannot be. */
    static Optional<AgingFact> of(
            Prospect program, FactField field, int applicants, FactResolution resolution, Instant now) {
        List<Fact> facts = program.facts().getOrDefault(field, List.of());
        ResolvedFact known = resolution.lastKnown(field, facts, now);
        if (known.chosen() == null) {
            return Optional.empty();
        }
        Freshness soon = resolution.freshness(known.chosen(), null, now.plus(Duration.ofDays(SOON_DAYS)));
        return Optional.ofNullable(status(known.freshness(), soon))
                .map(status -> new AgingFact(
                        program.id(),
                        program.name(),
                        field,
                        status,
                        known.season(),
                        known.chosen().evidence().observedOn(),
                        applicants));
    }

    private static @Nullable Status status(Freshness now, Freshness soon) {
        return switch (now) {
            case EXPIRED -> Status.EXPIRED;
            case STALE -> soon == Freshness.EXPIRED ? Status.EXPIRING : Status.STALE;
            case FRESH -> soon == Freshness.EXPIRED ? Status.EXPIRING : null;
        };
    }
}
