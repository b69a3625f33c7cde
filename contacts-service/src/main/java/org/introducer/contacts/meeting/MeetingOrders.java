package org.introducer.contacts.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.contact.ContactDraftBuilder;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.Recognition;
import org.introducer.contacts.interaction.Encounters;
import org.introducer.contacts.interaction.EventDraft;
import org.introducer.contacts.interaction.HeldMeeting;
import org.introducer.contacts.interaction.HeldMeetings;
import org.introducer.contacts.meeting.MeetingOrder.Held;
import org.introducer.contacts.meeting.MeetingOrder.Mentor;
import org.introducer.contacts.suppression.SuppressedAddresses;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Writable;
import org.introducer.platform.sql.NamedLock;

/** Carries out orders about meetings, in the caller's transaction: an order that is repeated, or overtaken by a newer one, changes nothing. */
@ApplicationScoped
class MeetingOrders {

    private final HeldMeetings meetings;
    private final Recognition recognition;
    private final Contacts contacts;
    private final SuppressedAddresses suppressed;
    private final Applicants applicants;
    private final Access access;
    private final Session session;

    MeetingOrders(
            HeldMeetings meetings,
            Recognition recognition,
            Contacts contacts,
            SuppressedAddresses suppressed,
            Applicants applicants,
            Access access,
            Session session) {
        this.meetings = meetings;
        this.recognition = recognition;
        this.contacts = contacts;
        this.suppressed = suppressed;
        this.applicants = applicants;
        this.access = access;
        this.session = session;
    }

    /** What came of an order. */
    enum Outcome {
        RECORDED,
        CORRECTED,
        WITHDRAWN,
        /** It was carried out before, a newer one was, or there is nothing to withdraw. */
        UNCHANGED,
        /** The mentor asked to be forgotten. */
        NOT_RECORDED
    }

    Outcome carryOut(MeetingOrder order) {
        Writable owner = access.toWrite(order.applicantId());
        // One at a time, so that two meetings with one mentor do not make two contacts.
        NamedLock.take(session, "meetings/" + owner.id());
        Optional<Long> before = meetings.revision(owner.id(), order.id());
        if (before.isPresent() && before.get() >= order.revision()) {
            return Outcome.UNCHANGED;
        }
        if (order.held() == null) {
            before.ifPresent(_ -> meetings.withdraw(owner.id(), order.id(), order.revision()));
            return before.isPresent() ? Outcome.WITHDRAWN : Outcome.UNCHANGED;
        }
        ZoneId zone = applicants.zoneOf(owner.id());
        HeldMeeting meeting = meeting(order.id(), order.revision(), order.held(), zone);
        if (before.isPresent()) {
            meetings.correct(owner.id(), meeting);
            return Outcome.CORRECTED;
        }
        Mentor mentor = order.held().mentor();
        if (!suppressed.among(mentor.emails()).isEmpty()) {
            return Outcome.NOT_RECORDED;
        }
        meetings.record(owner.id(), contact(owner, mentor, day(meeting, zone), zone), meeting);
        return Outcome.RECORDED;
    }

    /** The days of the event are counted where the applicant is: an event of speed mentoring has no zone. */
    private static HeldMeeting meeting(UUID id, long revision, Held held, ZoneId zone) {
        EventDraft event = new EventDraft(held.event(), LocalDate.ofInstant(held.eventEndsAt(), zone), zone.getId());
        return new HeldMeeting(id, revision, held.eventId(), held.round(), held.startsAt(), event);
    }

    private static LocalDate day(HeldMeeting meeting, ZoneId zone) {
        return LocalDate.ofInstant(meeting.startsAt(), zone);
    }

    /** The mentor among the applicant's contacts: by the mentor's id, by an address with a name that fits, by the name among those met on that day; else a new one. */
    private UUID contact(Writable owner, Mentor mentor, LocalDate day, ZoneId zone) {
        Optional<UUID> known = recognition
                .byMentor(owner.id(), mentor.id())
                .or(() -> recognition.byKeys(owner.id(), draft(mentor, mentor.emails())))
                .or(() -> byName(owner.id(), mentor, day, zone));
        ContactDraft said = draft(mentor, List.of());
        if (known.isEmpty()) {
            return recognition.add(owner, said).id();
        }
        recognition.complete(known.get(), said, mentor.name() != null);
        return known.get();
    }

    /** As at a debrief, a name alone decides only among the people of the event, and only where it is one person's. */
    private Optional<UUID> byName(UUID ownerId, Mentor mentor, LocalDate day, ZoneId zone) {
        List<UUID> met = meetings.noted(ownerId, day, zone).stream()
                .map(Encounters.Met::contactId)
                .distinct()
                .toList();
        if (met.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> named = contacts.drafts(ownerId, met).entrySet().stream()
                .filter(contact -> contact.getValue().name().equalsIgnoreCase(mentor.name()))
                .filter(contact -> contact.getValue().mentorId() == null)
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static ContactDraft draft(Mentor mentor, List<String> emails) {
        return ContactDraftBuilder.builder()
                .name(
                        mentor.name() == null
                                ? Recognition.standIn(null, ContactRole.UNKNOWN, mentor.institution())
                                : mentor.name())
                .role(ContactRole.UNKNOWN)
                .institution(mentor.institution())
                .programId(mentor.programId())
                .mentorId(mentor.id())
                .emails(emails)
                .build();
    }
}
