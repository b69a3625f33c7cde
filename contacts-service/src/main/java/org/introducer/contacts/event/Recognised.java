package org.introducer.contacts.event;

import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.event.DebriefView.MatchedBy;
import org.introducer.contacts.event.DebriefView.Possible;
import org.introducer.contacts.identity.SameName;

/**
 * Whom the items of a debrief mean. The id decides, then a profile or address. A name alone decides only among the people of the event:
 * who was met there under exactly this name, so that a debrief can be sent again; then the only one of them whom the name fits. No
 * contact is meant by two names of one debrief.
 */
final class Recognised {

    /**
     * @param contactId null: somebody new
     * @param by null: nothing
     * @param possible people of the event whom the name fits, where it fits several
     */
    record Match(UUID contactId, MatchedBy by, List<Possible> possible) {}

    private final Function<ContactDraft, Optional<UUID>> byKeys;
    private final List<ContactCard> targets;
    private final List<ContactCard> met;
    private final Map<DebriefItem, Match> matches = new IdentityHashMap<>();
    private final Set<UUID> taken = new HashSet<>();

    /** @param items null where one could not be read */
    Recognised(
            List<DebriefItem> items,
            Function<ContactDraft, Optional<UUID>> byKeys,
            List<ContactCard> targets,
            List<ContactCard> met) {
        this.byKeys = byKeys;
        this.targets = targets;
        this.met = met.stream().sorted(Comparator.comparing(ContactCard::id)).toList();
        // Who is known for sure is nobody else's namesake.
        items.stream().filter(item -> item != null).forEach(this::surely);
        items.stream()
                .filter(item -> item != null && !matches.containsKey(item))
                .forEach(item -> matches.put(item, byName(item)));
    }

    Match of(DebriefItem item) {
        return matches.get(item);
    }

    private void surely(DebriefItem item) {
        if (item.contactId() != null) {
            matches.put(item, taking(item.contactId(), MatchedBy.CONTACT_ID));
        } else {
            byKeys.apply(item.contact())
                    .ifPresent(contact -> matches.put(item, taking(contact, MatchedBy.IDENTITY_KEY)));
        }
    }

    private Match byName(DebriefItem item) {
        String name = item.contact().name();
        Optional<ContactCard> same = met.stream()
                .filter(card -> !taken.contains(card.id()) && card.name().equalsIgnoreCase(name))
                .findFirst();
        if (same.isPresent()) {
            return taking(same.get().id(), MatchedBy.NAME_AT_EVENT);
        }
        if (item.name() == null) {
            return new Match(null, null, List.of());
        }
        List<ContactCard> fitting = Stream.concat(targets.stream(), met.stream())
                .filter(card -> !taken.contains(card.id()) && SameName.possible(card.name(), name))
                .distinct()
                .sorted(Comparator.comparing(ContactCard::id))
                .toList();
        return fitting.size() == 1
                ? taking(fitting.getFirst().id(), MatchedBy.NAME_AT_EVENT)
                : new Match(
                        null,
                        null,
                        fitting.stream()
                                .map(card -> new Possible(card.id(), card.name()))
                                .toList());
    }

    private Match taking(UUID contact, MatchedBy by) {
        taken.add(contact);
        return new Match(contact, by, List.of());
    }
}
