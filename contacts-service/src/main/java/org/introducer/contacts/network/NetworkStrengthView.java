package org.introducer.contacts.network;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.network.strength.KnownPerson;
import org.introducer.contacts.network.strength.NetworkStrength;
import org.introducer.platform.batch.Batch;
import org.jspecify.annotations.Nullable;

/** How strong the applicant's network is at some programs; programs at which they know nobody are left out. */
@Schema(name = "NetworkStrength")
record NetworkStrengthView(
        @Schema(description = "one entry for each program at which somebody knows the applicant", required = true)
        List<Item> items,

        @Schema(description = "version of the policy that has the numbers", examples = "2026-1")
        String policy) {

    /** The programs that are asked about. */
    @Schema(name = "NetworkStrengthQuestion")
    record Question(
            @Schema(description = "programs to ask about") @NotNull @Size(min = 1, max = Batch.MAX_ITEMS)
            List<@NotNull UUID> programIds) {}

    /** How strong the applicant's network is at one program, from the contacts there. */
    @Schema(name = "NetworkStrengthAtProgram")
    record Item(
            UUID programId,

            @Schema(description = "contacts at the program") int contacts,

            @Schema(description = "contacts with a positive reaction")
            int engaged,

            @Schema(description = "when the applicant was last in touch with any of them; absent: never") @Nullable
            Instant lastTouchAt,

            @Schema(description = "from 0 to 1", minimum = "0", maximum = "1", examples = "0.412")
            double strength) {

        static Item of(UUID programId, List<KnownPerson> people, NetworkStrength rule, Instant now) {
            return new Item(
                    programId,
                    people.size(),
                    (int) people.stream().filter(KnownPerson::engaged).count(),
                    people.stream()
                            .map(KnownPerson::lastTouchAt)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null),
                    rule.of(people, now));
        }
    }
}
