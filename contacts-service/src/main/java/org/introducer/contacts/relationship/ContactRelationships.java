package org.introducer.contacts.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whom contacts know, and who knows them, for other features. */
@ApplicationScoped
public class ContactRelationships {

    private final Relationships relationships;

    ContactRelationships(Relationships relationships) {
        this.relationships = relationships;
    }

    /** The latest that were recorded first. @param person contacts of the applicant that are one person */
    public List<RelationshipView> of(UUID ownerId, Collection<UUID> person, int most) {
        return relationships
                .find(
                        "ownerId = :owner and (draft.fromContactId in :person or draft.toContactId in :person)"
                                + " and deletedAt is null order by createdAt desc, id desc",
                        Map.of("owner", ownerId, "person", person))
                .range(0, most - 1)
                .list()
                .stream()
                .map(RelationshipView::of)
                .toList();
    }
}
