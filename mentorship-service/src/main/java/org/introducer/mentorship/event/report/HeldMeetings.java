package org.introducer.mentorship.event.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Which meetings of a timetable took place: those of rounds that are over, of people who were checked in and there in that round. */
public final class HeldMeetings {

    /** A mentor and a mentee, who meet once at an event. */
    public record Pair(UUID mentorId, UUID menteeId) {}

    /** A meeting of the timetable. */
    public record Planned(Pair pair, int round, Instant startsAt, Instant endsAt) {}

    /**
     * Somebody of the event.
     *
     * @param there the rounds in which the person was there, by the check-in; none for whom nobody has said so
     * @param leftAt when the person was taken off the list; null: is on it
     */
    public record Guest(IntPredicate there, @Nullable Instant leftAt) {

        private boolean attends(Planned meeting) {
            return there.test(meeting.round()) && (leftAt == null || !leftAt.isBefore(meeting.endsAt()));
        }
    }

    private final Map<UUID, Guest> guests;
    private final Map<Pair, Planned> held = new HashMap<>();
    private final @Nullable Instant next;

    private HeldMeetings(List<Planned> timetable, Map<UUID, Guest> guests, Instant now) {
        this.guests = guests;
        List<Planned> attended = timetable.stream()
                .filter(meeting -> isAttended(meeting, meeting.pair().mentorId())
                        && isAttended(meeting, meeting.pair().menteeId()))
                .toList();
        attended.stream()
                .filter(meeting -> !meeting.endsAt().isAfter(now))
                .forEach(meeting -> held.put(meeting.pair(), meeting));
        next = attended.stream()
                .map(Planned::endsAt)
                .filter(end -> end.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** @param guests by their ids; of whom nothing is kept any longer is left out */
    public static HeldMeetings of(List<Planned> timetable, Map<UUID, Guest> guests, Instant now) {
        return new HeldMeetings(timetable, guests, now);
    }

    private boolean isAttended(Planned meeting, UUID person) {
        return guests.containsKey(person) && guests.get(person).attends(meeting);
    }

    /** Those that took place. */
    public Map<Pair, Planned> held() {
        return held;
    }

    /** Whether it is known that two people did not meet; not when nothing is kept of one of them. */
    boolean isMissed(Pair pair) {
        return !held.containsKey(pair) && guests.containsKey(pair.mentorId()) && guests.containsKey(pair.menteeId());
    }

    /** When the next meeting will have taken place, as it looks now. */
    public Optional<Instant> next() {
        return Optional.ofNullable(next);
    }
}
