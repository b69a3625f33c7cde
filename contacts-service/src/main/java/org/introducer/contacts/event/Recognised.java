package org.introducer.contacts.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.event.DebriefView.MatchedBy;
import org.introducer.contacts.identity.SameName;

/**
 * Whom the items of a debrief mean. The id decides, then a profile or address. A name alone decides only among the people of the event:
 * first whoever was met there under exactly this name, so that a debrief can be sent again; then the only one of them whom the name
 * fits. No contact is meant by two names of one debrief.
 */
final class Recognised {

    /**
     * @param contactId null: somebody new
     * @param by null: nothing
     */
    record Match(UUID contactId, MatchedBy by) {}

    private static final Match NOBODY = new Match(null, null);

    private final Function<ContactDraft, Optional<UUID>> byKeys;
    private final List<ContactCard> ofTheEvent;
    private final List<ContactCard> met;
    private final List<ContactCard> namesakes;
    private final List<ContactCard> created = new ArrayList<>();
    private final Map<DebriefItem, Match> matches = new IdentityHashMap<>();
    private final Set<UUID> taken = new HashSet<>();

    /**
     * @param namesakes all contacts of the applicant who have one of these names, in lower case
     */
    Recognised(
            List<DebriefItem> items,
            Function<ContactDraft, Optional<UUID>> byKeys,
            List<ContactCard> targets,
            List<ContactCard> met,
            Function<Collection<String>, List<ContactCard>> namesakes) {
        this.byKeys = byKeys;
        this.met = met.stream().sorted(Comparator.comparing(ContactCard::id)).toList();
        this.ofTheEvent = Stream.concat(targets.stream(), met.stream())
                .distinct()
                .sorted(Comparator.comparing(ContactCard::id))
                .toList();
        // Who is known for sure is nobody else's namesake.
        items.forEach(this::surely);
        items.stream().filter(item -> !matches.containsKey(item)).forEach(this::bySameName);
        items.stream()
                .filter(item -> !matches.containsKey(item))
                .forEach(item -> matches.put(item, byFittingName(item)));
        this.namesakes = namesakes.apply(items.stream()
                .filter(item -> matches.get(item).equals(NOBODY))
                .map(DebriefItem::name)
                .filter(Objects::nonNull)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }

    Match of(DebriefItem item) {
        return matches.get(item);
    }

    /** A contact whom an item of this debrief made. */
    void created(ContactCard card) {
        created.add(card);
    }

    /** Whom a new contact of this item may be: people of the event, or just met there, whom the name fits, and others of the same name. */
    List<ContactCard> possible(DebriefItem item) {
        if (item.name() == null) {
            return List.of();
        }
        return Stream.concat(
                        Stream.concat(ofTheEvent.stream().filter(card -> !taken.contains(card.id())), created.stream())
                                .filter(card -> SameName.possible(card.name(), item.name())),
                        namesakes.stream().filter(card -> !taken.contains(card.id()) && isNamed(card, item.name())))
                .distinct()
                .toList();
    }

    private void surely(DebriefItem item) {
        if (item.contactId() != null) {
            matches.put(item, taking(item.contactId(), MatchedBy.CONTACT_ID));
        } else {
            byKeys.apply(item.contact())
                    .ifPresent(contact -> matches.put(item, taking(contact, MatchedBy.IDENTITY_KEY)));
        }
    }

    private void bySameName(DebriefItem item) {
        met.stream()
                .filter(card -> !taken.contains(card.id())
                        && isNamed(card, item.contact().name()))
                .findFirst()
                .ifPresent(card -> matches.put(item, taking(card.id(), MatchedBy.NAME_AT_EVENT)));
    }

    private Match byFittingName(DebriefItem item) {
        if (item.name() == null) {
            return NOBODY;
        }
        List<ContactCard> fitting = ofTheEvent.stream()
                .filter(card -> !taken.contains(card.id()) && SameName.possible(card.name(), item.name()))
                .toList();
        return fitting.size() == 1 ? taking(fitting.getFirst().id(), MatchedBy.NAME_AT_EVENT) : NOBODY;
    }

    private static boolean isNamed(ContactCard card, String name) {
        return card.name().equalsIgnoreCase(name);
    }

    private Match taking(UUID contact, MatchedBy by) {
        taken.add(contact);
        return new Match(contact, by);
    }
}
