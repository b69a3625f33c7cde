package org.introducer.mentorship.event;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a plan depends on.
 *
 * @param apart the people of each do-not-match
 */
record PlanInputs(SpeedEventDraft event, List<Mentor> mentors, List<Mentee> mentees, List<Set<UUID>> apart) {

    record Mentor(UUID id, int tableSize, Attendance attendance) {}

    record Mentee(UUID id, List<UUID> wishes, int floor, Attendance attendance) {}

    static PlanInputs of(SpeedEventDraft event, List<Participant> participants, List<Set<UUID>> apart) {
        return new PlanInputs(
                event,
                participants.stream()
                        .filter(each -> each.draft().mentorId() != null)
                        .map(each -> new Mentor(
                                each.draft().mentorId(),
                                each.draft().tableSize() == null
                                        ? event.tableSize()
                                        : each.draft().tableSize(),
                                each.attendance()))
                        .toList(),
                participants.stream()
                        .filter(each -> each.draft().menteeId() != null)
                        .map(each -> new Mentee(
                                each.draft().menteeId(),
                                each.draft().wishes(),
                                each.draft().floor() == null
                                        ? event.floor()
                                        : each.draft().floor(),
                                each.attendance()))
                        .toList(),
                apart);
    }

    boolean keepsApart(UUID mentor, UUID mentee) {
        return apart.stream().anyMatch(people -> people.contains(mentor) && people.contains(mentee));
    }
}
