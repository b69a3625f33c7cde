package org.introducer.mentorship.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.introducer.mentorship.commitment.OpenTasks;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.mentorship.mentorships.MentorshipState;
import org.introducer.mentorship.mentorships.MentorshipView;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.mentorship.mentorships.ReachView;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.mentorship.request.LiveRequest;
import org.introducer.mentorship.request.Requests;
import org.introducer.mentorship.run.PairReasons;
import org.introducer.mentorship.session.Sessions;
import org.introducer.platform.write.Writes;

/** What one side of mentorships sees on one page, in the same few queries for any number of them. */
@ApplicationScoped
class MatchPages {

    static final int MOST = 20;

    private final Mentors mentors;
    private final Mentees mentees;
    private final Cycles cycles;
    private final Mentorships mentorships;
    private final PairReasons reasons;
    private final Sessions sessions;
    private final OpenTasks tasks;
    private final Requests requests;
    private final Writes writes;

    MatchPages(
            Mentors mentors,
            Mentees mentees,
            Cycles cycles,
            Mentorships mentorships,
            PairReasons reasons,
            Sessions sessions,
            OpenTasks tasks,
            Requests requests,
            Writes writes) {
        this.mentors = mentors;
        this.mentees = mentees;
        this.cycles = cycles;
        this.mentorships = mentorships;
        this.reasons = reasons;
        this.sessions = sessions;
        this.tasks = tasks;
        this.requests = requests;
        this.writes = writes;
    }

    /** @param leftOut mentorships and requests beyond the first {@link #MOST} of each */
    record MatchPage(List<CurrentMentorship> mentorships, List<NamedRequest> requests, int leftOut) {

        static final MatchPage EMPTY = new MatchPage(List.of(), List.of(), 0);
    }

    /**
     * @param person the mentor or mentee whom the caller is known to be allowed to read
     * @param own whether the caller is that person
     * @param withReach whether contact details are asked for, which is recorded
     */
    MatchPage of(Side side, UUID person, boolean own, boolean withReach) {
        List<MentorshipView> all = mentorships.current(side, person);
        List<LiveRequest> asked = side == Side.MENTOR
                ? requests.liveTo(person)
                : requests.live(List.of(person)).getOrDefault(person, List.of());
        List<MentorshipView> shown = all.stream().limit(MOST).toList();
        List<LiveRequest> waiting = asked.stream().limit(MOST).toList();
        List<UUID> ids = shown.stream().map(MentorshipView::id).toList();
        Map<UUID, ReachView> reach = Map.of();
        if (own && withReach && shown.stream().anyMatch(one -> one.state() == MentorshipState.ACTIVE)) {
            reach = writes.recorded(() -> mentorships.reach(ids, side), Function.identity());
        }
        CurrentMentorship.Known known = new CurrentMentorship.Known(
                cycles.names(shown.stream().map(MentorshipView::cycleId).toList()),
                mentorNames(shown, waiting),
                menteeNames(shown, waiting),
                reasons.of(shown),
                reach,
                sessions.summaries(ids),
                own ? tasks.of(ids) : Map.of(),
                own);
        return new MatchPage(
                shown.stream()
                        .map(one -> CurrentMentorship.of(one, side, known))
                        .toList(),
                waiting.stream()
                        .map(one -> new NamedRequest(
                                one,
                                known.mentors().get(one.mentorId()),
                                known.mentees().get(one.menteeId())))
                        .toList(),
                all.size() - shown.size() + asked.size() - waiting.size());
    }

    private Map<UUID, String> mentorNames(List<MentorshipView> shown, List<LiveRequest> waiting) {
        Map<UUID, String> names = new HashMap<>();
        mentors.cards(Stream.concat(
                                shown.stream().map(MentorshipView::mentorId),
                                waiting.stream().map(LiveRequest::mentorId))
                        .distinct()
                        .toList())
                .forEach((id, card) -> names.put(id, card.profile().name()));
        return names;
    }

    private Map<UUID, String> menteeNames(List<MentorshipView> shown, List<LiveRequest> waiting) {
        Map<UUID, String> names = new HashMap<>();
        mentees.cards(Stream.concat(
                                shown.stream().map(MentorshipView::menteeId),
                                waiting.stream().map(LiveRequest::menteeId))
                        .distinct()
                        .toList())
                .forEach((id, card) -> names.put(id, card.profile().name()));
        return names;
    }
}
