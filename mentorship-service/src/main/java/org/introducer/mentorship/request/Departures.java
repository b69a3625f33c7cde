package org.introducer.mentorship.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.donotmatch.DoNotMatchCreated;
import org.introducer.mentorship.enrolment.CycleLeft;
import org.introducer.mentorship.enrolment.MentorEnrolments;
import org.introducer.mentorship.mentee.MenteeLeft;
import org.introducer.mentorship.mentor.MentorLeft;

/** Closes requests of which one side is gone, and keeps those from the mentor that must not reach them any more. */
@ApplicationScoped
class Departures {

    private final StoredRequests stored;
    private final Asking asking;
    private final MentorEnrolments enrolments;
    private final Clock clock;

    Departures(StoredRequests stored, Asking asking, MentorEnrolments enrolments, Clock clock) {
        this.stored = stored;
        this.asking = asking;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    void onMentorLeft(@Observes MentorLeft departure) {
        close("mentorId in :mentors", Map.of("mentors", departure.mentorIds()), RequestEnd.MENTOR_GONE);
    }

    void onMenteeLeft(@Observes MenteeLeft departure) {
        close("menteeId in :mentees", Map.of("mentees", departure.menteeIds()), RequestEnd.MENTEE_GONE);
    }

    void onCycleLeft(@Observes CycleLeft departure) {
        Map<String, Object> values = Map.of("cycle", departure.cycleId(), "people", departure.personIds());
        close("cycleId = :cycle and mentorId in :people", values, RequestEnd.MENTOR_GONE);
        close("cycleId = :cycle and menteeId in :people", values, RequestEnd.MENTEE_GONE);
    }

    /** Whether requests wait in line for a mentor who has left the pool. */
    boolean keepsWaiting(UUID cycleId, UUID mentorId) {
        return !waiting(cycleId, mentorId).isEmpty()
                && enrolments.inactive(cycleId).contains(mentorId);
    }

    /** Nobody is kept waiting for a mentor who has left the pool by silence. */
    void release(UUID cycleId, UUID mentorId) {
        if (keepsWaiting(cycleId, mentorId)) {
            close(waiting(cycleId, mentorId), RequestEnd.MENTOR_INACTIVE);
        }
    }

    private List<MentorRequest> waiting(UUID cycleId, UUID mentorId) {
        return stored.live(
                "cycleId = :cycle and mentorId = :mentor and state = :waiting",
                Map.of("cycle", cycleId, "mentor", mentorId, "waiting", RequestState.WAITING));
    }

    /** A request that a do-not-match keeps from the mentor is never one that the mentor left unanswered. */
    void onDoNotMatchCreated(@Observes DoNotMatchCreated apart) {
        Map<String, Object> values = new HashMap<>(Map.of("people", apart.people()));
        if (apart.cycleId() != null) {
            values.put("cycle", apart.cycleId());
        }
        stored.live(
                        "mentorId in :people and menteeId in :people"
                                + (apart.cycleId() == null ? "" : " and cycleId = :cycle"),
                        values)
                .forEach(MentorRequest::withhold);
    }

    /** With nobody on one side there is nothing to answer any more; a mentee's next mentor is asked. */
    private void close(String where, Map<String, Object> values, RequestEnd reason) {
        close(stored.live(where, values), reason);
    }

    private void close(List<MentorRequest> requests, RequestEnd reason) {
        Instant now = Instant.now(clock);
        List<MentorRequest> open =
                requests.stream().filter(request -> !request.isDue(now)).toList();
        open.forEach(request -> {
            request.close(reason, now);
            stored.tell("request.closed", request);
        });
        if (reason != RequestEnd.MENTEE_GONE) {
            open.forEach(asking::next);
        }
    }
}
