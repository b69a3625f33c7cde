package org.introducer.programs.policy;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.programs.ProgramsProblem.POLICY_RULE_EXISTS;
import static org.introducer.programs.ProgramsProblem.POLICY_RULE_NEEDED;
import static org.introducer.programs.ProgramsProblem.POLICY_RULE_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;

/** The rules of the policy, for curators to keep current and for everybody to read. */
@ApplicationScoped
public class PolicyRules {

    private static final Listing<PolicyRule> LISTING = Listing.of(PolicyRule.class)
            .filter("code", String.class)
            .filter("kind", PolicyKind.class)
            .filter("topic", String.class)
            .filter("decides", String.class)
            .filter("season", Integer.class)
            .filter("effectiveFrom", LocalDate.class)
            .filter("effectiveTo", LocalDate.class)
            .filter("endConfirmedOn", LocalDate.class)
            .filter("reviewedOn", LocalDate.class)
            .filter("sourced", Boolean.class)
            .filter("curated", Boolean.class)
            .filter("changedAt", Instant.class)
            .filter("withdrawnAt", Instant.class)
            .sort("code", String.class)
            .sort("reviewedOn", LocalDate.class);

    private static final Listing<PolicyRuleVersion> VERSIONS = Listing.bare(PolicyRuleVersion.class)
            .filter("number", Long.class)
            .filter("curated", Boolean.class)
            .filter("changedAt", Instant.class)
            .sort("number", Long.class)
            .defaultSort("-number");

    private final Rows rows;
    private final Shipment shipment;
    private final Lists lists;
    private final Caller caller;
    private final Clock clock;

    PolicyRules(Rows rows, Shipment shipment, Lists lists, Caller caller, Clock clock) {
        this.rows = rows;
        this.shipment = shipment;
        this.lists = lists;
        this.caller = caller;
        this.clock = clock;
    }

    Page<PolicyRule> page(ListQuery query) {
        shipment.revision();
        return lists.page(LISTING, query, ListScope.all());
    }

    Page<PolicyRuleVersion> versions(UUID id, ListQuery query) {
        require(id);
        return lists.page(VERSIONS, query, ListScope.where("e.ruleId = :rule", "rule", id));
    }

    /** The rules on which verdicts depend. */
    List<PolicyRule> counting() {
        return rows
                .find("withdrawnAt is null and (kind = ?1 or decides is not null) order by code", PolicyKind.NOTICE)
                .stream()
                .filter(rule -> PolicySnapshot.counts(rule.draft()))
                .toList();
    }

    PolicyRule require(UUID id) {
        shipment.revision();
        return rows.findByIdOptional(id).orElseThrow(() -> POLICY_RULE_NOT_FOUND.because(null));
    }

    PolicyRule add(PolicyRuleDraft draft) {
        shipment.revision();
        requireSound(draft, List.of());
        if (rows.count("code", draft.code()) > 0) {
            throw POLICY_RULE_EXISTS.because("The rule %s already exists.", draft.code());
        }
        requireFree(draft, null);
        requireOrder(draft);
        PolicyRule rule = new PolicyRule(draft, caller.sub(), now());
        rows.persist(rule);
        return rule;
    }

    PolicyRule change(PolicyRule rule, PolicyRuleDraft draft) {
        PolicyRuleDraft before = rule.draft();
        List<InputError> faults = new ArrayList<>();
        same("/code", before.code(), draft.code(), faults);
        same("/kind", before.kind(), draft.kind(), faults);
        same("/decides", before.decides(), draft.decides(), faults);
        requireSound(draft, faults);
        if (rule.withdrawnAt() == null) {
            requireFree(draft, rule.id());
            requireOrder(draft);
        }
        rule.describe(draft, caller.sub(), now());
        return rule;
    }

    private static void same(String at, Object before, Object after, List<InputError> faults) {
        if (!Objects.equals(before, after)) {
            faults.add(InputError.at(at, "cannot be changed"));
        }
    }

    void withdraw(PolicyRule rule) {
        if (rule.draft().kind() == PolicyKind.PLANNING) {
            throw POLICY_RULE_NEEDED.because(
                    "%s can be changed; without it nothing can be planned.",
                    rule.draft().code());
        }
        if (rule.withdrawnAt() == null) {
            rule.withdraw(caller.sub(), now());
        }
    }

    PolicyRule restore(UUID id) {
        PolicyRule rule = require(id);
        if (rule.withdrawnAt() != null) {
            requireFree(rule.draft(), id);
            requireOrder(rule.draft());
            rule.restore(caller.sub(), now());
        }
        return rule;
    }

    private void requireSound(PolicyRuleDraft draft, List<InputError> known) {
        List<InputError> faults = new ArrayList<>(known);
        faults.addAll(PolicyFaults.of(draft, LocalDate.ofInstant(now(), ZoneOffset.UTC)));
        INVALID_INPUT.throwIfAny(faults);
    }

    private void requireFree(PolicyRuleDraft draft, UUID id) {
        boolean taken = draft.decides() != null
                && rows
                        .find(
                                "kind = ?1 and decides = ?2 and coalesce(season, 0) = ?3 and withdrawnAt is null",
                                draft.kind(),
                                draft.decides(),
                                draft.season() == null ? 0 : draft.season())
                        .stream()
                        .anyMatch(other -> !other.id().equals(id));
        if (taken) {
            throw POLICY_RULE_EXISTS.because(
                    "Another rule decides %s; change it, or withdraw it first.", draft.decides());
        }
    }

    /** A step cannot come before itself, by whichever way round. */
    private void requireOrder(PolicyRuleDraft draft) {
        if (draft.kind() != PolicyKind.STEP) {
            return;
        }
        List<PolicyRuleDraft> steps =
                new ArrayList<>(rows.list("kind = ?1 and withdrawnAt is null", PolicyKind.STEP).stream()
                        .map(PolicyRule::draft)
                        .filter(other -> !other.decides().equals(draft.decides()))
                        .toList());
        steps.add(draft);
        Set<String> circular = SeasonPlan.circular(steps);
        if (!circular.isEmpty()) {
            throw INVALID_INPUT.at("/step/after", "makes steps depend on themselves: " + circular);
        }
    }

    private Instant now() {
        return Instant.now(clock);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PolicyRule, UUID> {}
}
