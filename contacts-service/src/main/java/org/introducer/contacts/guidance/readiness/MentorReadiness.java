package org.introducer.contacts.guidance.readiness;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.introducer.contacts.guidance.neighbour.MenteeOverview;
import org.introducer.contacts.guidance.neighbour.MenteeOverview.Mentorship;
import org.introducer.contacts.guidance.readiness.Item.Code;
import org.introducer.contacts.guidance.readiness.PartReadiness.Review;

/**
 * Whether there is a mentor with whom the applicant meets.
 *
 * @param zone in which the applicant's days are counted
 */
public record MentorReadiness(ReadinessPolicy policy, LocalDate today, ZoneId zone) {

    /** @param mentee null: mentorship-service could not be asked */
    public PartReadiness of(MenteeOverview mentee) {
        Review review = new Review(Part.MENTORS);
        if (mentee == null) {
            return review.unknown(Item.unavailable("the mentorships")).result();
        }
        if (mentee.menteeId() == null) {
            return review.missing(Item.of(Code.MENTEE_PROFILE, "The applicant has no mentee profile."))
                    .result();
        }
        List<UUID> active = with(mentee, Mentorship::active);
        int all = mentee.mentorships().size();
        return review.when(
                        active.size() >= policy.mentorships(),
                        Item.counted(
                                Code.ACTIVE_MENTORSHIPS,
                                "%d mentorships are active; %d is aimed at.",
                                active.size(),
                                policy.mentorships(),
                                active))
                .missing(
                        Code.PROPOSALS_TO_ANSWER,
                        "%d of %d mentorships wait for the applicant's answer.",
                        with(mentee, Mentorship::toAnswer),
                        all)
                .missing(
                        Code.SESSIONS_TO_REPORT,
                        "In %d of %d mentorships nobody has said who came to a session that is over.",
                        with(mentee, one -> !one.sessions().unreported().isEmpty()),
                        all)
                .missing(
                        Code.SESSIONS_TO_PLAN,
                        "In %d of %d mentorships no session is planned, and the last one is long ago.",
                        with(mentee, this::overdue),
                        all)
                .unknown(
                        Code.REQUESTS_WAITING,
                        "%d of %d requests to mentors are not answered yet.",
                        Item.ids(
                                mentee.requests(),
                                request -> !"MENTEE".equals(request.waitsFor()),
                                MenteeOverview.Request::id),
                        mentee.requests().size())
                .result();
    }

    private static List<UUID> with(MenteeOverview mentee, Predicate<Mentorship> those) {
        return Item.ids(mentee.mentorships(), those, Mentorship::id);
    }

    private boolean overdue(Mentorship mentorship) {
        return mentorship.active()
                && mentorship.sessions().nextAt() == null
                && LocalDate.ofInstant(mentorship.lastAt(), zone)
                        .plusDays(policy.sessionGap())
                        .isBefore(today);
    }
}
