package org.introducer.contacts.merge;

import static org.introducer.contacts.ContactsProblem.MERGE_CONFLICT;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.contact.ContactChanges;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.contact.ContactRows;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.Undo;
import org.introducer.contacts.followup.Dossiers;
import org.introducer.contacts.followup.FollowUps;
import org.introducer.contacts.followup.Known;
import org.introducer.platform.access.Readable;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;

/** Makes one contact of several, and several of one again, under the locks of all of them. */
@ApplicationScoped
class Merger {

    private final MergeCheck check;
    private final Merges merges;
    private final Contacts contacts;
    private final ContactChanges changes;
    private final Dossiers dossiers;
    private final FollowUps followUps;
    private final Instance<ContactRows> features;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    Merger(
            MergeCheck check,
            Merges merges,
            Contacts contacts,
            ContactChanges changes,
            Dossiers dossiers,
            FollowUps followUps,
            @Any Instance<ContactRows> features,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.check = check;
        this.merges = merges;
        this.contacts = contacts;
        this.changes = changes;
        this.dossiers = dossiers;
        this.followUps = followUps;
        this.features = features;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a merge would do. */
    MergePlan plan(Readable owner, MergeDraft draft) {
        check.requireDifferent(draft);
        return plan(owner.id(), draft, dossiers.of(owner.id(), draft.all()));
    }

    private MergePlan plan(UUID ownerId, MergeDraft draft, Map<UUID, Known> known) {
        Map<UUID, ContactDraft> found = contacts.drafts(ownerId, draft.all());
        check.requireMergeable(ownerId, draft, found);
        MergePlan plan = MergePlan.of(draft, found, check.warnings(draft, found, known), json);
        check.requireValid(plan);
        return plan;
    }

    Merge merge(Writable owner, MergeDraft draft) {
        check.requireDifferent(draft);
        // Nothing of anybody else's is locked.
        check.requireMergeable(owner.id(), draft, contacts.drafts(owner.id(), draft.all()));
        MergePlan plan = plan(owner.id(), draft, followUps.locked(owner.id(), draft.all()));
        List<StoredLoser> losers = draft.losers().stream()
                .map(loser -> new StoredLoser(loser, move(step(owner.id(), loser, draft.survivor()))))
                .toList();
        changes.merge(owner.id(), draft.survivor(), plan.united(), draft.losers());
        Merge merge = new Merge(caller.tenant(), owner.id(), caller.sub(), Instant.now(clock), plan, losers);
        merges.persist(merge);
        return merge;
    }

    private List<ContactRows.Moved> move(ContactRows.Move step) {
        return inOrder().stream().flatMap(rows -> rows.move(step).stream()).toList();
    }

    /** Everything goes back but for what was changed or added since: that stays with the contact that stayed. */
    Merge undo(UUID id) {
        Merge merge = merges.requireLocked(id);
        UUID owner = merge.ownerId();
        List<UUID> all = new ArrayList<>(merge.loserIds());
        all.add(merge.survivorId());
        followUps.locked(owner, all);
        requireUndoable(merge);
        ContactDraft now = contacts.drafts(owner, List.of(merge.survivorId())).get(merge.survivorId());
        if (now == null) {
            throw MERGE_CONFLICT.because("The contact %s was deleted since; restore it first.", merge.survivorId());
        }
        Undo undo = Undo.of(update(merge), List.of(), json.valueToTree(now));
        changes.separate(
                owner, merge.survivorId(), json.convertValue(undo.now(), ContactDraft.class), merge.loserIds());
        for (StoredLoser loser : merge.losers().reversed()) {
            ContactRows.Move step = step(owner, loser.contactId(), merge.survivorId());
            inOrder().forEach(rows -> rows.moveBack(step, loser.moved()));
        }
        changes.moved(owner, merge.survivorId(), merge.loserIds());
        merge.undo(Instant.now(clock), List.copyOf(undo.kept()));
        return merge;
    }

    private void requireUndoable(Merge merge) {
        if (merge.undoneAt() != null) {
            throw MERGE_CONFLICT.because("The merge is already undone.");
        }
        Map<UUID, UUID> survivor = contacts.merged(merge.ownerId(), List.of(merge.survivorId()));
        if (!survivor.isEmpty()) {
            throw MERGE_CONFLICT.because(
                    "The contact %s was merged into %s since; undo that merge first.",
                    merge.survivorId(), survivor.get(merge.survivorId()));
        }
        Map<UUID, UUID> losers = contacts.merged(merge.ownerId(), merge.loserIds());
        merge.loserIds().stream()
                .filter(loser -> !merge.survivorId().equals(losers.get(loser)))
                .findFirst()
                .ifPresent(loser -> {
                    throw MERGE_CONFLICT.because("The contact %s no longer exists.", loser);
                });
    }

    private Undo.Update update(Merge merge) {
        ObjectNode before = json.createObjectNode();
        ObjectNode after = json.createObjectNode();
        for (StoredField field : merge.fields()) {
            if (field.before() != null && !field.before().isNull()) {
                before.set(field.field(), field.before());
            }
            if (field.after() != null && !field.after().isNull()) {
                after.set(field.field(), field.after());
            }
        }
        return new Undo.Update(before, after);
    }

    private ContactRows.Move step(UUID ownerId, UUID from, UUID into) {
        return new ContactRows.Move(caller.tenant(), ownerId, from, into);
    }

    private List<ContactRows> inOrder() {
        return features.stream()
                .sorted(Comparator.comparing(rows ->
                        String.join(",", rows.columns().stream().sorted().toList())))
                .toList();
    }
}
