package org.introducer.mentorship.event;

import static org.introducer.mentorship.MentorshipProblem.PARTICIPANT_EXISTS;
import static org.introducer.mentorship.MentorshipProblem.PARTICIPANT_NOT_FOUND;
import static org.introducer.mentorship.MentorshipProblem.REFERENCE_UNKNOWN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.problem.PlatformProblem;
import org.introducer.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Who takes part in an event: each seen by the person and by coordinators. */
@ApplicationScoped
class Participants {

    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * Participants of the event who are the person of this profile with the other one: nobody meets themselves. Two questions by id: with an
     * "or" between them PostgreSQL joins all mentors and mentees for each participant.
     */
    private static final String OTHER_PROFILE =
            "from Participant p where p.eventId = ?1 and p.deletedAt is null and (exists ("
                    + "select 1 from Mentor m, Mentee e where m.id = ?2 and e.id = p.menteeId and m.draft.sub = e.applicantId"
                    + " and m.deletedAt is null and e.deletedAt is null) or exists ("
                    + "select 1 from Mentor m, Mentee e where e.id = ?2 and m.id = p.mentorId and m.draft.sub = e.applicantId"
                    + " and m.deletedAt is null and e.deletedAt is null))";

    private static final Listing<Participant> LISTING = Listing.of(Participant.class)
            .filter("mentorId", UUID.class)
            .filter("menteeId", UUID.class)
            .filter("presence", "e.attendance.presence", Attendance.Presence.class);

    private final Rows rows;
    private final Caller caller;
    private final Coordination coordination;
    private final SpeedEvents events;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Event<EventChanged> changed;
    private final Lists lists;
    private final Clock clock;

    Participants(
            Rows rows,
            Caller caller,
            Coordination coordination,
            SpeedEvents events,
            Mentors mentors,
            Mentees mentees,
            Event<EventChanged> changed,
            Lists lists,
            Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.coordination = coordination;
        this.events = events;
        this.mentors = mentors;
        this.mentees = mentees;
        this.changed = changed;
        this.lists = lists;
        this.clock = clock;
    }

    Participant require(UUID eventId, UUID personId) {
        events.require(eventId);
        Optional<Participant> participant = rows.find(
                        "eventId = ?1 and (mentorId = ?2 or menteeId = ?2) and deletedAt is null", eventId, personId)
                .firstResultOptional();
        boolean readable = coordination.isMine()
                || isReadable(participant.map(Participant::draft).orElse(null));
        return participant
                .filter(_ -> readable)
                .orElseThrow(
                        () -> PARTICIPANT_NOT_FOUND.because("There is no participant %s of this event.", personId));
    }

    Participant requireWritable(UUID eventId, UUID personId) {
        Participant participant = require(eventId, personId);
        requireToActFor(participant.draft());
        return participant;
    }

    /** Refuses who may not act for the person: found out before the transaction. */
    void requireToActFor(ParticipantDraft draft) {
        if (draft.menteeId() != null) {
            mentee(draft.menteeId());
        } else if (draft.mentorId() != null) {
            MentorCard mentor = mentors.cards(List.of(draft.mentorId())).get(draft.mentorId());
            if (mentor == null) {
                throw REFERENCE_UNKNOWN.at("/mentorId", "is not a mentor of the tenant");
            }
            if (!caller.sub().equals(mentor.sub())) {
                coordination.require();
            }
        }
    }

    /** The same for a new participant, with what the draft agrees to. */
    void requireToAdd(ParticipantDraft draft) {
        requireToActFor(draft);
        requireAgreement(null, draft);
    }

    /** Those of the drafts for whom the caller may not act, and why: found out before the transaction, for its items. */
    Map<UUID, ProblemException> refused(List<ParticipantDraft> drafts) {
        Map<UUID, ProblemException> refused = new HashMap<>();
        for (ParticipantDraft draft : drafts) {
            if (draft != null && draft.personId() != null && !refused.containsKey(draft.personId())) {
                try {
                    requireToAdd(draft);
                } catch (ProblemException e) {
                    refused.put(draft.personId(), e);
                }
            }
        }
        return refused;
    }

    Participant add(UUID eventId, ParticipantDraft draft) {
        check(eventId, draft);
        requireFloor(eventId, null, draft.floor());
        requireToAdd(draft);
        if (rows.count(
                        "eventId = ?1 and (mentorId = ?2 or menteeId = ?2) and deletedAt is null",
                        eventId,
                        draft.personId())
                > 0) {
            throw PARTICIPANT_EXISTS.because(null);
        }
        if (rows.count(OTHER_PROFILE, eventId, draft.personId()) > 0) {
            throw PARTICIPANT_EXISTS.because("The person takes part on the other side already.");
        }
        Participant participant = new Participant(caller.tenant(), eventId, Instant.now(clock), draft);
        rows.persist(participant);
        return participant;
    }

    Participant describe(Participant participant, ParticipantDraft draft) {
        check(participant.eventId(), draft);
        if (!participant.draft().personId().equals(draft.personId())) {
            throw INVALID_INPUT.at("/menteeId", "cannot change");
        }
        requireFloor(participant.eventId(), participant.draft().floor(), draft.floor());
        requireAgreement(participant.draft(), draft);
        changed.fire(new EventChanged(participant.eventId()));
        participant.describe(draft);
        return participant;
    }

    /** A coordinator says whether, and in which rounds, somebody is there; the next plan counts with it. */
    Participant checkIn(UUID eventId, UUID personId, Attendance said) {
        Participant participant = require(eventId, personId);
        coordination.require();
        changed.fire(new EventChanged(eventId));
        rows.getEntityManager().refresh(participant, LockModeType.PESSIMISTIC_WRITE);
        Attendance attendance = said.after(participant.attendance());
        if (attendance.throughRound() != null && attendance.throughRound() < attendance.fromRound()) {
            throw INVALID_INPUT.at("/throughRound", "must not be before fromRound");
        }
        participant.checkIn(attendance);
        return participant;
    }

    void delete(Participant participant) {
        changed.fire(new EventChanged(participant.eventId()));
        participant.delete(Instant.now(clock));
    }

    Page<Participant> of(UUID eventId, ListQuery query) {
        events.require(eventId);
        ListScope all = ListScope.live().and("e.eventId = :event", "event", eventId);
        return lists.page(
                LISTING,
                query,
                coordination.isMine()
                        ? all
                        : all.and("e.mentorId = :mentor or e.menteeId = :mentee", "mentor", ownMentor())
                                .with("mentee", ownMentee()));
    }

    /** All who take part and still have a profile, in the order of their ids. */
    List<Participant> all(UUID eventId) {
        List<Participant> all = rows.list("eventId = ?1 and deletedAt is null order by mentorId, menteeId", eventId);
        Set<UUID> ids = Set.copyOf(
                all.stream().map(participant -> participant.draft().personId()).toList());
        Set<UUID> known = new HashSet<>(mentors.known(ids));
        known.addAll(mentees.cards(ids).keySet());
        return all.stream()
                .filter(participant -> known.contains(participant.draft().personId()))
                .toList();
    }

    /** Everybody who takes part or took part, with all registrations of each, the earliest first. */
    Map<UUID, List<Participant>> everybody(UUID eventId) {
        return rows.list("eventId = ?1 order by createdAt, id", eventId).stream()
                .collect(Collectors.groupingBy(each -> each.draft().personId()));
    }

    /** Consent is asked for nobody too, so that who is not there answers like who may not be seen. */
    private boolean isReadable(@Nullable ParticipantDraft draft) {
        if (draft != null && ownMentor().equals(draft.mentorId())) {
            return true;
        }
        UUID mentee = draft == null ? null : draft.menteeId();
        return mentees.isReadable(mentee == null ? UUID.randomUUID() : mentee) && mentee != null;
    }

    /**
     * Refuses an agreement to what is done with the applicant's contacts that does not come from the applicant: a coordinator has not got it to
     * give. Found out before the transaction.
     *
     * @param before null: a new participant
     */
    void requireAgreement(@Nullable ParticipantDraft before, ParticipantDraft draft) {
        if (draft.recordMeetings()
                && draft.menteeId() != null
                && (before == null || !before.recordMeetings())
                && !mentees.isOwnOrConsented(draft.menteeId())) {
            throw INVALID_INPUT.at(
                    "/recordMeetings", "only the applicant, or who may write for them by their consent, agrees to it");
        }
    }

    private UUID ownMentor() {
        return mentors.mine().map(MentorCard::id).orElse(NOBODY);
    }

    private UUID ownMentee() {
        return mentees.mine().map(MenteeCard::id).orElse(NOBODY);
    }

    private void mentee(UUID id) {
        try {
            mentees.cardToWrite(id);
        } catch (ProblemException e) {
            throw e.problem().status() == PlatformProblem.NOT_FOUND.status()
                    ? REFERENCE_UNKNOWN.at("/menteeId", "is not a mentee for whom you may act")
                    : e;
        }
    }

    /** A floor goes before the wishes of all others: above that of the event only a coordinator sets it. */
    private void requireFloor(UUID eventId, Integer before, Integer floor) {
        if (floor != null
                && !floor.equals(before)
                && floor > events.require(eventId).draft().floor()
                && !coordination.isMine()) {
            throw INVALID_INPUT.at("/floor", "only a coordinator sets it above that of the event");
        }
    }

    private void check(UUID eventId, ParticipantDraft draft) {
        List<InputError> faults = draft.faults(events.require(eventId).draft());
        INVALID_INPUT.throwIfAny(faults);
        Set<UUID> known = mentors.known(Set.copyOf(draft.wishes()));
        List<InputError> unknown = new ArrayList<>();
        for (int i = 0; i < draft.wishes().size(); i++) {
            if (!known.contains(draft.wishes().get(i))) {
                unknown.add(InputError.at(
                        "/wishes/" + i, InputErrorCode.UNKNOWN_REFERENCE, "is not a mentor of the tenant"));
            }
        }
        REFERENCE_UNKNOWN.throwIfAny(unknown);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Participant, UUID> {}
}
