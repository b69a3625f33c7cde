package org.introducer.programs.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.platform.list.QueueQuery;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.caseload.CaseloadVerdictResource.Item;
import org.introducer.programs.caseload.CaseloadVerdictResource.Verdicts;
import org.introducer.programs.policy.VisaPolicies;
import org.introducer.programs.prospect.Candidacies;
import org.introducer.programs.prospect.Candidacy;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.prospect.Reading;
import org.introducer.programs.prospect.TwoReadings;
import org.introducer.programs.verdict.ProgramVerdict;
import org.introducer.programs.verdict.TrackVerdict;
import org.introducer.programs.verdict.VisaPolicy;

/**
 * Judges the programs of a page of a caseload. However many applicants and programs a page has: two calls to contacts-service, and the
 * same few queries.
 */
@ApplicationScoped
class CaseloadVerdicts {

    private final Caseload caseload;
    private final Candidacies candidacies;
    private final Prospects prospects;
    private final VisaPolicies policies;
    private final Clock clock;

    CaseloadVerdicts(
            Caseload caseload, Candidacies candidacies, Prospects prospects, VisaPolicies policies, Clock clock) {
        this.caseload = caseload;
        this.candidacies = candidacies;
        this.prospects = prospects;
        this.policies = policies;
        this.clock = clock;
    }

    private record Season(UUID applicantId, int season) {}

    Verdicts page(QueueQuery query, String filter) {
        Caseload.Lines page = caseload.page(query, filter);
        VisaPolicy policy = policies.policy();
        return new Verdicts(
                judged(page.lines()),
                page.leftOut(),
                page.next(),
                policy.version(),
                policy.reviewedOn(),
                policy.warning(LocalDate.now(clock)),
                policy.disclaimer());
    }

    private List<Item> judged(List<Caseload.Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Set<UUID> whose = lines.stream().map(Caseload.Line::applicantId).collect(Collectors.toSet());
        Candidacies.Described described = candidacies.described(whose);
        Map<UUID, Prospect> programs = programs(lines);
        Function<Candidacy, TwoReadings> open = candidacies.opening(programs.values());
        Map<Season, TwoReadings> opened = new HashMap<>();
        return lines.stream()
                .filter(line -> programs.containsKey(line.programId()))
                .map(line -> {
                    Candidacy candidacy = described.in(line.applicantId(), line.season());
                    TwoReadings both = opened.computeIfAbsent(
                            new Season(line.applicantId(), line.season()), _ -> open.apply(candidacy));
                    return item(line, programs.get(line.programId()), candidacy.profileKnown(), both);
                })
                .toList();
    }

    private Map<UUID, Prospect> programs(List<Caseload.Line> lines) {
        Set<UUID> ids = lines.stream().map(Caseload.Line::programId).collect(Collectors.toSet());
        return prospects.withFacts(prospects.of(ids)).stream()
                .collect(Collectors.toMap(Prospect::id, Function.identity()));
    }

    private static Item item(Caseload.Line line, Prospect program, boolean profileKnown, TwoReadings both) {
        ProgramVerdict verdict = judge(both.strict(), program);
        ProgramVerdict outlook = judge(both.lastKnown(), program);
        return new Item(
                line.applicantId(),
                line.season(),
                program.id(),
                program.name(),
                line.shortlisted(),
                line.state() == null ? null : ApplicationState.valueOf(line.state()),
                profileKnown,
                verdict.verdict(),
                best(verdict).visa(),
                outlook.verdict(),
                best(outlook).visa());
    }

    private static ProgramVerdict judge(Reading reading, Prospect program) {
        return reading.judge(program, reading.facts(program));
    }

    private static TrackVerdict best(ProgramVerdict verdict) {
        return verdict.tracks().stream()
                .min(Comparator.comparing(TrackVerdict::verdict))
                .orElseThrow();
    }
}
