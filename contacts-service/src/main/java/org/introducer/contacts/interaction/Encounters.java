package org.introducer.contacts.interaction;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.Violations;

/** Records for other features what is no message of the applicant, inside their transaction. */
@ApplicationScoped
public class Encounters {

    private final Recording recording;
    private final Interactions interactions;
    private final Contacts contacts;
    private final Applicants applicants;
    private final Validator validator;
    private final Clock clock;

    Encounters(
            Recording recording,
            Interactions interactions,
            Contacts contacts,
            Applicants applicants,
            Validator validator,
            Clock clock) {
        this.recording = recording;
        this.interactions = interactions;
        this.contacts = contacts;
        this.applicants = applicants;
        this.validator = validator;
        this.clock = clock;
    }

    /** An introduction that the target agreed to, made by another contact. Answers the interaction's id; null when the target is deleted. */
    public UUID introduced(UUID ownerId, UUID targetId, UUID introducerId, LocalDate on) {
        Map<UUID, ContactCard> cards = contacts.cards(ownerId, List.of(targetId, introducerId));
        if (!cards.containsKey(targetId)) {
            return null;
        }
        ContactCard introducer = cards.get(introducerId);
        return recording.recordEncounter(
                ownerId,
                InteractionDraft.encounter(
                        targetId,
                        InteractionKind.INTRODUCTION,
                        Direction.INCOMING,
                        noonOrNow(on, applicants.zoneOf(ownerId)),
                        introducer == null
                                ? "Introduced; they agreed to it."
                                : "Introduced by " + introducer.name() + "; they agreed to it."));
    }

    /** What somebody answered to an introduction. Answers the interaction's id; null when they are deleted. */
    public UUID answeredIntroduction(UUID ownerId, UUID targetId, UUID introducerId, LocalDate on, Reaction reaction) {
        Map<UUID, ContactCard> cards = contacts.cards(ownerId, List.of(targetId, introducerId));
        if (!cards.containsKey(targetId)) {
            return null;
        }
        ContactCard introducer = cards.get(introducerId);
        String what = reaction == Reaction.DECLINE ? "Declined an introduction" : "Answered an introduction";
        return recording.recordEncounter(
                ownerId,
                InteractionDraft.encounter(
                                targetId,
                                InteractionKind.INTRODUCTION,
                                Direction.INCOMING,
                                noonOrNow(on, applicants.zoneOf(ownerId)),
                                introducer == null ? what + "." : what + " by " + introducer.name() + ".")
                        .answering(reaction));
    }

    /** Deletes what was recorded for another feature, unless the applicant did already. */
    public void takeBack(UUID interactionId) {
        Interaction interaction = interactions.findById(interactionId);
        if (interaction != null && !interaction.deleted()) {
            recording.delete(interaction);
        }
    }

    /** Undoes {@link #takeBack}; what the applicant had deleted before stays deleted. */
    public void bringBack(UUID interactionId, Instant takenBackAt) {
        Interaction interaction = interactions.findById(interactionId);
        if (interaction != null
                && interaction.deleted()
                && !interaction.deletedAt().isBefore(takenBackAt)) {
            recording.restore(interactionId);
        }
    }

    /** A meeting with a contact at an event. Answers the interaction's id. */
    public UUID met(UUID ownerId, UUID contactId, Meeting meeting) {
        ZoneId zone = ZoneId.of(meeting.event().zone());
        return recording.recordEncounter(
                ownerId, InteractionDraft.meeting(contactId, noonOrNow(meeting.day(), zone), meeting));
    }

    /** Adds to a meeting that is recorded already what was not said of it yet; false when there is nothing new. */
    public boolean add(UUID interactionId, Meeting meeting) {
        Interaction interaction = interactions.requireWritable(interactionId);
        InteractionDraft before = recording.draftOf(interaction);
        InteractionDraft said = before.with(meeting);
        InteractionDraft after = isOfReportedEvent(interaction, before)
                ? said.at(before.occurredAt(), meeting.eventId(), meeting.event())
                : said;
        if (after.equals(before)) {
            return false;
        }
        requireValid(after);
        recording.changeEncounter(interaction, after);
        return true;
    }

    /** What an organisation reported is at the applicant's own event once they say so. */
    private static boolean isOfReportedEvent(Interaction interaction, InteractionDraft draft) {
        return interaction.source() != null && interaction.source().eventId().equals(draft.eventId());
    }

    /** Two accounts together may be longer than one may be. */
    private void requireValid(InteractionDraft draft) {
        List<InputError> faults =
                validator.validate(draft).stream().map(Violations::at).toList();
        INVALID_INPUT.throwIfAny(faults);
    }

    /** The event has other days, or another name: what was recorded of it follows. */
    public void moved(UUID ownerId, UUID eventId, EventDraft event) {
        List<Interaction> there = interactions.at(ownerId, eventId).stream()
                .filter(interaction -> interaction.draft(List.of()).event() != null)
                .toList();
        requireNotBefore(there, event);
        there.forEach(interaction -> recording.changeEncounter(
                interaction, recording.draftOf(interaction).at(event)));
    }

    private static void requireNotBefore(List<Interaction> there, EventDraft event) {
        ZoneId zone = ZoneId.of(event.zone());
        there.stream()
                .filter(interaction -> interaction.direction() == Direction.MUTUAL)
                .map(interaction -> LocalDate.ofInstant(interaction.occurredAt(), zone))
                .filter(event.lastDay()::isBefore)
                .max(Comparator.naturalOrder())
                .ifPresent(met -> {
                    throw INVALID_INPUT.at("/lastDay", "is before %s, the day on which you met somebody there", met);
                });
    }

    /** Who was met at an event; with everybody who is the same person. */
    public List<Met> at(UUID ownerId, UUID eventId) {
        return interactions.metAt(ownerId, eventId);
    }

    /** The same, and whom an organisation reported that the applicant met on the days of the event. */
    public List<Met> at(UUID ownerId, UUID eventId, LocalDate firstDay, EventDraft event) {
        return Stream.concat(
                        at(ownerId, eventId).stream(),
                        interactions
                                .metDuring(ownerId, firstDay, event.lastDay(), ZoneId.of(event.zone()), true)
                                .stream())
                .toList();
    }

    /**
     * Somebody was met.
     *
     * @param contactId any contact of the person
     * @param personId one id for all contacts of the person
     */
    public record Met(UUID contactId, UUID personId, UUID interactionId) {}

    /** Noon of the day, or now where that is still to come. */
    private Instant noonOrNow(LocalDate on, ZoneId zone) {
        Instant noon = on.atTime(LocalTime.NOON).atZone(zone).toInstant();
        Instant now = Instant.now(clock);
        return noon.isAfter(now) ? now : noon;
    }
}
