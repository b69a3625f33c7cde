package org.introducer.contacts.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.introducer.contacts.applicant.ApplicantSeason;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.followup.ProgramRulebook;
import org.introducer.contacts.guidance.UnavailableFacts.Facts;
import org.introducer.contacts.guidance.action.ActionPolicy;
import org.introducer.contacts.guidance.action.AfterInterview;
import org.introducer.contacts.guidance.action.Candidate;
import org.introducer.contacts.guidance.action.MentoringActions;
import org.introducer.contacts.guidance.action.NextActions;
import org.introducer.contacts.guidance.action.ProgramActions;
import org.introducer.contacts.guidance.neighbour.MenteeOverview;
import org.introducer.contacts.guidance.neighbour.Overviews;
import org.introducer.contacts.guidance.neighbour.SeasonOverview;
import org.introducer.platform.access.Readable;
import org.introducer.platform.remote.NeighbourQuestions.Asked;

/** Collects the candidates of all services and has them put in order; nothing is stored. */
@ApplicationScoped
class ProposedActions {

    private final Overviews overviews;
    private final Applicants applicants;
    private final ContactCandidates contacts;
    private final RecordCandidates records;
    private final Clock clock;

    ProposedActions(
            Overviews overviews,
            Applicants applicants,
            ContactCandidates contacts,
            RecordCandidates records,
            Clock clock) {
        this.overviews = overviews;
        this.applicants = applicants;
        this.contacts = contacts;
        this.records = records;
        this.clock = clock;
    }

    /** @param asked the season that the request names, or null */
    NextActionsView of(Readable owner, Integer asked) {
        UUID id = owner.id();
        ActionPolicy policy = ActionPolicy.CURRENT;
        Instant now = Instant.now(clock);
        ApplicantSeason season = applicants.seasonOf(id, asked);
        ZoneId zone = season.zone();
        LocalDate today = season.today();
        Asked<SeasonOverview> programs = overviews.ofSeason(id, season.year());
        Asked<MenteeOverview> mentoring = overviews.ofMentee(id);
        ContactCandidates.Found found = contacts.find(owner, season.year(), zone, now);
        Asked<ProgramRulebook.Rules> asks = overviews.rules(found.programs());

        List<Candidate> candidates = new ArrayList<>(records.of(id, season.year(), policy, today));
        List<UnavailableFacts> unavailable = new ArrayList<>();
        ProgramRulebook.Rules rules =
                asks.answer().orElseGet(() -> Overviews.noRules(found.programs(), asks.service()));
        rules.unavailable().forEach(service -> unavailable.add(new UnavailableFacts(Facts.CONTACT_RULES, service)));
        Optional<SeasonOverview> overview = known(programs, Facts.PROGRAMS, unavailable);
        candidates.addAll(found.judged(rules, AfterInterview.of(overview.orElse(null))));
        overview.ifPresent(known -> candidates.addAll(new ProgramActions(id, today).of(known)));
        known(mentoring, Facts.MENTORING, unavailable)
                .ifPresent(mentee -> candidates.addAll(new MentoringActions(policy, zone).of(mentee)));
        return NextActionsView.of(
                id,
                season.season(),
                NextActions.of(candidates, policy, today),
                unavailable,
                overview.orElse(null),
                today,
                now);
    }

    private static <T> Optional<T> known(Asked<T> asked, Facts facts, List<UnavailableFacts> unavailable) {
        Optional<T> answer = asked.answer();
        if (answer.isEmpty()) {
            unavailable.add(new UnavailableFacts(facts, asked.service()));
        }
        return answer;
    }
}
