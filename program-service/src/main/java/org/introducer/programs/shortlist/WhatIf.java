package org.introducer.programs.shortlist;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.programs.policy.VisaPolicies;
import org.introducer.programs.prospect.AssumptionsDraft;
import org.introducer.programs.prospect.Candidacies;
import org.introducer.programs.prospect.Candidacy;
import org.introducer.programs.verdict.VisaPolicy;

/** Ranks twice, as it is and as it would be, and shows what differs. */
@ApplicationScoped
class WhatIf {

    private final Candidacies candidacies;
    private final Selection selection;
    private final VisaPolicies policies;
    private final Clock clock;

    WhatIf(Candidacies candidacies, Selection selection, VisaPolicies policies, Clock clock) {
        this.candidacies = candidacies;
        this.selection = selection;
        this.policies = policies;
        this.clock = clock;
    }

    WhatIfView ask(UUID applicantId, int season, WhatIfView.Question question) {
        VisaPolicy policy = policies.policy();
        ShortlistDraft asItIs = question.shortlist() == null ? ShortlistDraft.EMPTY : question.shortlist();
        WhatIfView.Change change = question.change();
        ShortlistDraft asItWouldBe = change.of(asItIs);
        Candidacy now = candidacies.about(
                applicantId, season, asItIs.locationAtFiling(), AssumptionsDraft.of(asItIs.assumptions()));
        Candidacy then = new Candidacy(
                applicantId,
                change.of(now.profile()),
                now.profileKnown(),
                season,
                AssumptionsDraft.of(asItWouldBe.assumptions()));
        Selection.Selected before = selection.select(now, asItIs);
        Selection.Selected after = selection.select(then, asItWouldBe);
        List<WhatIfView.Difference> all = differences(before.entries(), after.entries());
        List<WhatIfView.Difference> changed = all.stream()
                .filter(one -> !Objects.equals(one.before(), one.after()))
                .toList();
        return new WhatIfView(
                applicantId,
                season,
                now.profileKnown(),
                Stream.of(before, after)
                        .flatMap(selected -> selected.making().unavailable().stream())
                        .distinct()
                        .toList(),
                WhatIfView.Summary.of(before, used(now)),
                WhatIfView.Summary.of(after, used(then)),
                changed.size(),
                all.size() - changed.size(),
                changed.stream().limit(asItIs.most()).toList(),
                policy.version(),
                policy.reviewedOn(),
                policy.warning(LocalDate.now(clock)),
                policy.disclaimer());
    }

    private List<AssumptionsDraft.Used> used(Candidacy candidacy) {
        return AssumptionsDraft.used(policies.policy(), candidacy.assumptions());
    }

    private static List<WhatIfView.Difference> differences(
            List<ShortlistEntryView> before, List<ShortlistEntryView> after) {
        Map<UUID, ShortlistEntryView> then = byProgram(after);
        Map<UUID, ShortlistEntryView> now = byProgram(before);
        Map<UUID, String> names = new LinkedHashMap<>();
        Stream.of(after, before)
                .flatMap(Collection::stream)
                .forEach(entry -> names.put(entry.programId(), entry.name()));
        List<WhatIfView.Difference> differences = new ArrayList<>();
        names.forEach((program, name) -> differences.add(new WhatIfView.Difference(
                program, name, WhatIfView.Side.of(now.get(program)), WhatIfView.Side.of(then.get(program)))));
        differences.sort(comparing((WhatIfView.Difference one) -> rank(one.after()), nullsLast(naturalOrder()))
                .thenComparing(one -> rank(one.before()), nullsLast(naturalOrder())));
        return differences;
    }

    private static Integer rank(WhatIfView.Side side) {
        return side == null ? null : Integer.valueOf(side.rank());
    }

    private static Map<UUID, ShortlistEntryView> byProgram(List<ShortlistEntryView> entries) {
        return entries.stream().collect(Collectors.toMap(ShortlistEntryView::programId, entry -> entry));
    }
}
