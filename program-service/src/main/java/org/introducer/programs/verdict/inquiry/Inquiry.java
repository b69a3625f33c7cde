package org.introducer.programs.verdict.inquiry;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.VisaNeed;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Candidate;
import org.introducer.programs.verdict.Comparison;
import org.introducer.programs.verdict.Feasibility;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.MatchCalendar;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Pgy1Option;
import org.introducer.programs.verdict.Position;
import org.introducer.programs.verdict.ProgramVerdict;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;
import org.introducer.programs.verdict.TimeBudget;
import org.introducer.programs.verdict.TrackVerdict;
import org.introducer.programs.verdict.VisaPolicy;
import org.introducer.programs.verdict.VisaVerdict;
import org.introducer.programs.verdict.VisaVerdict.Condition;
import org.introducer.programs.verdict.VisaVerdict.Pgy1Verdict;
import org.introducer.programs.verdict.rule.Rulebook;

/** One applicant, one match year, one day: any number of programs are held against it. */
public final class Inquiry {

    private final VisaPolicy policy;
    private final MatchCalendar calendar;
    private final Profile profile;
    private final int season;
    private final LocalDate today;
    private final Pgy1Year pgy1;
    private final Rulebook rulebook;

    Inquiry(
            VisaPolicy policy,
            MatchCalendar calendar,
            Profile profile,
            int season,
            LocalDate today,
            Collection<Pgy1Option> pgy1) {
        this.policy = policy;
        this.calendar = calendar;
        this.profile = profile;
        this.season = season;
        this.today = today;
        this.rulebook = new Rulebook();
        this.pgy1 = new Pgy1Year(pgy1, rulebook);
    }

    /** What a program comes to, on the facts as the candidate reads them. */
    public ProgramVerdict judge(Candidate candidate) {
        List<TrackVerdict> tracks = candidate.tracks().stream()
                .map(position -> track(candidate, position))
                .toList();
        return new ProgramVerdict(
                candidate.tracks().getFirst().programId(),
                season,
                candidate.facts().mode(),
                Feasibility.best(tracks.stream().map(TrackVerdict::verdict).toList()),
                tracks,
                policy.version(),
                policy.disclaimer());
    }

    /** That a program takes nobody any more on any of its tracks in this season; empty as long as it is not known to. */
    public Optional<Position.Retired> closed(List<Position> tracks) {
        boolean closed = tracks.stream()
                .allMatch(position -> position.retired() != null
                        && position.retired().closes(position.start(policy.planning(), season)));
        return closed ? Optional.of(tracks.getFirst().retired()) : Optional.empty();
    }

    private TrackVerdict track(Candidate candidate, Position position) {
        List<VisaVerdict> ways = ways().stream()
                .map(visa -> judge(candidate, position, visa))
                .sorted(preference())
                .toList();
        VisaVerdict best = ways.getFirst();
        return new TrackVerdict(
                position.trackId(),
                position.track(),
                best.verdict(),
                best.visa(),
                ways,
                TrackVerdict.Warning.of(situation(candidate, position, best.visa())));
    }

    /** One way of one track, whether or not the applicant would take that visa. */
    public VisaVerdict judge(Candidate candidate, Position position, Visa visa) {
        Situation situation = situation(candidate, position, visa);
        List<Finding> trace = rulebook.check(situation);
        List<Question> notApplied = new ArrayList<>(rulebook.notApplied(situation));
        List<Pgy1Verdict> chain = List.of();
        if (position.track() == TrackType.ADVANCED && visa != null) {
            if (policy.applies(RuleId.PGY1_OPTION)) {
                chain = pgy1.before(situation, candidate.place(), chainVisas(visa));
                trace.add(pgy1.summary(situation, chain, chainVisas(visa)));
            } else {
                notApplied.add(policy.withoutCitation(RuleId.PGY1_OPTION));
            }
        }
        return new VisaVerdict(
                visa,
                Feasibility.weakest(trace.stream().map(Finding::standing).toList()),
                conditions(trace, chain),
                questions(trace, chain),
                List.copyOf(trace),
                visa == null ? null : TimeBudget.of(situation),
                chain,
                List.copyOf(notApplied));
    }

    private Situation situation(Candidate candidate, Position position, Visa visa) {
        return new Situation(profile, position, visa, candidate.facts(), policy, calendar, season, today);
    }

    /** J-1 beside H-1B for one track. */
    public Comparison compare(Candidate candidate, Position position) {
        return Comparison.of(
                policy, position, judge(candidate, position, Visa.J1), judge(candidate, position, Visa.H1B));
    }

    private static List<Condition> conditions(List<Finding> trace, List<Pgy1Verdict> chain) {
        return withBest(trace, chain, Feasibility.CONDITIONAL)
                .filter(finding -> finding.rule() != RuleId.PGY1_OPTION)
                .filter(finding -> finding.outcome() instanceof Outcome.Due)
                .map(finding -> {
                    Outcome.Due due = (Outcome.Due) finding.outcome();
                    return new Condition(due.what(), due.by(), due.tight(), finding.rule(), finding.programId());
                })
                .sorted(comparing(Condition::by, nullsLast(naturalOrder())).thenComparing(Condition::rule))
                .toList();
    }

    private static List<Question> questions(List<Finding> trace, List<Pgy1Verdict> chain) {
        return withBest(trace, chain, Feasibility.UNKNOWN)
                .map(Finding::outcome)
                .filter(Outcome.Unknown.class::isInstance)
                .map(outcome -> ((Outcome.Unknown) outcome).question())
                .distinct()
                .toList();
    }

    /** The findings on the position itself, and those on its best PGY-1 option when that stands so. */
    private static Stream<Finding> withBest(List<Finding> trace, List<Pgy1Verdict> chain, Feasibility standing) {
        return chain.isEmpty()
                        || chain.getFirst().verdict() != standing
                        || !chain.getFirst().open()
                ? trace.stream()
                : Stream.concat(trace.stream(), chain.getFirst().trace().stream());
    }

    /** The ways to look at: no visa where none may be needed, and each visa that the applicant would take. */
    private List<Visa> ways() {
        List<Visa> ways = new ArrayList<>();
        if (profile.visaNeed() != VisaNeed.REQUIRED) {
            ways.add(null);
        }
        if (profile.visaNeed() != VisaNeed.NOT_REQUIRED) {
            ways.addAll(profile.visas());
        }
        return ways;
    }

    private Set<Visa> chainVisas(Visa visa) {
        Set<Visa> visas = EnumSet.copyOf(profile.visas());
        visas.add(visa);
        return visas;
    }

    /** The best first; between equals the visa that the applicant prefers, then their fixed order. */
    private Comparator<VisaVerdict> preference() {
        return comparing(VisaVerdict::verdict)
                .thenComparing(way -> way.visa() != profile.visaPreferred())
                .thenComparing(way -> way.visa() == null ? -1 : way.visa().ordinal());
    }
}
