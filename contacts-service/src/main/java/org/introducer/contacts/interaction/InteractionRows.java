package org.introducer.contacts.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactRows;
import org.introducer.contacts.etiquette.Part;

/**
 * Interactions and their lines in the timeline name the contact that is left. Where both had part in one, which is rare, the one that is left
 * has the weightier part, and the parts before are kept for the way back.
 */
@ApplicationScoped
class InteractionRows implements ContactRows {

    private static final String REPLACED = "interactions";
    /** Of both; the interaction with the part of either before. */
    private static final String UNITED = "interactions of both";

    private static final String SETTLED = "messages of which it is settled";

    private final Session session;
    private final Interactions interactions;
    private final Participations participations;

    InteractionRows(Session session, Interactions interactions, Participations participations) {
        this.session = session;
        this.interactions = interactions;
        this.participations = participations;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "interactions.contact_ids",
                "interactions.cc_contact_ids",
                "interactions.on_behalf_of",
                "interactions.settled_contact_ids",
                "participations.contact_id");
    }

    @Override
    public List<Moved> move(Move move) {
        List<String> settled = settle(move);
        List<String> united = unite(move);
        List<UUID> alone = session.createNativeQuery("""
                        with moved as (
                            update participations set contact_id = :into
                            where tenant_id = :tenant and contact_id = :from returning interaction_id)
                        select interaction_id from moved order by interaction_id""", Tuple.class)
                .setParameter("tenant", move.tenantId())
                .setParameter("from", move.from())
                .setParameter("into", move.into())
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
        replace(move.tenantId(), move.from(), move.into(), alone.toArray(UUID[]::new));
        return List.of(
                new Moved(SETTLED, settled),
                new Moved(UNITED, united),
                new Moved(REPLACED, alone.stream().map(UUID::toString).toList()));
    }

    /** What is settled of one is settled of the one that is left as well. */
    private List<String> settle(Move move) {
        return session.createNativeQuery("""
                        with settled as (
                            update interactions set settled_contact_ids = settled_contact_ids || :into
                            where tenant_id = :tenant and owner_id = :owner and message_id is not null
                              and :from = any(settled_contact_ids) and not :into = any(settled_contact_ids)
                            returning id)
                        select id from settled order by id""", Tuple.class)
                .setParameter("tenant", move.tenantId())
                .setParameter("owner", move.ownerId())
                .setParameter("from", move.from())
                .setParameter("into", move.into())
                .getResultStream()
                .map(row -> row.get(0, UUID.class).toString())
                .toList();
    }

    private void unsettle(Move move, UUID[] ids) {
        session.createNativeMutationQuery("""
                        update interactions set settled_contact_ids = array_remove(settled_contact_ids, :into)
                        where tenant_id = :tenant and id = any(:ids)""")
                .setParameter("tenant", move.tenantId())
                .setParameter("into", move.into())
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Those in which both had part; after it only the contact that is left has. */
    private List<String> unite(Move move) {
        List<UUID> ids = session.createNativeQuery("""
                        select p.interaction_id from participations p
                        join participations o on o.tenant_id = p.tenant_id and o.interaction_id = p.interaction_id
                        where p.tenant_id = :tenant and p.contact_id = :from and o.contact_id = :into
                        order by p.interaction_id""", Tuple.class)
                .setParameter("tenant", move.tenantId())
                .setParameter("from", move.from())
                .setParameter("into", move.into())
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
        List<String> united = new ArrayList<>();
        for (Interaction interaction : interactions.of(ids).values()) {
            InteractionDraft draft = interaction.draft(List.of());
            united.add(String.join(
                    " ",
                    interaction.id().toString(),
                    Interaction.part(draft, move.from()).name(),
                    Interaction.part(draft, move.into()).name()));
            interaction.unite(move.from(), move.into());
            participations.follow(interaction, interaction.draft(List.of()));
        }
        session.flush();
        return united;
    }

    private void replace(UUID tenant, UUID from, UUID into, UUID[] ids) {
        session.createNativeMutationQuery("""
                        update interactions set
                            contact_ids = array_replace(contact_ids, :from, :into),
                            cc_contact_ids = array_replace(cc_contact_ids, :from, :into),
                            on_behalf_of = array_replace(on_behalf_of, :from, :into),
                            version = version + 1
                        where tenant_id = :tenant and id = any(:ids)""")
                .setParameter("tenant", tenant)
                .setParameter("from", from)
                .setParameter("into", into)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Also of interactions that were changed since: who was named for the one that came is named by it again. */
    @Override
    public void moveBack(Move move, List<Moved> moved) {
        unsettle(move, ContactRows.ids(moved, SETTLED));
        List<UUID> back = session.createNativeQuery("""
                        with moved as (
                            update participations set contact_id = :from
                            where tenant_id = :tenant and contact_id = :into and interaction_id = any(:ids)
                            returning interaction_id)
                        select interaction_id from moved order by interaction_id""", Tuple.class)
                .setParameter("tenant", move.tenantId())
                .setParameter("from", move.from())
                .setParameter("into", move.into())
                .setParameter("ids", ContactRows.ids(moved, REPLACED))
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
        replace(move.tenantId(), move.into(), move.from(), back.toArray(UUID[]::new));
        Map<UUID, Parts> united = ContactRows.of(moved, UNITED).stream()
                .map(Parts::of)
                .collect(Collectors.toMap(Parts::interactionId, parts -> parts));
        for (Interaction interaction : interactions.of(united.keySet()).values()) {
            Parts parts = united.get(interaction.id());
            if (interaction.separate(move.into(), parts.into(), move.from(), parts.from())) {
                participations.follow(interaction, interaction.draft(List.of()));
            }
        }
        session.flush();
    }

    /** The parts that two contacts had in an interaction. */
    private record Parts(UUID interactionId, Part from, Part into) {

        static Parts of(String text) {
            List<String> words = Arrays.asList(text.split(" "));
            return new Parts(UUID.fromString(words.get(0)), Part.valueOf(words.get(1)), Part.valueOf(words.get(2)));
        }
    }
}
