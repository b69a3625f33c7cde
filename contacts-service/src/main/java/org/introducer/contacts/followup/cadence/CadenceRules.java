package org.introducer.contacts.followup.cadence;

import static org.introducer.contacts.ContactsProblem.CADENCE_RULE_EXISTS;
import static org.introducer.contacts.ContactsProblem.CADENCE_RULE_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.introducer.contacts.followup.FollowUps;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Listing;

/** The cadence rules that the caller may see; the due lists follow from them at once. */
@Singleton
class CadenceRules extends OwnedRows<CadenceRule> {

    /** How many an applicant may have. */
    private static final int MOST = 50;

    private static final Listing<CadenceRule> LISTING =
            Listing.of(CadenceRule.class).filter("tag", "e.draft.tag", String.class);

    private final Caller caller;
    private final FollowUps followUps;
    private final Clock clock;

    CadenceRules(Ownership ownership, Caller caller, FollowUps followUps, Clock clock) {
        super(
                ownership,
                LISTING,
                CadenceRule::ownerId,
                "ownerId",
                id -> CADENCE_RULE_NOT_FOUND.because("There is no cadence rule %s.", id));
        this.caller = caller;
        this.followUps = followUps;
        this.clock = clock;
    }

    CadenceRule add(Writable owner, CadenceRuleDraft draft) {
        requireFree(owner.id(), draft.tag());
        if (count("ownerId = ?1", owner.id()) >= MOST) {
            throw INVALID_INPUT.at("/tag", "an applicant has at most " + MOST + " cadence rules");
        }
        CadenceRule rule = new CadenceRule(caller.tenant(), owner.id(), Instant.now(clock), draft);
        persist(rule);
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

    /** Nothing of a rule is worth keeping. */
    @Override
    public void remove(CadenceRule rule) {
        delete(rule);
        derive(rule.ownerId(), rule.draft().tag());
    }

    private void derive(UUID ownerId, String... tags) {
        flush();
        followUps.deriveTagged(ownerId, List.of(tags));
    }

    private void requireFree(UUID ownerId, String tag) {
        if (count("ownerId = ?1 and draft.tag = ?2", ownerId, tag) > 0) {
            throw CADENCE_RULE_EXISTS.because("There is a cadence rule for the tag '%s'.", tag);
        }
    }
}
