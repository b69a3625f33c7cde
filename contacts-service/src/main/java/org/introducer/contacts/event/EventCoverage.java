package org.introducer.contacts.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.event.EventCoverageView.Group;
import org.introducer.contacts.event.EventCoverageView.GroupName;
import org.introducer.contacts.event.EventCoverageView.Met;
import org.introducer.contacts.event.EventCoverageView.Phase;
import org.introducer.contacts.event.EventCoverageView.Target;
import org.introducer.contacts.event.EventCoverageView.TargetState;
import org.introducer.contacts.interaction.Encounters;

/** Compares the targets of an event with the people who were met there. */
@ApplicationScoped
class EventCoverage {

    /** Networking advice for IMGs in IR: 5 to 10 attendings, and 5 to 10 residents or fellows, at one meeting. */
    private static final int AIM_FROM = 5;

    private static final int AIM_TO = 10;

    private final Contacts contacts;
    private final Encounters encounters;
    private final Clock clock;

    EventCoverage(Contacts contacts, Encounters encounters, Clock clock) {
        this.contacts = contacts;
        this.encounters = encounters;
        this.clock = clock;
    }

    EventCoverageView of(Event event) {
        EventEntry entry = event.entry();
        Phase phase = phase(entry, Instant.now(clock));
        List<Encounters.Met> all = encounters.at(event.ownerId(), event.id());
        Map<UUID, UUID> met =
                all.stream().collect(Collectors.toMap(Encounters.Met::contactId, Encounters.Met::interactionId));
        Set<UUID> named = new LinkedHashSet<>(entry.targetContactIds());
        named.addAll(met.keySet());
        Map<UUID, ContactCard> cards = contacts.cards(event.ownerId(), named);
        List<Target> targets = entry.targetContactIds().stream()
                .map(cards::get)
                .filter(Objects::nonNull)
                .map(card -> target(card, met.get(card.id()), phase))
                .toList();
        List<Met> beside = beside(all, entry, cards);
        List<Group> groups = new ArrayList<>();
        Arrays.stream(GroupName.values()).forEach(name -> groups.add(group(name, targets, beside)));
        return new EventCoverageView(event.id(), phase, groups, targets, beside);
    }

    /** Each person once, by any contact that is not deleted. */
    private static List<Met> beside(List<Encounters.Met> all, EventEntry entry, Map<UUID, ContactCard> cards) {
        Set<UUID> listed = all.stream()
                .filter(met -> entry.targetContactIds().contains(met.contactId()))
                .map(Encounters.Met::personId)
                .collect(Collectors.toCollection(HashSet::new));
        return all.stream()
                .filter(met -> cards.containsKey(met.contactId()) && listed.add(met.personId()))
                .map(met -> met(cards.get(met.contactId()), met.interactionId()))
                .toList();
    }

    private static Met met(ContactCard card, UUID interactionId) {
        return new Met(card.id(), card.name(), card.role(), GroupName.of(card.role()), interactionId);
    }

    static Phase phase(EventEntry entry, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(entry.zone()));
        if (today.isBefore(entry.firstDay())) {
            return Phase.UPCOMING;
        }
        return today.isAfter(entry.lastDay()) ? Phase.OVER : Phase.RUNNING;
    }

    private static Target target(ContactCard card, UUID interaction, Phase phase) {
        TargetState state =
                interaction != null ? TargetState.MET : phase == Phase.OVER ? TargetState.MISSED : TargetState.PLANNED;
        return new Target(card.id(), card.name(), card.role(), GroupName.of(card.role()), state, interaction);
    }

    private static Group group(GroupName name, List<Target> all, List<Met> beside) {
        List<TargetState> states = all.stream()
                .filter(target -> target.group() == name)
                .map(Target::state)
                .toList();
        boolean aimed = name != GroupName.OTHERS;
        return new Group(
                name,
                aimed ? Integer.valueOf(AIM_FROM) : null,
                aimed ? Integer.valueOf(AIM_TO) : null,
                states.size(),
                count(states, TargetState.PLANNED),
                count(states, TargetState.MET),
                count(states, TargetState.MISSED),
                (int) beside.stream().filter(met -> met.group() == name).count());
    }

    private static int count(List<TargetState> states, TargetState state) {
        return (int) states.stream().filter(each -> each == state).count();
    }
}
