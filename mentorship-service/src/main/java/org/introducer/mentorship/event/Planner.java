package org.introducer.mentorship.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.mentorship.event.PlanInputs.Mentee;
import org.introducer.mentorship.event.PlanInputs.Mentor;
import org.introducer.mentorship.event.PlanResult.Couple;
import org.introducer.mentorship.event.PlanResult.Shortfall;
import org.introducer.mentorship.event.PlanResult.Slot;
import org.introducer.mentorship.speed.MeetingWishes;
import org.introducer.mentorship.speed.Meetings;
import org.introducer.mentorship.speed.Timetable;

/** Plans the rounds of an event from a round on; what took place before is kept. */
final class Planner {

    /** A wish of the last place goes before any number of meetings that nobody wished for. */
    private static final int WISH = 50_000;

    private static final int MUST_NOT_MEET = -1;

    private final PlanInputs inputs;
    private final int from;
    private final List<Slot> past;
    private final Set<Couple> held;

    private Planner(PlanInputs inputs, List<Slot> before, int from) {
        this.inputs = inputs;
        this.from = from;
        past = before.stream().filter(slot -> slot.round() < from).toList();
        Map<UUID, Attendance> attendances = new HashMap<>();
        inputs.mentors().forEach(mentor -> attendances.put(mentor.id(), mentor.attendance()));
        inputs.mentees().forEach(mentee -> attendances.put(mentee.id(), mentee.attendance()));
        held = past.stream()
                .filter(slot -> attended(attendances, slot.mentorId(), slot.round())
                        && attended(attendances, slot.menteeId(), slot.round()))
                .map(Slot::couple)
                .collect(Collectors.toSet());
    }

    /** Who has left the list since was there. */
    private static boolean attended(Map<UUID, Attendance> attendances, UUID person, int round) {
        return attendances.getOrDefault(person, Attendance.EXPECTED).in(round);
    }

    static PlanResult plan(PlanInputs inputs, Optional<PlanResult> before, int from) {
        Planner planner = new Planner(inputs, before.map(PlanResult::meetings).orElse(List.of()), from);
        return planner.plan(before.map(PlanResult::tables).orElse(Map.of()));
    }

    /** The largest number of steps that the search can take: paths, times what each looks at. */
    static long effort(PlanInputs inputs) {
        long rounds = inputs.event().rounds();
        long seats = inputs.mentors().stream().mapToLong(Mentor::tableSize).sum() * rounds;
        long people = inputs.mentors().size() + (long) inputs.mentees().size();
        return Math.min(seats, inputs.mentees().size() * rounds) * people * people;
    }

    private PlanResult plan(Map<UUID, Integer> tablesBefore) {
        List<Mentor> mentors = inputs.mentors();
        List<Mentee> mentees = inputs.mentees();
        int left = inputs.event().rounds() - from + 1;
        boolean[][] mentorAway = away(mentors, Mentor::attendance, left);
        boolean[][] menteeAway = away(mentees, Mentee::attendance, left);
        int[] places = mentors.stream().mapToInt(Mentor::tableSize).toArray();
        MeetingWishes wishes = wishes(rounds(mentorAway), rounds(menteeAway), places);
        Meetings.Choice choice = Meetings.choose(wishes);
        Timetable.Plan timetable = Timetable.of(left, choice.meetings(), places, mentorAway, menteeAway);
        List<Slot> planned = timetable.slots().stream()
                .map(slot -> new Slot(
                        from + slot.round(),
                        mentors.get(slot.meeting().mentor()).id(),
                        mentees.get(slot.meeting().mentee()).id()))
                .toList();
        Set<Couple> meet = new HashSet<>(held);
        planned.forEach(slot -> meet.add(slot.couple()));
        return new PlanResult(
                from,
                Stream.concat(past.stream(), planned.stream()).toList(),
                tables(tablesBefore),
                shortfalls(meet),
                timetable.unplaced().stream()
                        .map(meeting -> new Couple(
                                mentors.get(meeting.mentor()).id(),
                                mentees.get(meeting.mentee()).id()))
                        .toList(),
                Math.toIntExact(wished().count()),
                Math.toIntExact(wished().filter(meet::contains).count()),
                wishes.worthOf(
                        timetable.slots().stream().map(Timetable.Slot::meeting).toList()),
                choice.prices().bound(wishes),
                prices(choice));
    }

    private Stream<Couple> wished() {
        return inputs.mentees().stream()
                .flatMap(mentee -> mentee.wishes().stream().map(mentor -> new Couple(mentor, mentee.id())));
    }

    private MeetingWishes wishes(int[] ofMentor, int[] ofMentee, int[] places) {
        List<Mentor> mentors = inputs.mentors();
        List<Mentee> mentees = inputs.mentees();
        int[] seats = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            seats[i] = ofMentor[i] * places[i];
        }
        Map<UUID, Long> met = held.stream().collect(Collectors.groupingBy(Couple::menteeId, Collectors.counting()));
        int[] floor = new int[ofMentee.length];
        int[][] worth = new int[places.length][ofMentee.length];
        for (int j = 0; j < floor.length; j++) {
            Mentee mentee = mentees.get(j);
            long open = mentee.floor() - met.getOrDefault(mentee.id(), 0L);
            floor[j] = Math.clamp(open, 0, ofMentee[j]);
            for (int i = 0; i < worth.length; i++) {
                worth[i][j] = worth(mentors.get(i).id(), mentee);
            }
        }
        return new MeetingWishes(seats, floor, ofMentee, worth);
    }

    private int worth(UUID mentor, Mentee mentee) {
        if (held.contains(new Couple(mentor, mentee.id())) || inputs.keepsApart(mentor, mentee.id())) {
            return MUST_NOT_MEET;
        }
        int place = mentee.wishes().indexOf(mentor);
        int filled = inputs.event().fill() ? 1 : 0;
        return place < 0 ? filled : filled + (ParticipantDraft.MOST_WISHES - place) * WISH;
    }

    /** A mentor keeps the table; who is new gets the first that is free. */
    private Map<UUID, Integer> tables(Map<UUID, Integer> before) {
        Map<UUID, Integer> tables = new LinkedHashMap<>(before);
        Set<Integer> taken = new HashSet<>(before.values());
        int free = 1;
        for (Mentor mentor : inputs.mentors()) {
            if (!tables.containsKey(mentor.id())) {
                while (!taken.add(free)) {
                    free++;
                }
                tables.put(mentor.id(), free);
            }
        }
        return tables;
    }

    /** Who is absent lacks nothing. */
    private List<Shortfall> shortfalls(Collection<Couple> meet) {
        Map<UUID, Long> counts = meet.stream().collect(Collectors.groupingBy(Couple::menteeId, Collectors.counting()));
        return inputs.mentees().stream()
                .filter(mentee -> mentee.attendance().presence() != Attendance.Presence.ABSENT)
                .map(mentee -> new Shortfall(
                        mentee.id(),
                        mentee.floor(),
                        counts.getOrDefault(mentee.id(), 0L).intValue()))
                .filter(shortfall -> shortfall.meetings() < shortfall.floor())
                .toList();
    }

    private Map<UUID, Long> prices(Meetings.Choice choice) {
        Map<UUID, Long> prices = new LinkedHashMap<>();
        for (int i = 0; i < inputs.mentors().size(); i++) {
            prices.put(inputs.mentors().get(i).id(), choice.prices().seat()[i]);
        }
        for (int j = 0; j < inputs.mentees().size(); j++) {
            prices.put(inputs.mentees().get(j).id(), choice.prices().mentee()[j]);
        }
        return prices;
    }

    private <P> boolean[][] away(List<P> people, Function<P, Attendance> attendance, int left) {
        boolean[][] away = new boolean[people.size()][left];
        for (int i = 0; i < away.length; i++) {
            for (int r = 0; r < left; r++) {
                away[i][r] = !attendance.apply(people.get(i)).in(from + r);
            }
        }
        return away;
    }

    /** In how many of the rounds each is there. */
    private static int[] rounds(boolean[][] away) {
        int[] rounds = new int[away.length];
        for (int i = 0; i < away.length; i++) {
            for (boolean each : away[i]) {
                rounds[i] += each ? 0 : 1;
            }
        }
        return rounds;
    }
}
