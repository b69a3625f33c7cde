package org.introducer.contacts.event;

import static org.introducer.contacts.ContactsProblem.REFERENCE_UNKNOWN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.Recognition;
import org.introducer.contacts.etiquette.FollowUp;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.event.DebriefView.Outcome;
import org.introducer.contacts.followup.Dossiers;
import org.introducer.contacts.interaction.Encounters;
import org.introducer.contacts.interaction.Meeting;
import org.introducer.platform.access.Writable;
import org.introducer.platform.sql.NamedLock;

/** Records who was met at an event: known contacts are recognised, others created, and what is recorded already is not repeated. */
@ApplicationScoped
class Debrief {

    private final Contacts contacts;
    private final Recognition recognition;
    private final Encounters encounters;
    private final Dossiers dossiers;
    private final Clock clock;
    private final Session session;

    Debrief(
            Contacts contacts,
            Recognition recognition,
            Encounters encounters,
            Dossiers dossiers,
            Clock clock,
            Session session) {
        this.contacts = contacts;
        this.recognition = recognition;
        this.encounters = encounters;
        this.dossiers = dossiers;
        this.clock = clock;
        this.session = session;
    }

    /** One item, recorded. */
    record Recorded(
            UUID ownerId,
            UUID contactId,
            UUID interactionId,
            Outcome outcome,
            Recognised.Match match,
            List<ContactCard> possible,
            List<String> differing) {}

    /** Refuses what cannot have happened yet. */
    void requireBegun(Event event) {
        if (EventCoverage.phase(event.entry(), Instant.now(clock)) == EventCoverageView.Phase.UPCOMING) {
            throw INVALID_INPUT.at(
                    "/items", "the event begins on " + event.entry().firstDay());
        }
    }

    /**
     * Who each item means, by what was there before the call; done in its transaction. Debriefs of one applicant wait for each other, so
     * that one that is sent again while the first is still at work meets what that one wrote.
     */
    Recognised recognised(Event event, List<DebriefItem> items) {
        UUID ownerId = event.ownerId();
        NamedLock.take(session, "debrief/" + ownerId);
        List<UUID> metContacts =
                met(event).stream().map(Encounters.Met::contactId).toList();
        return new Recognised(
                items,
                said -> recognition.byKeys(ownerId, said),
                List.copyOf(contacts.cards(ownerId, event.entry().targetContactIds())
                        .values()),
                List.copyOf(contacts.cards(ownerId, metContacts).values()),
                names -> contacts.named(ownerId, names));
    }

    private List<Encounters.Met> met(Event event) {
        return encounters.at(event.ownerId(), event.id(), event.entry().firstDay(), Events.days(event.entry()));
    }

    Recorded record(Writable owner, Event event, DebriefItem item, Recognised recognised) {
        Recognised.Match match = recognised.of(item);
        if (item.saysNothing()) {
            throw INVALID_INPUT.at("", "says nothing of whom was met");
        }
        Meeting meeting = new Meeting(
                event.id(),
                Events.days(event.entry()),
                day(event.entry(), item),
                item.outcome(),
                item.nextStep(),
                item.promises());
        if (match.contactId() == null) {
            List<ContactCard> possible = recognised.possible(item);
            ContactCard card = recognition.add(owner, item.contact());
            recognised.created(card);
            UUID interaction = encounters.met(owner.id(), card.id(), meeting);
            return new Recorded(owner.id(), card.id(), interaction, Outcome.CREATED, match, possible, List.of());
        }
        UUID contact = match.contactId();
        if (contacts.cards(owner.id(), List.of(contact)).isEmpty()) {
            throw REFERENCE_UNKNOWN.at("/contactId", "is not one of your contacts");
        }
        Recognition.Completion completion = recognition.complete(contact, item.contact(), item.name() != null);
        List<String> differing = completion.differing();
        UUID before = met(event).stream()
                .filter(one -> one.contactId().equals(contact))
                .map(Encounters.Met::interactionId)
                .findFirst()
                .orElse(null);
        if (before == null) {
            UUID interaction = encounters.met(owner.id(), contact, meeting);
            return new Recorded(owner.id(), contact, interaction, Outcome.RECORDED, match, List.of(), differing);
        }
        boolean added = encounters.add(before, meeting);
        Outcome outcome = completion.changed() || added ? Outcome.UPDATED : Outcome.DUPLICATE;
        return new Recorded(owner.id(), contact, before, outcome, match, List.of(), differing);
    }

    /** The day that is said, within the event and not to come; else today, and after the event its last day. */
    private LocalDate day(EventEntry entry, DebriefItem item) {
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneId.of(entry.zone()));
        LocalDate latest = today.isAfter(entry.lastDay()) ? entry.lastDay() : today;
        if (item.day() != null
                && (item.day().isBefore(entry.firstDay()) || item.day().isAfter(latest))) {
            throw INVALID_INPUT.at("/day", "must be from %s to %s", entry.firstDay(), latest);
        }
        return item.day() == null ? latest : item.day();
    }

    DebriefView view(Recorded one) {
        Map<UUID, ContactCard> card = contacts.cards(one.ownerId(), List.of(one.contactId()));
        Map<UUID, FollowUp> followUps = followUps(one);
        FollowUp followUp = followUps.get(one.contactId());
        List<DebriefView.Possible> possible = one.possible().stream()
                .map(other -> new DebriefView.Possible(
                        other.id(), other.name(), followUps.get(other.id()).state()))
                .toList();
        boolean closed = possible.stream().anyMatch(DebriefView.Possible::closesTheWindow);
        return new DebriefView(
                one.interactionId(),
                one.contactId(),
                card.get(one.contactId()).name(),
                one.outcome(),
                one.match().by(),
                possible,
                one.differing(),
                followUp.state(),
                closed ? null : followUp.earliest(),
                closed ? null : followUp.due(),
                0);
    }

    private Map<UUID, FollowUp> followUps(Recorded one) {
        List<UUID> whose = Stream.concat(
                        Stream.of(one.contactId()), one.possible().stream().map(ContactCard::id))
                .toList();
        Instant now = Instant.now(clock);
        return dossiers.of(one.ownerId(), whose).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        dossier -> Etiquette.followUp(dossier.getValue().dossier(), now)));
    }
}
