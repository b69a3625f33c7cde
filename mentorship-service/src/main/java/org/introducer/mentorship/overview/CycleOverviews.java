package org.introducer.mentorship.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.CycleDraft;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.enrolment.MenteeEnrolments;
import org.introducer.mentorship.enrolment.MentorEnrolments;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.mentorship.overview.CycleOverviewView.LeftOver;
import org.introducer.mentorship.overview.CycleOverviewView.Mentee;
import org.introducer.mentorship.overview.CycleOverviewView.Seats;
import org.introducer.mentorship.request.Requests;
import org.introducer.mentorship.run.CycleRuns;
import org.jspecify.annotations.Nullable;

/** Counts a cycle for its coordinators. */
@ApplicationScoped
class CycleOverviews {

    private static final int MOST = 100;

    private final Coordination coordination;
    private final Cycles cycles;
    private final MentorEnrolments mentors;
    private final MenteeEnrolments enrolledMentees;
    private final Mentees mentees;
    private final Requests requests;
    private final Mentorships mentorships;
    private final CycleRuns runs;

    CycleOverviews(
            Coordination coordination,
            Cycles cycles,
            MentorEnrolments mentors,
            MenteeEnrolments enrolledMentees,
            Mentees mentees,
            Requests requests,
            Mentorships mentorships,
            CycleRuns runs) {
        this.coordination = coordination;
        this.cycles = cycles;
        this.mentors = mentors;
        this.enrolledMentees = enrolledMentees;
        this.mentees = mentees;
        this.requests = requests;
        this.mentorships = mentorships;
        this.runs = runs;
    }

    CycleOverviewView of(UUID cycleId) {
        CycleDraft cycle = cycles.card(cycleId);
        coordination.require();
        MentorEnrolments.Offered offered = mentors.offered(cycleId);
        CycleRuns.OfCycle ofCycle = runs.of(cycleId);
        return new CycleOverviewView(
                cycleId,
                cycle.name(),
                cycle.begins(),
                cycle.ends(),
                offered.mentors(),
                offered.hindered(),
                seats(offered.seats(), mentorships.seatsTaken(cycleId)),
                enrolledMentees.count(cycleId),
                mentorships.menteesWithMentor(cycleId),
                requests.counts(cycleId),
                mentorships.counts(cycleId),
                ofCycle.states(),
                ofCycle.inForce(),
                leftOver(ofCycle.inForce()));
    }

    private static Map<MentorType, Seats> seats(Map<MentorType, Integer> offered, Map<MentorType, Long> taken) {
        Map<MentorType, Seats> seats = new EnumMap<>(MentorType.class);
        for (MentorType type : MentorType.values()) {
            if (offered.containsKey(type) || taken.containsKey(type)) {
                seats.put(type, new Seats(offered.getOrDefault(type, 0), taken.getOrDefault(type, 0L)));
            }
        }
        return seats;
    }

    private @Nullable LeftOver leftOver(CycleRuns.@Nullable Brief run) {
        if (run == null) {
            return null;
        }
        List<CycleRuns.LeftOver> first = runs.leftOver(run.id(), MOST + 1);
        List<CycleRuns.LeftOver> shown = first.stream().limit(MOST).toList();
        Map<UUID, MenteeCard> cards = mentees.cards(
                shown.stream().map(CycleRuns.LeftOver::menteeId).distinct().toList());
        return new LeftOver(
                runs.causes(run.id()),
                shown.stream()
                        .map(one -> new Mentee(
                                one.menteeId(), name(cards.get(one.menteeId())), one.type(), one.cause(), one.rules()))
                        .toList(),
                first.size() > MOST,
                "/v1/runs/" + run.id() + "/unmatched");
    }

    private static @Nullable String name(@Nullable MenteeCard card) {
        return card == null ? null : card.profile().name();
    }
}
