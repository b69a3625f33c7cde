package org.introducer.mentorship.event;

import static org.introducer.mentorship.MentorshipProblem.SPEED_EVENT_TOO_LARGE;

import java.util.ArrayList;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.mentorship.event.PlanInputs.Mentee;
import org.introducer.mentorship.event.PlanInputs.Mentor;
import org.introducer.mentorship.event.PlanResult.Couple;
import org.introducer.mentorship.event.PlanResult.Shortfall;
import org.introducer.mentorship.event.PlanResult.Slot;
import org.introducer.mentorship.speed.Meeting;
import org.introducer.mentorship.speed.MeetingWishes;
import org.introducer.mentorship.speed.Meetings;
import org.introducer.mentorship.speed.Timetable;

/** Plans the rounds of an event from a round on; what took place before is kept, and what can still take place. */
final class Planner {

    /** Some seconds of one core. */
    private static final long MOST_EFFORT = 1_000_000_000;

    /** A wish of the last place goes before any number of meetings that nobody wished for. */
    private static final int WISH = 50_000;

    private static final int MUST_NOT_MEET = -1;

    private final PlanInputs inputs;
    private final int from;
    private final List<Slot> past;
    private final Set<Couple> held;

    private Planner(PlanInputs inputs, List<Slot> before, int next, int from) {
        this.inputs = inputs;
        this.from = from;
        Map<UUID, Attendance> attendances = new HashMap<>();
        inputs.mentors().forEach(mentor -> attendances.put(mentor.id(), mentor.attendance()));
        inputs.mentees().forEach(mentee -> attendances.put(mentee.id(), mentee.attendance()));
        past = before.stream()
                .filter(slot -> slot.round() < from)
                .filter(slot -> slot.round() < next
                        || attends(attendances, slot.mentorId(), slot.round())
                                && attends(attendances, slot.menteeId(), slot.round())
                                && !inputs.keepsApart(slot.mentorId(), slot.menteeId()))
                .toList();
        held = past.stream()
                .filter(slot -> attended(attendances, slot.mentorId(), slot.round())
                        && attended(attendances, slot.menteeId(), slot.round()))
                .map(Slot::couple)
                .collect(Collectors.toSet());
    }

    private static boolean attends(Map<UUID, Attendance> attendances, UUID person, int round) {
        return attendances.containsKey(person) && attendances.get(person).in(round);
    }

    /** Who has left the list since was there. */
    private static boolean attended(Map<UUID, Attendance> attendances, UUID person, int round) {
        return attendances.getOrDefault(person, Attendance.EXPECTED).in(round);
    }

    /**
     * @param next the first round that has not begun
     * @param from the first round to plan, not before the next
     */
    static PlanResult plan(PlanInputs inputs, Optional<PlanResult> before, int next, int from) {
        if (effort(inputs) > MOST_EFFORT) {
            throw SPEED_EVENT_TOO_LARGE.because("Divide the event, or make fewer rounds.");
        }
        Planner planner = new Planner(inputs, before.map(PlanResult::meetings).orElse(List.of()), next, from);
        return planner.plan(before.map(PlanResult::tables).orElse(Map.of()));
    }

    /** The plan without meetings of rounds that have not begun; what it is worth falls with them, and the bound stays. */
    static PlanResult without(PlanInputs inputs, PlanResult plan, int next, Predicate<Couple> dropped) {
        List<Slot> kept = plan.meetings().stream()
                .filter(slot -> slot.round() < next || !dropped.test(slot.couple()))
                .toList();
        if (kept.size() == plan.meetings().size() && plan.unplaced().stream().noneMatch(dropped)) {
            return plan;
        }
        PlanInputs free = new PlanInputs(inputs.event(), inputs.mentors(), inputs.mentees(), List.of());
        return new Planner(free, kept, plan.fromRound(), plan.fromRound()).without(plan, kept, dropped);
    }

    private PlanResult without(PlanResult plan, List<Slot> kept, Predicate<Couple> dropped) {
        Set<Couple> meet = new HashSet<>(held);
        kept.stream().filter(slot -> slot.round() >= from).forEach(slot -> meet.add(slot.couple()));
        int left = inputs.event().rounds() - from + 1;
        MeetingWishes wishes = wishes(
                rounds(away(inputs.mentors(), Mentor::attendance, left)),
                rounds(away(inputs.mentees(), Mentee::attendance, left)),
                inputs.mentors().stream().mapToInt(Mentor::tableSize).toArray());
        return new PlanResult(
                from,
                kept,
                plan.tables(),
                shortfalls(meet),
                plan.unplaced().stream().filter(dropped.negate()).toList(),
                Math.toIntExact(wished().count()),
                Math.toIntExact(wished().filter(meet::contains).count()),
                plan.worth() - wishes.worthOf(planned(plan.meetings())) + wishes.worthOf(planned(kept)),
                plan.bound(),
                plan.prices());
    }

    /** The meetings that were planned, of those who still take part. */
    private List<Meeting> planned(List<Slot> slots) {
        List<UUID> mentors = inputs.mentors().stream().map(Mentor::id).toList();
        List<UUID> mentees = inputs.mentees().stream().map(Mentee::id).toList();
        return slots.stream()
                .filter(slot -> slot.round() >= from)
                .map(slot -> new Meeting(mentors.indexOf(slot.mentorId()), mentees.indexOf(slot.menteeId())))
                .filter(meeting -> meeting.mentor() >= 0 && meeting.mentee() >= 0)
                .toList();
    }

    /** The largest number of steps that the search can take: paths, times what each looks at. */
    private static long effort(PlanInputs inputs) {
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

    /**
     * A mentor who comes to the rounds planned keeps the table, unless another has got it meanwhile; who has none gets the first that is
     * free. The tables of those who have gone are only remembered for the rounds that are kept.
     */
    private Map<UUID, Integer> tables(Map<UUID, Integer> before) {
        Map<UUID, Integer> tables = new LinkedHashMap<>();
        past.forEach(slot -> tables.put(slot.mentorId(), before.get(slot.mentorId())));
        List<Mentor> coming = inputs.mentors().stream()
                .filter(mentor ->
                        IntStream.rangeClosed(from, inputs.event().rounds()).anyMatch(mentor.attendance()::in))
                .toList();
        Set<Integer> taken = new HashSet<>();
        List<Mentor> without = new ArrayList<>();
        for (Mentor mentor : coming) {
            Integer table = before.get(mentor.id());
            if (table != null && taken.add(table)) {
                tables.put(mentor.id(), table);
            } else {
                without.add(mentor);
            }
        }
        int free = 1;
        for (Mentor mentor : without) {
            while (!taken.add(free)) {
                free++;
            }
            tables.put(mentor.id(), free);
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
