package org.introducer.contacts.guidance.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.introducer.contacts.guidance.action.Candidate.Call;
import org.introducer.contacts.guidance.action.Candidate.Fact;
import org.introducer.contacts.guidance.action.Candidate.Reason;
import org.introducer.contacts.guidance.action.Deadline.Basis;
import org.introducer.contacts.guidance.action.Subject.Type;
import org.introducer.contacts.guidance.neighbour.MenteeOverview;
import org.introducer.contacts.guidance.neighbour.MenteeOverview.Mentorship;
import org.introducer.contacts.guidance.neighbour.MenteeOverview.Request;
import org.introducer.contacts.guidance.neighbour.MenteeOverview.Unreported;

/**
 * What an applicant's mentoring asks to be done.
 *
 * @param zone in which the applicant's days are counted
 */
public record MentoringActions(ActionPolicy policy, ZoneId zone) {

    private static final String MENTORSHIP = "mentorship-service";
    private static final String MENTORSHIPS = "/v1/mentorships/";

    public List<Candidate> of(MenteeOverview mentee) {
        return Stream.concat(
                        mentee.mentorships().stream().flatMap(this::of),
                        mentee.requests().stream().flatMap(request -> of(request).stream()))
                .toList();
    }

    private Stream<Candidate> of(Mentorship mentorship) {
        Stream<Candidate> reports =
                mentorship.sessions().unreported().stream().map(session -> report(mentorship, session));
        if (mentorship.toAnswer()) {
            return Stream.concat(Stream.of(answer(mentorship)), reports);
        }
        return mentorship.active() && mentorship.sessions().nextAt() == null
                ? Stream.concat(Stream.of(plan(mentorship)), reports)
                : reports;
    }

    private static Candidate answer(Mentorship mentorship) {
        return new Candidate(
                ActionKind.ANSWER_PROPOSAL,
                "Accept or decline the %s mentor who is proposed.".formatted(mentorship.type()),
                Subject.of(Type.MENTORSHIP, mentorship.id()),
                Reason.of(
                        "PROPOSED",
                        "A matching proposes this mentorship, and the applicant has not answered.",
                        Fact.of("state", mentorship.state())),
                null,
                Gate.NO_MESSAGE,
                new Call(MENTORSHIP, "POST", MENTORSHIPS + mentorship.id() + "/accept"));
    }

    private Candidate report(Mentorship mentorship, Unreported session) {
        LocalDate on = day(session.startsAt());
        return new Candidate(
                ActionKind.REPORT_SESSION,
                "Say who came to the session of %s.".formatted(on),
                Subject.of(Type.SESSION, session.id()),
                Reason.of("NOT_REPORTED", "The session is over, and nobody has said who came.", Fact.of("day", on)),
                new Deadline(
                        on.plusDays(policy.report()),
                        Basis.POLICY,
                        "%d days after the session.".formatted(policy.report())),
                Gate.NO_MESSAGE,
                new Call(
                        MENTORSHIP,
                        "POST",
                        MENTORSHIPS + mentorship.id() + "/sessions/" + session.id() + "/attendance"));
    }

    private Candidate plan(Mentorship mentorship) {
        LocalDate last = day(mentorship.lastAt());
        return new Candidate(
                ActionKind.PLAN_SESSION,
                "Plan the next session with the %s mentor.".formatted(mentorship.type()),
                Subject.of(Type.MENTORSHIP, mentorship.id()),
                Reason.of(
                        "NO_SESSION_PLANNED",
                        "The mentorship is active, and no session is planned.",
                        Fact.of("sessionsHeld", mentorship.sessions().held()),
                        Fact.of("since", last)),
                new Deadline(
                        last.plusDays(policy.sessionGap()),
                        Basis.POLICY,
                        "%d days after the last session, or after the beginning.".formatted(policy.sessionGap())),
                Gate.NO_MESSAGE,
                new Call(MENTORSHIP, "POST", MENTORSHIPS + mentorship.id() + "/sessions"));
    }

    private List<Candidate> of(Request request) {
        Subject subject = Subject.of(Type.MENTOR_REQUEST, request.id());
        LocalDate until = request.expiresAt() == null ? null : day(request.expiresAt());
        Deadline deadline = until == null ? null : new Deadline(until, Basis.RECORDED, "The request expires then.");
        if ("MENTEE".equals(request.waitsFor())) {
            return List.of(new Candidate(
                    ActionKind.ANSWER_MENTOR,
                    "Answer what the mentor asked.",
                    subject,
                    Reason.of(
                            "INFORMATION_REQUESTED",
                            "The mentor waits for an answer before deciding.",
                            Fact.of("state", request.state())),
                    deadline,
                    Gate.NO_MESSAGE,
                    new Call(MENTORSHIP, "POST", "/v1/requests/" + request.id() + "/give-information")));
        }
        return List.of(new Candidate(
                ActionKind.ASK_ANOTHER_MENTOR,
                "Ask another mentor if this one does not answer.",
                subject,
                Reason.of(
                        "WAITS_FOR_MENTOR",
                        "The request is not answered yet.",
                        Fact.of("state", request.state()),
                        Fact.of("expires", until)),
                null,
                Gate.wait(
                        "MENTOR_ANSWERS_FIRST",
                        "The request can still be answered; it is not followed up beside it.",
                        until == null ? null : until.plusDays(1)),
                new Call(MENTORSHIP, "POST", "/v1/requests")));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
