package org.introducer.mentorship.event;

import static org.introducer.platform.problem.PlatformProblem.NEIGHBOUR_UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.mentorship.donotmatch.DoNotMatches;
import org.introducer.mentorship.event.report.Account;
import org.introducer.mentorship.event.report.ApplicantContacts;
import org.introducer.mentorship.event.report.HeldMeetings;
import org.introducer.mentorship.event.report.HeldMeetings.Guest;
import org.introducer.mentorship.event.report.HeldMeetings.Pair;
import org.introducer.mentorship.event.report.HeldMeetings.Planned;
import org.introducer.mentorship.event.report.ReportedMeetings;
import org.introducer.mentorship.event.report.ReportedMeetings.Unreported;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobPostponed;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.job.PersistentJob;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.write.Writes;
import org.jboss.logging.Logger;

/**
 * Tells contacts-service of the meetings of an event that took place, and of what changed since. One job for each event: it notes what is to
 * be reported, reports it, and ends when nothing has changed meanwhile; the next one is queued for the end of the next round.
 */
@ApplicationScoped
class MeetingWork extends PersistentJob {

    private static final String KIND = "event-meetings";
    private static final Logger LOG = Logger.getLogger(MeetingWork.class);

    private final SpeedEvents events;
    private final Participants participants;
    private final SpeedPlans plans;
    private final DoNotMatches doNotMatches;
    private final Mentors mentors;
    private final Mentees mentees;
    private final ReportedMeetings reported;
    private final ApplicantContacts contacts;
    private final Jobs jobs;
    private final Writes writes;
    private final Clock clock;

    MeetingWork(
            SpeedEvents events,
            Participants participants,
            SpeedPlans plans,
            DoNotMatches doNotMatches,
            Mentors mentors,
            Mentees mentees,
            ReportedMeetings reported,
            ApplicantContacts contacts,
            Jobs jobs,
            Writes writes,
            Clock clock) {
        this.events = events;
        this.participants = participants;
        this.plans = plans;
        this.doNotMatches = doNotMatches;
        this.mentors = mentors;
        this.mentees = mentees;
        this.reported = reported;
        this.contacts = contacts;
        this.jobs = jobs;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * What is to be reported of an event.
     *
     * @param changes the number of changes of the event that it takes into account
     * @param lastEnd when the last meeting was over that took place
     * @param next when the next meeting is over
     */
    private record Pass(
            long changes,
            List<Unreported> unreported,
            Map<UUID, MentorCard> mentors,
            Map<UUID, MenteeCard> mentees,
            Instant lastEnd,
            Optional<Instant> next) {}

    /** The change waits here for a job that is about to end, and the job then finds it. */
    void onChanged(@Observes EventChanged changed) {
        events.countChange(changed.eventId());
        jobs.request(KIND, changed.eventId(), Map.of());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    protected Duration pauseAfterFailure(Job job) {
        return pause(job.createdAt(), clock.instant());
    }

    /** A job that waited for a round to end had nothing to report before. */
    private Duration pause(Job job, Pass pass) {
        Instant since = job.createdAt().isAfter(pass.lastEnd()) ? job.createdAt() : pass.lastEnd();
        return pause(since, clock.instant());
    }

    @Override
    protected void carryOut(Job job) {
        UUID eventId = job.ownerId();
        Pass pass = writes.byWorker(KIND, () -> pass(eventId));
        List<UUID> taken = reportAll(pass);
        if (!taken.isEmpty()) {
            writes.byWorker(KIND, () -> {
                reported.taken(taken);
                return eventId;
            });
        }
        if (taken.size() < pass.unreported().size()) {
            throw new JobPostponed("Meetings of event " + eventId + " are not reported", pause(job, pass));
        }
        writes.byWorker(KIND, () -> {
            if (events.changes(eventId) != pass.changes()) {
                throw new JobPostponed("Event " + eventId + " has changed meanwhile", Duration.ZERO);
            }
            jobs.forget(job);
            pass.next().ifPresent(end -> jobs.submitAt(end, KIND, eventId, Map.of()));
            return eventId;
        });
    }

    /** Notes what is to be reported before it is reported: a meeting keeps its id, whatever is interrupted. */
    private Pass pass(UUID eventId) {
        long changes = events.changes(eventId);
        Optional<SpeedEvent> event = events.find(eventId);
        Optional<PlanResult> plan = plans.of(eventId).map(SpeedPlan::result);
        if (event.isEmpty() || plan.isEmpty()) {
            return new Pass(changes, List.of(), Map.of(), Map.of(), Instant.EPOCH, Optional.empty());
        }
        SpeedEventDraft draft = event.get().draft();
        Map<UUID, List<Participant>> people = participants.everybody(eventId);
        HeldMeetings meetings = HeldMeetings.of(
                plan.get().meetings().stream()
                        .map(slot -> new Planned(
                                new Pair(slot.mentorId(), slot.menteeId()),
                                slot.round(),
                                draft.start(slot.round()),
                                draft.end(slot.round())))
                        .toList(),
                people.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, person -> guest(person.getValue()))),
                Instant.now(clock));
        Map<UUID, MentorCard> knownMentors = mentors.cards(people.keySet());
        Map<UUID, MenteeCard> knownMentees = mentees.cards(people.keySet());
        List<Set<UUID>> apart = doNotMatches.ofAnyCycle();
        List<Unreported> unreported = reported.settle(
                eventId,
                meetings,
                changes,
                pair -> people.containsKey(pair.menteeId())
                        && people.get(pair.menteeId()).getLast().draft().recordMeetings()
                        && knownMentors.containsKey(pair.mentorId())
                        && knownMentees.containsKey(pair.menteeId())
                        && !keepsApart(apart, pair),
                meeting -> new Account(meeting.round(), meeting.startsAt(), draft.name(), draft.end(draft.rounds())));
        Instant lastEnd = meetings.held().values().stream()
                .map(Planned::endsAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Pass(changes, unreported, knownMentors, knownMentees, lastEnd, meetings.next());
    }

    /** Who was put on the list again, and of whom nobody has said anything since, was there as was said before. */
    private static Guest guest(List<Participant> registrations) {
        Participant said = registrations.reversed().stream()
                .filter(each -> each.attendance().presence() != Attendance.Presence.EXPECTED)
                .findFirst()
                .orElse(registrations.getLast());
        return new Guest(round -> said.attendance().confirms(round), said.deletedAt());
    }

    private static boolean keepsApart(Collection<Set<UUID>> apart, Pair pair) {
        return apart.stream().anyMatch(people -> people.containsAll(List.of(pair.mentorId(), pair.menteeId())));
    }

    /** What need not be reported again. While the service is away nothing more is tried. */
    private List<UUID> reportAll(Pass pass) {
        List<UUID> taken = new ArrayList<>();
        for (Unreported meeting : pass.unreported()) {
            try {
                report(pass, meeting);
                taken.add(meeting.id());
            } catch (RuntimeException e) {
                LOG.warnf("Meeting %s is reported again later: %s", meeting.id(), e.getMessage());
                if (e instanceof ProblemException problem && problem.problem() == NEIGHBOUR_UNAVAILABLE) {
                    break;
                }
            }
        }
        return taken;
    }

    private void report(Pass pass, Unreported meeting) {
        MenteeCard mentee = pass.mentees().get(meeting.pair().menteeId());
        MentorCard mentor = pass.mentors().get(meeting.pair().mentorId());
        // Who has left the mentoring gets nothing.
        if (mentee != null) {
            contacts.report(meeting, mentee.applicantId(), mentor);
        }
    }
}
