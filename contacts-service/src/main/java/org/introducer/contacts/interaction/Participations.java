package org.introducer.contacts.interaction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.Part;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;

/** Who had part in what. */
@ApplicationScoped
class Participations {

    private static final Listing<Participation> TIMELINE = Listing.bare(Participation.class)
            .filter("kind", InteractionKind.class)
            .filter("direction", Direction.class)
            .filter("part", Part.class)
            .filter("occurredAt", Instant.class)
            .sort("occurredAt", Instant.class)
            .defaultSort("-occurredAt");

    private final Rows rows;
    private final Lists lists;

    Participations(Rows rows, Lists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    Page<Participation> of(UUID contactId, ListQuery query) {
        return lists.page(TIMELINE, query, ListScope.live().and("e.contactId = :contact", "contact", contactId));
    }

    /** The latest first. */
    List<Participation> latest(UUID contactId, int most) {
        return rows.find(
                        "contactId = :contact and deletedAt is null order by occurredAt desc, id desc",
                        Map.of("contact", contactId))
                .range(0, most - 1)
                .list();
    }

    /** Makes the participations what the interaction says. */
    void follow(Interaction interaction, InteractionDraft draft) {
        Map<UUID, Participation> before = rows.list("interactionId = ?1", interaction.id()).stream()
                .collect(Collectors.toMap(Participation::contactId, Function.identity()));
        Set<UUID> people = Interaction.people(draft);
        for (UUID contact : people) {
            Participation participation = before.getOrDefault(contact, new Participation(interaction, contact));
            participation.follow(interaction, Interaction.part(draft, contact));
            rows.persist(participation);
        }
        before.values().stream()
                .filter(gone -> !people.contains(gone.contactId()))
                .forEach(rows::delete);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Participation, UUID> {}
}
