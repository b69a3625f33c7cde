package org.introducer.programs.verdict;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.VisaNeed;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.VisaVerdict.Condition;
import org.introducer.programs.verdict.VisaVerdict.Pgy1Verdict;

/** Decides what a program comes to for an applicant: the same facts and the same day always give the same answer. */
public final class VisaVerdicts {

    private final VisaPolicy policy;

    public VisaVerdicts(VisaPolicy policy) {
        this.policy = policy;
    }

    public VisaPolicy policy() {
        return policy;
    }

    /** The verdict for a match year, on the facts as the candidate reads them. */
    public ProgramVerdict judge(Profile profile, Candidate candidate, int season, LocalDate today) {
        List<TrackVerdict> tracks = candidate.tracks().stream()
                .map(position -> track(profile, candidate, position, season, today))
                .toList();
        return new ProgramVerdict(
                candidate.tracks().getFirst().programId(),
                season,
                candidate.facts().manner(),
                Standing.best(tracks.stream().map(TrackVerdict::verdict).toList()),
                tracks,
                policy.version(),
                policy.disclaimer());
    }

    private TrackVerdict track(Profile profile, Candidate candidate, Position position, int season, LocalDate today) {
        List<VisaVerdict> ways = ways(profile).stream()
                .map(visa -> judge(profile, candidate, position, visa, season, today))
                .sorted(preference(profile))
                .toList();
        VisaVerdict best = ways.getFirst();
        return new TrackVerdict(
                position.trackId(),
                position.track(),
                best.verdict(),
                best.visa(),
                ways,
                warnings(position, best.visa()));
    }

    /** One way of one track, whether or not the applicant would take that visa. */
    public VisaVerdict judge(
            Profile profile, Candidate candidate, Position position, Visa visa, int season, LocalDate today) {
        Situation situation = new Situation(profile, position, visa, candidate.facts(), policy, season, today);
        List<Finding> trace = new ArrayList<>();
        List<Question> notApplied = new ArrayList<>();
        for (Rule rule : Rule.of(situation)) {
            if (policy.applies(rule.id())) {
                trace.add(rule.check(situation));
            } else {
                notApplied.add(withoutCitation(rule.id()));
            }
        }
        List<Pgy1Verdict> chain = List.of();
        if (position.track() == TrackType.ADVANCED && visa != null) {
            if (policy.applies(RuleId.PGY1_OPTION)) {
                chain = Chain.of(situation, candidate.pgy1Options(), chainVisas(profile, visa));
                trace.add(Chain.summary(situation, chain));
            } else {
                notApplied.add(withoutCitation(RuleId.PGY1_OPTION));
            }
        }
        return new VisaVerdict(
                visa,
                Standing.weakest(trace.stream().map(Finding::standing).toList()),
                conditions(trace, chain),
                questions(trace),
                List.copyOf(trace),
                visa == null ? null : TimeBudget.of(policy, profile, position.pathway(), visa),
                chain,
                List.copyOf(notApplied));
    }

    /** J-1 beside H-1B for one track. */
    public Comparison compare(Profile profile, Candidate candidate, Position position, int season, LocalDate today) {
        return Comparison.of(
                policy,
                position,
                judge(profile, candidate, position, Visa.J1, season, today),
                judge(profile, candidate, position, Visa.H1B, season, today));
    }

    private Question withoutCitation(RuleId rule) {
        VisaPolicy.Law law = policy.laws().get(rule);
        return new Question(
                Question.Whom.CURATOR,
                "No source is on record for %s%s".formatted(rule, law == null ? "." : ": " + law.statement()));
    }

    private static List<Condition> conditions(List<Finding> trace, List<Pgy1Verdict> chain) {
        List<Finding> all = new ArrayList<>(trace);
        if (!chain.isEmpty() && chain.getFirst().verdict() == Standing.CONDITIONAL) {
            all.addAll(chain.getFirst().trace());
        }
        return all.stream()
                .filter(finding -> finding.rule() != RuleId.PGY1_OPTION)
                .filter(finding -> finding.outcome() instanceof Outcome.Due)
                .map(finding -> {
                    Outcome.Due due = (Outcome.Due) finding.outcome();
                    return new Condition(due.what(), due.by(), finding.rule(), finding.programId());
                })
                .sorted(comparing(Condition::by).thenComparing(Condition::rule))
                .toList();
    }

    private static List<Question> questions(List<Finding> trace) {
        return trace.stream()
                .map(Finding::outcome)
                .filter(Outcome.Unknown.class::isInstance)
                .map(outcome -> ((Outcome.Unknown) outcome).question())
                .distinct()
                .toList();
    }

    /** The ways to look at: no visa where none may be needed, and each visa that the applicant would take. */
    private static List<Visa> ways(Profile profile) {
        List<Visa> ways = new ArrayList<>();
        if (profile.visaNeed() != VisaNeed.REQUIRED) {
            ways.add(null);
        }
        if (profile.visaNeed() != VisaNeed.NOT_REQUIRED) {
            ways.addAll(acceptable(profile));
        }
        return ways;
    }

    private static Set<Visa> acceptable(Profile profile) {
        return profile.visaAcceptable().isEmpty()
                ? EnumSet.allOf(Visa.class)
                : EnumSet.copyOf(profile.visaAcceptable());
    }

    private static Set<Visa> chainVisas(Profile profile, Visa visa) {
        Set<Visa> visas = acceptable(profile);
        visas.add(visa);
        return visas;
    }

    /** The best first; between equals the visa that the applicant prefers, then their fixed order. */
    private static Comparator<VisaVerdict> preference(Profile profile) {
        return comparing(VisaVerdict::verdict)
                .thenComparing(way -> way.visa() != profile.visaPreferred())
                .thenComparing(way -> way.visa() == null ? -1 : way.visa().ordinal());
    }

    private List<TrackVerdict.Notice> warnings(Position position, Visa visa) {
        List<RuleId> rules = new ArrayList<>();
        if (position.track() == TrackType.ADVANCED) {
            rules.add(RuleId.MATCH_COMMITMENT);
        }
        if (visa == Visa.J1) {
            rules.addAll(List.of(
                    RuleId.HOME_RULE_FOLLOWS,
                    RuleId.STATEMENT_OF_NEED,
                    RuleId.CHANGE_OF_SPECIALTY,
                    RuleId.NO_MOONLIGHTING));
        }
        if (visa == Visa.H1B) {
            rules.add(RuleId.LABOR_CONDITION_FIRST);
        }
        return rules.stream()
                .filter(rule -> policy.citation(rule).isPresent())
                .map(rule -> new TrackVerdict.Notice(
                        rule,
                        policy.laws().get(rule).statement(),
                        policy.laws().get(rule).citation()))
                .toList();
    }
}
