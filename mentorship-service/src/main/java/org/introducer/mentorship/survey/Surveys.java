package org.introducer.mentorship.survey;

import static org.introducer.mentorship.MentorshipProblem.SURVEY_ANSWER_NOT_FOUND;
import static org.introducer.mentorship.MentorshipProblem.SURVEY_STATE;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.mentorships.MentorshipCard;
import org.introducer.mentorship.mentorships.MentorshipState;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.mentorship.session.Sessions;
import org.introducer.mentorship.statistics.SmallCells;
import org.introducer.platform.identity.Caller;

/** The survey at the end of a cycle: one answer of each side of a mentorship, and what all say together. */
@ApplicationScoped
class Surveys {

    /** How long before the last day of the cycle a mentorship that goes on can be answered about. */
    private static final int DAYS_BEFORE = 30;

    private final Rows rows;
    private final Caller caller;
    private final Coordination coordination;
    private final Cycles cycles;
    private final Mentorships mentorships;
    private final Sessions sessions;
    private final Clock clock;

    Surveys(
            Rows rows,
            Caller caller,
            Coordination coordination,
            Cycles cycles,
            Mentorships mentorships,
            Sessions sessions,
            Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.coordination = coordination;
        this.cycles = cycles;
        this.mentorships = mentorships;
        this.sessions = sessions;
        this.clock = clock;
    }

    SurveyAnswer answer(UUID mentorshipId, SurveyDraft draft) {
        MentorshipCard card = mentorships.own(mentorshipId);
        if (card.mine().orElseThrow() == Side.MENTOR && draft.abstracts() + draft.letters() > 0) {
            throw INVALID_INPUT.at("/abstracts", "abstracts and letters are asked of mentees");
        }
        requireOpen(card);
        if (rows.count(
                        "mentorshipId = ?1 and side = ?2",
                        mentorshipId,
                        card.mine().orElseThrow())
                > 0) {
            throw SURVEY_STATE.because("You have answered already.");
        }
        SurveyAnswer answer = new SurveyAnswer(caller.tenant(), card, Instant.now(clock), draft);
        rows.persist(answer);
        return answer;
    }

    /** The caller's own answer. */
    SurveyAnswer require(UUID mentorshipId, UUID id) {
        MentorshipCard card = mentorships.own(mentorshipId);
        return rows.find(
                        "id = ?1 and mentorshipId = ?2 and side = ?3",
                        id,
                        mentorshipId,
                        card.mine().orElseThrow())
                .firstResultOptional()
                .orElseThrow(() -> SURVEY_ANSWER_NOT_FOUND.because(null));
    }

    OutcomeView outcome(UUID cycleId) {
        cycles.card(cycleId);
        coordination.require();
        return new OutcomeView(
                cycleId,
                mentorships.counts(cycleId),
                sessions.held(cycleId),
                SmallCells.LEAST,
                OutcomeView.Answers.of(answers(cycleId, Side.MENTEE), true),
                OutcomeView.Answers.of(answers(cycleId, Side.MENTOR), false));
    }

    private List<OutcomeView.Said> answers(UUID cycleId, Side side) {
        Map<UUID, Pair> pairs = mentorships.pairs(cycleId);
        return rows.list("cycleId = ?1 and side = ?2 order by createdAt, id", cycleId, side).stream()
                .map(answer -> {
                    Pair pair = pairs.get(answer.mentorshipId());
                    return new OutcomeView.Said(side == Side.MENTOR ? pair.mentor() : pair.mentee(), answer.draft());
                })
                .toList();
    }

    private void requireOpen(MentorshipCard card) {
        LocalDate today = LocalDate.now(clock);
        boolean soonOver =
                !cycles.card(card.cycleId()).ends().minusDays(DAYS_BEFORE).isAfter(today);
        if (card.state() != MentorshipState.ENDED && !(card.state() == MentorshipState.ACTIVE && soonOver)) {
            throw SURVEY_STATE.because(
                    "The survey is open once the mentorship has ended, and in the last %s days of its cycle.",
                    DAYS_BEFORE);
        }
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<SurveyAnswer, UUID> {}
}
