package org.introducer.contacts.contact;

import static org.introducer.contacts.ContactsProblem.BULK_CHANGED;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.contacts.contact.BulkView.Outcome;
import org.introducer.platform.access.Readable;

/** Acts on many contacts in one transaction; each is judged by itself, and what is so already stays as it is. */
@ApplicationScoped
class Bulk {

    /** As many as a contact may have. */
    private static final int MOST_TAGS = 50;

    private final Contacts contacts;
    private final ContactChanges changes;

    Bulk(Contacts contacts, ContactChanges changes) {
        this.contacts = contacts;
        this.changes = changes;
    }

    private record Named(List<UUID> ids, long count) {}

    /** What would become of each. */
    BulkView plan(Readable owner, BulkDraft draft) {
        Named named = named(owner, draft);
        return BulkView.of(draft, named.count(), items(named.ids(), byId(contacts.of(owner.id(), named.ids())), draft));
    }

    /** Changes them, under their locks. */
    BulkView apply(Readable owner, BulkDraft draft) {
        Named named = named(owner, draft);
        if (draft.filter() != null && named.count() != draft.expectedCount()) {
            throw BULK_CHANGED.because(
                    "%d contacts match, not %d: ask by a dry run again.", named.count(), draft.expectedCount());
        }
        Map<UUID, Contact> found = byId(contacts.lockedRows(owner.id(), named.ids()));
        // Who waited for a lock may have lost what the filter asks for.
        if (draft.filter() != null && !named(owner, draft).ids().equals(named.ids())) {
            throw BULK_CHANGED.because("Other contacts match by now: ask by a dry run again.");
        }
        List<BulkView.Item> items = items(named.ids(), found, draft);
        change(
                owner.id(),
                items.stream()
                        .filter(item -> item.outcome() == Outcome.CHANGED)
                        .map(item -> found.get(item.contactId()))
                        .toList(),
                draft);
        return BulkView.of(draft, named.count(), items);
    }

    private Named named(Readable owner, BulkDraft draft) {
        if (draft.ids() != null) {
            List<UUID> ids = draft.ids().stream().distinct().toList();
            return new Named(ids, ids.size());
        }
        Contacts.Matching matching = contacts.matching(owner, draft.filter(), BulkDraft.MOST);
        if (matching.count() > BulkDraft.MOST) {
            throw INVALID_INPUT.at(
                    "/filter", "names %d contacts; at most %d at once".formatted(matching.count(), BulkDraft.MOST));
        }
        return new Named(matching.ids(), matching.count());
    }

    private static Map<UUID, Contact> byId(List<Contact> contacts) {
        return contacts.stream().collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    private static List<BulkView.Item> items(List<UUID> ids, Map<UUID, Contact> found, BulkDraft draft) {
        return ids.stream().map(id -> item(id, found.get(id), draft)).toList();
    }

    private static BulkView.Item item(UUID id, Contact contact, BulkDraft draft) {
        if (contact == null) {
            return new BulkView.Item(id, null, Outcome.NOT_FOUND, null);
        }
        String name = contact.draft().name();
        List<String> tags = contact.draft().tags();
        boolean changes = switch (draft.act()) {
            case TAG, UNTAG -> !after(tags, draft).equals(tags);
            case ARCHIVE -> contact.archivedAt() == null;
            case UNARCHIVE -> contact.archivedAt() != null;
            case DELETE -> true;
        };
        if (changes && contact.forgottenAt() != null && draft.act() != BulkAct.DELETE) {
            return new BulkView.Item(id, name, Outcome.REFUSED, "This person asked to be forgotten.");
        }
        if (changes && after(tags, draft).size() > MOST_TAGS) {
            return new BulkView.Item(id, name, Outcome.REFUSED, "A contact has at most " + MOST_TAGS + " tags.");
        }
        return new BulkView.Item(id, name, changes ? Outcome.CHANGED : Outcome.UNCHANGED, null);
    }

    private void change(UUID ownerId, List<Contact> changed, BulkDraft draft) {
        switch (draft.act()) {
            case TAG, UNTAG -> changes.tag(ownerId, changed, tags -> after(tags, draft));
            case ARCHIVE -> changes.archive(ownerId, changed, true);
            case UNARCHIVE -> changes.archive(ownerId, changed, false);
            case DELETE -> changes.delete(ownerId, changed);
        }
    }

    /** Tags are the same when they differ in capitals or blanks only. */
    private static List<String> after(List<String> tags, BulkDraft draft) {
        if (draft.act() == BulkAct.UNTAG) {
            Set<String> gone = draft.tags().stream().map(Bulk::comparable).collect(Collectors.toSet());
            return tags.stream().filter(tag -> !gone.contains(comparable(tag))).toList();
        }
        Set<String> known = tags.stream().map(Bulk::comparable).collect(Collectors.toCollection(HashSet::new));
        List<String> after = new ArrayList<>(tags);
        draft.tags().stream().filter(tag -> known.add(comparable(tag))).forEach(after::add);
        return after;
    }

    private static String comparable(String tag) {
        return ContactValues.comparable("tags", tag);
    }
}
