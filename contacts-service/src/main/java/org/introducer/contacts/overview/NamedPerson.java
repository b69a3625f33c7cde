package org.introducer.contacts.overview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.platform.text.Excerpt;

/** A contact by id and name. */
@Schema(name = "NamedContact")
record NamedPerson(
        @Schema(description = "id of the contact") UUID id,
        @Schema(description = "name of the contact") String name) {

    /** Bytes of a name, or a title, that an overview shows. */
    static final int NAME = 120;

    /** The first of those that are still there. */
    static List<NamedPerson> of(Collection<UUID> ids, Map<UUID, ContactCard> cards, int most) {
        return ids.stream()
                .map(cards::get)
                .filter(Objects::nonNull)
                .limit(most)
                .map(card -> new NamedPerson(card.id(), Excerpt.of(card.name(), NAME)))
                .toList();
    }
}
