package org.introducer.mentorship.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.mentorship.cycle.CycleDraft;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.problem.InputError;

/** Enrolments that a coordinator records on behalf of people, many at once. Whether the caller may is checked before. */
@ApplicationScoped
public class EnrolmentRecords {

    private final MentorEnrolments.Rows mentors;
    private final MenteeEnrolments.Rows mentees;
    private final Caller caller;
    private final Clock clock;
    private final Event<CycleLeft> departures;

    EnrolmentRecords(
            MentorEnrolments.Rows mentors,
            MenteeEnrolments.Rows mentees,
            Caller caller,
            Clock clock,
            Event<CycleLeft> departures) {
        this.mentors = mentors;
        this.mentees = mentees;
        this.caller = caller;
        this.clock = clock;
        this.departures = departures;
    }

    public Map<UUID, MenteeEnrolmentDraft> mentees(UUID cycleId) {
        return mentees.list("cycleId = ?1 and deletedAt is null", cycleId).stream()
                .collect(Collectors.toMap(MenteeEnrolment::menteeId, MenteeEnrolment::draft));
    }

    public Map<UUID, MentorEnrolmentDraft> mentors(UUID cycleId) {
        return mentors.list("cycleId = ?1 and deletedAt is null", cycleId).stream()
                .collect(Collectors.toMap(MentorEnrolment::mentorId, MentorEnrolment::draft));
    }

    /** What is wrong with an enrolment whose ranking names known people only. */
    public static List<InputError> faults(CycleDraft cycle, MenteeEnrolmentDraft draft, boolean answersAnew) {
        return Stream.concat(
                        Rankings.faults("/wishes", draft.wishes(), cycle.mostWishes()).stream(),
                        answersAnew ? cycle.answerFaults(draft.answers()).stream() : Stream.empty())
                .toList();
    }

    /** What is wrong with an enrolment whose ranking names known people only. */
    public static List<InputError> faults(MentorEnrolmentDraft draft) {
        return Rankings.faults("/ranking", draft.ranking(), MentorEnrolments.MOST_RANKED);
    }

    /** Writes and withdraws the enrolments of one cycle, which it reads once. */
    public Recorder in(UUID cycleId) {
        return new Recorder(cycleId);
    }

    public final class Recorder {

        private final UUID cycleId;
        private final Map<UUID, MentorEnrolment> enrolledMentors;
        private final Map<UUID, MenteeEnrolment> enrolledMentees;

        private Recorder(UUID cycleId) {
            this.cycleId = cycleId;
            enrolledMentors = mentors.list("cycleId = ?1 and deletedAt is null", cycleId).stream()
                    .collect(Collectors.toMap(MentorEnrolment::mentorId, Function.identity()));
            enrolledMentees = mentees.list("cycleId = ?1 and deletedAt is null", cycleId).stream()
                    .collect(Collectors.toMap(MenteeEnrolment::menteeId, Function.identity()));
        }

        public void record(MentorEnrolmentDraft draft) {
            MentorEnrolment enrolment = enrolledMentors.get(draft.mentorId());
            if (enrolment == null) {
                enrolment = new MentorEnrolment(caller.tenant(), cycleId, Instant.now(clock), draft);
                mentors.persist(enrolment);
                enrolledMentors.put(draft.mentorId(), enrolment);
            } else {
                enrolment.describe(draft);
            }
            enrolment.recordedBy(caller.sub());
        }

        public void record(MenteeCard mentee, MenteeEnrolmentDraft draft) {
            MenteeEnrolment enrolment = enrolledMentees.get(mentee.id());
            if (enrolment == null) {
                enrolment = new MenteeEnrolment(caller.tenant(), cycleId, mentee, Instant.now(clock), draft);
                mentees.persist(enrolment);
                enrolledMentees.put(mentee.id(), enrolment);
            } else {
                enrolment.describe(draft);
            }
            enrolment.recordedBy(caller.sub());
        }

        /** Those of the mentors who take part do so no more. */
        public void withdrawMentors(Set<UUID> ids) {
            withdraw(enrolledMentors, ids, MentorEnrolment::delete);
        }

        /** Those of the mentees who take part do so no more. */
        public void withdrawMentees(Set<UUID> ids) {
            withdraw(enrolledMentees, ids, MenteeEnrolment::delete);
        }

        private <E> void withdraw(Map<UUID, E> enrolled, Set<UUID> ids, BiConsumer<E, Instant> delete) {
            Set<UUID> leaving = ids.stream().filter(enrolled::containsKey).collect(Collectors.toSet());
            if (leaving.isEmpty()) {
                return;
            }
            Instant now = Instant.now(clock);
            leaving.forEach(id -> delete.accept(enrolled.remove(id), now));
            departures.fire(new CycleLeft(cycleId, leaving));
        }
    }
}
