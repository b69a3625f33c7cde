package org.introducer.contacts.network;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.platform.batch.Batch;
import org.jspecify.annotations.Nullable;

/** At which of some programs the applicant has a contact who knows them. */
@Schema(name = "NetworkCoverage")
record CoverageView(
        @Schema(required = true, description = "one for each program, in the order of the question")
        List<Item> items,

        @Schema(description = "programs at which nobody knows the applicant")
        List<UUID> uncovered) {

    /** The programs that are asked about. */
    @Schema(name = "NetworkCoverageQuestion")
    record Question(
            @Schema(description = "programs to ask about") @NotNull @Size(min = 1, max = Batch.MAX_ITEMS)
            List<@NotNull UUID> programIds) {}

    /** Whether the applicant has a contact at a program who knows them, with the people there in numbers. */
    @Schema(name = "ProgramCoverage")
    record Item(
            UUID programId,

            @Schema(description = "somebody there knows the applicant")
            boolean covered,

            @Schema(description = "people there among the contacts")
            int people,

            @Schema(
                    description =
                            "those of them who know the applicant: they answered, the two met, or they share work")
            int warm,

            @Schema(description = "when someone there last responded; absent: never") @Nullable
            Instant lastReactedAt,

            @Schema(description = "people there by role; roles that nobody has are left out")
            List<RoleCount> byRole,

            Recency recency) {

        static Item of(UUID programId, Collection<NetworkPerson> people, Map<UUID, Acquaintance> known, Instant now) {
            List<Acquaintance> warm = people.stream()
                    .map(person -> known.get(person.contactId()))
                    .filter(Objects::nonNull)
                    .toList();
            Map<ContactRole, List<NetworkPerson>> roles = people.stream()
                    .collect(Collectors.groupingBy(NetworkPerson::role, TreeMap::new, Collectors.toList()));
            return new Item(
                    programId,
                    !warm.isEmpty(),
                    people.size(),
                    warm.size(),
                    warm.stream()
                            .map(Acquaintance::reactedAt)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null),
                    roles.entrySet().stream()
                            .map(role -> RoleCount.of(role.getKey(), role.getValue(), known))
                            .toList(),
                    Recency.of(people.size(), warm, now));
        }
    }

    /** The people at a program who have one role, in numbers. */
    @Schema(name = "RoleCoverage")
    record RoleCount(
            ContactRole role,

            @Schema(description = "people of this role among the contacts")
            int people,

            @Schema(description = "those of them who know the applicant")
            int warm) {

        static RoleCount of(ContactRole role, List<NetworkPerson> people, Map<UUID, Acquaintance> known) {
            return new RoleCount(role, people.size(), (int) people.stream()
                    .filter(person -> known.containsKey(person.contactId()))
                    .count());
        }
    }

    /** How many people anything last came back from when. */
    @Schema(name = "CoverageRecency", description = "people of the program by the time since they last responded")
    record Recency(
            @Schema(description = "within 90 days") int within90Days,

            @Schema(description = "within a year, not within 90 days")
            int withinYear,

            @Schema(description = "longer ago") int older,
            @Schema(description = "never") int never) {

        private static final Duration QUARTER = Duration.ofDays(90);
        private static final Duration YEAR = Duration.ofDays(365);

        static Recency of(int people, List<Acquaintance> warm, Instant now) {
            List<Instant> reactions = warm.stream()
                    .map(Acquaintance::reactedAt)
                    .filter(Objects::nonNull)
                    .toList();
            int recent = since(reactions, now.minus(QUARTER));
            int year = since(reactions, now.minus(YEAR));
            return new Recency(recent, year - recent, reactions.size() - year, people - reactions.size());
        }

        private static int since(List<Instant> reactions, Instant from) {
            return (int) reactions.stream().filter(at -> !at.isBefore(from)).count();
        }
    }
}
