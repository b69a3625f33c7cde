package org.introducer.programs.ranklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.programs.application.RecordedApplications;
import org.introducer.programs.application.RecordedApplications.Brief;
import org.introducer.programs.calendar.DatedEvent;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.calendar.StepDates.Basis;
import org.introducer.programs.policy.SeasonPlan;
import org.introducer.programs.policy.VisaPolicies;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.ranklist.order.RankChecks;
import org.introducer.programs.ranklist.order.RankChecks.Check;
import org.introducer.programs.ranklist.order.RankChecks.Code;
import org.introducer.programs.ranklist.order.RankOrder;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Citation;
import org.introducer.programs.verdict.Position;
import org.jspecify.annotations.Nullable;

/** Shows rank order lists in their order and checks them against the applications and the calendar. */
@ApplicationScoped
class RankListViews {

    private static final String NOT_THERE = "An application that no longer exists";

    private final RecordedApplications applications;
    private final Prospects prospects;
    private final VisaPolicies policies;
    private final Clock clock;

    RankListViews(RecordedApplications applications, Prospects prospects, VisaPolicies policies, Clock clock) {
        this.applications = applications;
        this.prospects = prospects;
        this.policies = policies;
        this.clock = clock;
    }

    RankListView of(RankList list) {
        Map<UUID, Brief> known = applications.of(list.applicantId(), list.season()).stream()
                .collect(Collectors.toMap(Brief::id, Function.identity()));
        Map<RankOrder.Key, RankListDraft.Entry> entries = list.content().entries().stream()
                .collect(Collectors.toMap(RankListDraft.Entry::key, Function.identity()));
        List<RankOrder.Placed> order = list.order();
        RankListView.Deadline deadline = deadline(list.season());
        return new RankListView(
                list.id(),
                list.applicantId(),
                list.season(),
                list.content().criteria(),
                order.stream()
                        .map(placed -> ranked(
                                placed,
                                entries.get(placed.key()),
                                known.get(placed.key().applicationId())))
                        .toList(),
                list.content().moves().stream().map(RankListView.Moved::of).toList(),
                checks(order, entries, known, deadline).stream()
                        .map(check -> RankListView.Checked.of(check, citation(check.code(), list.season())))
                        .toList(),
                deadline,
                list.createdAt(),
                list.version());
    }

    private @Nullable Citation citation(Code code, int season) {
        SeasonPlan plan = policies.seasons();
        return switch (code) {
            case TOO_MANY -> cited(plan.mostRanks());
            case FURTHER_FEE, FEE_UNKNOWN -> cited(plan.ranksWithoutFee());
            case DEADLINE_PAST ->
                plan.dates()
                        .sourced(SeasonEvent.RANK_LIST_DEADLINE, season)
                        .map(DatedEvent::citation)
                        .orElse(null);
            default -> null;
        };
    }

    private static @Nullable Citation cited(SeasonPlan.@Nullable Limit limit) {
        return limit == null ? null : limit.citation();
    }

    private static RankListView.Ranked ranked(RankOrder.Placed placed, RankListDraft.Entry entry, Brief application) {
        return new RankListView.Ranked(
                placed.rank(),
                placed.byWeights(),
                placed.key().applicationId(),
                placed.key().track(),
                application == null ? null : application.programId(),
                application == null ? null : application.program(),
                application == null ? null : application.state(),
                placed.points(),
                placed.maximum(),
                placed.parts().stream().map(RankListView.Part::of).toList(),
                placed.movedBecause(),
                entry.years());
    }

    private RankListView.Deadline deadline(int season) {
        DatedEvent dated = policies.seasons()
                .dates()
                .planned(SeasonEvent.RANK_LIST_DEADLINE, season)
                .orElse(null);
        return dated == null
                ? new RankListView.Deadline(null, Basis.UNKNOWN, null)
                : new RankListView.Deadline(
                        dated.time().from(),
                        dated.sourced() ? Basis.SOURCE : Basis.ASSUMPTION,
                        dated.sourced() ? dated.citation().source() : dated.statement());
    }

    private List<Check> checks(
            List<RankOrder.Placed> order,
            Map<RankOrder.Key, RankListDraft.Entry> entries,
            Map<UUID, Brief> known,
            RankListView.Deadline deadline) {
        SeasonPlan plan = policies.seasons();
        Map<UUID, Set<TrackType>> tracks = tracks(known.values());
        List<Check> checks = new ArrayList<>(RankChecks.of(
                order.stream()
                        .map(placed -> position(placed, entries.get(placed.key()), known, tracks))
                        .toList(),
                plan.mostRanks() == null ? Integer.MAX_VALUE : plan.mostRanks().number()));
        Set<UUID> listed = entries.values().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.applicationId()), entry.years().stream()))
                .collect(Collectors.toSet());
        known.values().stream()
                .filter(application -> application.state().interviewed() && !listed.contains(application.id()))
                .map(application -> new Check(
                        Code.INTERVIEWED_NOT_RANKED,
                        null,
                        "%s interviewed you and is on no list.".formatted(name(application))))
                .forEach(checks::add);
        if (deadline.basis() != Basis.SOURCE) {
            checks.add(new Check(
                    Code.DEADLINE_UNSOURCED,
                    null,
                    "The last day to certify the list is not in our sources: look it up at NRMP."));
        } else if (deadline.on().isBefore(LocalDate.now(clock))) {
            checks.add(new Check(
                    Code.DEADLINE_PAST, null, "The last day to certify the list was %s.".formatted(deadline.on())));
        }
        checks.add(RankChecks.fee(
                entries.size(),
                (int) entries.values().stream()
                        .flatMap(entry -> entry.years().stream())
                        .distinct()
                        .count(),
                plan.ranksWithoutFee() == null ? null : plan.ranksWithoutFee().number()));
        return checks;
    }

    private static RankChecks.Position position(
            RankOrder.Placed placed,
            RankListDraft.Entry entry,
            Map<UUID, Brief> known,
            Map<UUID, Set<TrackType>> tracks) {
        Brief application = known.get(entry.applicationId());
        return new RankChecks.Position(
                placed.key(),
                name(application),
                application == null ? null : application.state(),
                application == null ? Set.of() : tracks.getOrDefault(application.programId(), Set.of()),
                placed.complete(),
                entry.years().stream()
                        .map(known::get)
                        .map(year -> new RankChecks.Year(name(year), year == null ? null : year.state()))
                        .toList());
    }

    private static String name(Brief application) {
        return application == null || application.program() == null ? NOT_THERE : application.program();
    }

    private Map<UUID, Set<TrackType>> tracks(Collection<Brief> known) {
        return prospects.of(known.stream().map(Brief::programId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(
                        Prospect::id,
                        program ->
                                program.tracks().stream().map(Position::track).collect(Collectors.toSet())));
    }
}
