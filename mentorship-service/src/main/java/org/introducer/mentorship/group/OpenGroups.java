package org.introducer.mentorship.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.donotmatch.DoNotMatches;
import org.introducer.mentorship.matching.HardRule;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.mentorships.MentorshipCard;
import org.introducer.mentorship.mentorships.Mentorships;

/** Which groups of a cycle mentees are in or can join. */
@ApplicationScoped
public class OpenGroups {

    private final Groups.Rows rows;
    private final GroupMembers members;
    private final DoNotMatches doNotMatches;
    private final Mentorships mentorships;
    private final Clock clock;

    OpenGroups(
            Groups.Rows rows, GroupMembers members, DoNotMatches doNotMatches, Mentorships mentorships, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.doNotMatches = doNotMatches;
        this.mentorships = mentorships;
        this.clock = clock;
    }

    /** Groups and office hours of one mentor type, in numbers. */
    @Schema(name = "MentoringGroupCounts")
    public record Counts(
            @Schema(description = "groups and office hours that the mentee has joined")
            int joined,

            @Schema(description = "those with a place left that the mentee can join")
            int open) {}

    /** What the mentees have of it; asked once for many. */
    public final class OfCycle {

        private final List<MentoringGroup> groups;
        private final Map<UUID, Set<UUID>> joined;
        private final List<Set<UUID>> apart;
        private final Map<UUID, Set<MentorType>> matched;

        private OfCycle(UUID cycleId, Set<UUID> mentees) {
            groups = rows.list("cycleId = ?1 and deletedAt is null", cycleId);
            joined = members.of(groups.stream().map(MentoringGroup::id).toList());
            Set<UUID> mentors =
                    groups.stream().map(group -> group.draft().mentorId()).collect(Collectors.toSet());
            apart = groups.isEmpty()
                    ? List.of()
                    : doNotMatches.in(cycleId, mentors, mentees).stream()
                            .map(rule -> ((HardRule.DoNotMatch) rule).people())
                            .toList();
            matched = groups.isEmpty()
                    ? Map.of()
                    : mentorships.withSeats(cycleId, mentees).stream()
                            .map(MentorshipCard::pair)
                            .collect(Collectors.groupingBy(
                                    Pair::mentee, Collectors.mapping(Pair::type, Collectors.toSet())));
        }

        public Counts of(UUID mentee, MentorType type) {
            int in = 0;
            int open = 0;
            for (MentoringGroup group : groups) {
                Set<UUID> there = joined.getOrDefault(group.id(), Set.of());
                if (group.draft().type() == type && there.contains(mentee)) {
                    in++;
                } else if (group.draft().type() == type
                        && there.size() < group.draft().places()
                        && isOpen(group.draft(), mentee)
                        && !isApart(mentee, group.draft().mentorId())) {
                    open++;
                }
            }
            return new Counts(in, open);
        }

        private boolean isOpen(GroupDraft group, UUID mentee) {
            return !group.hasBegun(Instant.now(clock))
                    && (group.kind() != GroupKind.GROUP
                            || !matched.getOrDefault(mentee, Set.of()).contains(group.type()));
        }

        private boolean isApart(UUID mentee, UUID mentor) {
            return apart.stream().anyMatch(people -> people.contains(mentee) && people.contains(mentor));
        }
    }

    public OfCycle in(UUID cycleId, Collection<UUID> mentees) {
        return new OfCycle(cycleId, Set.copyOf(mentees));
    }
}
