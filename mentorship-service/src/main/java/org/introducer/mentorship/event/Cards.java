package org.introducer.mentorship.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.mentorship.event.PlanResult.Slot;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;

/** The plan as people read it: a card each, and a list for each table. */
@ApplicationScoped
class Cards {

    private final SpeedEvents events;
    private final Participants participants;
    private final Planning planning;
    private final Mentors mentors;
    private final Mentees mentees;

    Cards(SpeedEvents events, Participants participants, Planning planning, Mentors mentors, Mentees mentees) {
        this.events = events;
        this.participants = participants;
        this.planning = planning;
        this.mentors = mentors;
        this.mentees = mentees;
    }

    /** The card of a participant whom the caller may see. */
    CardView of(UUID eventId, UUID personId) {
        Participant participant = participants.require(eventId, personId);
        return cards(eventId).apply(participant);
    }

    /** The same as iCalendar; its sequence grows with each change of the event or of the plan. */
    String calendar(UUID eventId, UUID personId) {
        SpeedPlan plan = planning.stored(eventId);
        long changes = events.require(eventId).version() + plan.version();
        return CardCalendar.of(of(eventId, personId), plan.plannedAt(), Math.toIntExact(changes));
    }

    Page<CardView> all(UUID eventId, ListQuery query) {
        events.requireMine(eventId);
        return participants.of(eventId, query).map(cards(eventId));
    }

    RoomListView rooms(UUID eventId) {
        SpeedEventDraft event = events.requireMine(eventId).draft();
        PlanResult plan = planning.stored(eventId).result();
        Map<UUID, String> names = names(plan);
        Map<UUID, List<Slot>> ofMentor = plan.meetings().stream().collect(Collectors.groupingBy(Slot::mentorId));
        return new RoomListView(
                eventId,
                ofMentor.keySet().stream()
                        .sorted(Comparator.comparing(plan.tables()::get))
                        .map(mentor -> new RoomListView.AtTable(
                                event.place(plan.tables().get(mentor)),
                                met(mentor, names),
                                byRound(ofMentor.get(mentor)).entrySet().stream()
                                        .map(round -> new RoomListView.InRound(
                                                SpeedEventView.Round.of(event, round.getKey()),
                                                round.getValue().stream()
                                                        .map(slot -> met(slot.menteeId(), names))
                                                        .toList()))
                                        .toList()))
                        .toList());
    }

    private Function<Participant, CardView> cards(UUID eventId) {
        SpeedEventDraft event = events.require(eventId).draft();
        PlanResult plan = planning.stored(eventId).result();
        Map<UUID, String> names = names(plan);
        return participant -> {
            ParticipantDraft draft = participant.draft();
            Side side = draft.mentorId() == null ? Side.MENTEE : Side.MENTOR;
            List<Slot> own = plan.meetings().stream()
                    .filter(slot -> (side == Side.MENTOR ? slot.mentorId() : slot.menteeId()).equals(draft.personId()))
                    .toList();
            return new CardView(
                    eventId,
                    event.name(),
                    draft.personId(),
                    side,
                    names.get(draft.personId()),
                    byRound(own).values().stream()
                            .map(round -> meeting(event, plan, side, round, names))
                            .toList());
        };
    }

    private static CardView.Meeting meeting(
            SpeedEventDraft event, PlanResult plan, Side side, List<Slot> round, Map<UUID, String> names) {
        Slot first = round.getFirst();
        return new CardView.Meeting(
                first.round(),
                event.start(first.round()),
                event.end(first.round()),
                event.place(plan.tables().get(first.mentorId())),
                round.stream()
                        .map(slot -> met(side == Side.MENTOR ? slot.menteeId() : slot.mentorId(), names))
                        .toList());
    }

    private static TreeMap<Integer, List<Slot>> byRound(List<Slot> slots) {
        return slots.stream().collect(Collectors.groupingBy(Slot::round, TreeMap::new, Collectors.toList()));
    }

    private static CardView.Met met(UUID person, Map<UUID, String> names) {
        return new CardView.Met(person, names.get(person));
    }

    private Map<UUID, String> names(PlanResult plan) {
        Set<UUID> people = Stream.concat(plan.tables().keySet().stream(), plan.prices().keySet().stream())
                .collect(Collectors.toSet());
        plan.meetings().forEach(slot -> people.add(slot.menteeId()));
        Map<UUID, String> names = new HashMap<>();
        mentors.cards(people).forEach((id, card) -> names.put(id, card.profile().name()));
        mentees.cards(people).forEach((id, card) -> names.put(id, card.profile().name()));
        return names;
    }
}
