package org.introducer.programs.policy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.programs.verdict.VisaPolicy;
import org.introducer.programs.verdict.VisaPolicy.Effect;

/** Which rules of the policy somebody has to look at again. */
@ApplicationScoped
public class PolicyReviews {

    private final PolicyRules rules;
    private final VisaPolicies policies;

    PolicyReviews(PolicyRules rules, VisaPolicies policies) {
        this.rules = rules;
        this.policies = policies;
    }

    /**
     * A rule to be reviewed.
     *
     * @param unsourced whether nobody can look it up, so that it binds nobody
     * @param since the day from which it is due
     * @param why the reasons in words
     */
    public record Due(
            UUID ruleId, String code, boolean unsourced, LocalDate since, List<String> why, String question) {}

    /** Those that are due on a day. */
    public List<Due> on(LocalDate today) {
        VisaPolicy.Review review = policies.policy().review();
        return QuarkusTransaction.joiningExisting()
                .call(() -> rules.counting().stream()
                        .flatMap(rule -> due(rule, review.withinDays(), today))
                        .toList());
    }

    private static Stream<Due> due(PolicyRule rule, int withinDays, LocalDate today) {
        PolicyRuleDraft draft = rule.draft();
        boolean unsourced = !PolicySnapshot.binds(draft);
        List<String> why = new ArrayList<>();
        LocalDate since = draft.reviewedOn();
        String question = "Does it still hold as stated: %s".formatted(draft.statement());
        if (unsourced) {
            why.add("No source with an address is on record, so it binds nobody.");
            question = "Where can it be looked up: %s".formatted(draft.statement());
        }
        if (new VisaPolicy.Review(draft.reviewedOn(), withinDays).overdue(today)) {
            why.add("It was last reviewed on %s, more than %d days ago.".formatted(draft.reviewedOn(), withinDays));
            since = draft.reviewedOn().plusDays(withinDays);
        }
        if (endUnconfirmed(draft, today)) {
            why.add("Its announced end, %s, is past, and nobody has confirmed it.".formatted(draft.effectiveTo()));
            since = draft.effectiveTo();
            question = "%s: did it end on %s, or does it still stand?".formatted(draft.title(), draft.effectiveTo());
        }
        return why.isEmpty()
                ? Stream.empty()
                : Stream.of(new Due(rule.id(), draft.code(), unsourced, since, List.copyOf(why), question));
    }

    private static boolean endUnconfirmed(PolicyRuleDraft draft, LocalDate today) {
        return draft.kind() == PolicyKind.NOTICE
                && draft.effect() != Effect.INFORM
                && draft.effectiveTo() != null
                && draft.endConfirmedOn() == null
                && draft.effectiveTo().isBefore(today);
    }
}
