package org.introducer.contacts.followup;

import static org.introducer.contacts.ContactsProblem.CADENCE_RULE_EXISTS;
import static org.introducer.contacts.ContactsProblem.CADENCE_RULE_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.ProblemException;

/** The cadence rules that the caller may see; the due lists follow from them at once. */
@ApplicationScoped
class CadenceRules {

    /** How many an applicant may have. */
    private static final int MOST = 50;

    private static final Listing<CadenceRule> LISTING =
            Listing.of(CadenceRule.class).filter("tag", "e.draft.tag", String.class);

    private final Rows rows;
    private final Caller caller;
    private final Access access;
    private final Lists lists;
    private final FollowUps followUps;
    private final Clock clock;

    CadenceRules(Rows rows, Caller caller, Access access, Lists lists, FollowUps followUps, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.access = access;
        this.lists = lists;
        this.followUps = followUps;
        this.clock = clock;
    }

    CadenceRule require(UUID id) {
        return access.readable(rows.find("id = ?1", id).firstResultOptional(), CadenceRule::ownerId, () -> unknown(id));
    }

    CadenceRule requireWritable(UUID id) {
        return access.writable(Optional.of(require(id)), CadenceRule::ownerId, () -> unknown(id));
    }

    Page<CadenceRule> of(Readable owner, ListQuery query) {
        return lists.page(LISTING, query, ListScope.live().and("e.ownerId = :owner", "owner", owner.id()));
    }

    CadenceRule add(Writable owner, CadenceRuleDraft draft) {
        requireFree(owner.id(), draft.tag());
        if (rows.count("ownerId = ?1", owner.id()) >= MOST) {
            throw INVALID_INPUT.at("/tag", "an applicant has at most " + MOST + " cadence rules");
        }
        CadenceRule rule = new CadenceRule(caller.tenant(), owner.id(), Instant.now(clock), draft);
        rows.persist(rule);
        derive(owner.id(), draft.tag());
        return rule;
    }

    CadenceRule describe(CadenceRule rule, CadenceRuleDraft draft) {
        if (!draft.tag().equals(rule.draft().tag())) {
            requireFree(rule.ownerId(), draft.tag());
        }
        String before = rule.draft().tag();
        rule.describe(draft);
        derive(rule.ownerId(), before, draft.tag());
        return rule;
    }

    void delete(CadenceRule rule) {
        rows.delete(rule);
        derive(rule.ownerId(), rule.draft().tag());
    }

    private void derive(UUID ownerId, String... tags) {
        rows.flush();
        followUps.deriveTagged(ownerId, List.of(tags));
    }

    private void requireFree(UUID ownerId, String tag) {
        if (rows.count("ownerId = ?1 and draft.tag = ?2", ownerId, tag) > 0) {
            throw CADENCE_RULE_EXISTS.because("There is a cadence rule for the tag '%s'.", tag);
        }
    }

    private static ProblemException unknown(UUID id) {
        return CADENCE_RULE_NOT_FOUND.because("There is no cadence rule %s.", id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<CadenceRule, UUID> {}
}
