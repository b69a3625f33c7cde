package org.introducer.contacts.interaction;

import static org.introducer.contacts.ContactsProblem.INTERACTION_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.ProblemException;

/** The interactions that the caller may see. */
@ApplicationScoped
class Interactions {

    private static final Listing<Interaction> LISTING = Listing.of(Interaction.class)
            .filter("kind", InteractionKind.class)
            .filter("direction", Direction.class)
            .filter("status", InteractionStatus.class)
            .filter("purpose", Purpose.class)
            .filter("reaction", Reaction.class)
            .filter("expectsReply", Boolean.class)
            .filter("occurredAt", Instant.class)
            .filter("eventId", UUID.class)
            .filter("answersId", UUID.class)
            .sort("occurredAt", Instant.class);

    private final Rows rows;
    private final Access access;
    private final Lists lists;

    Interactions(Rows rows, Access access, Lists lists) {
        this.rows = rows;
        this.access = access;
        this.lists = lists;
    }

    Interaction require(UUID id) {
        return access.readable(
                rows.find("id = ?1 and deletedAt is null", id).firstResultOptional(),
                Interaction::ownerId,
                () -> unknown(id));
    }

    Interaction requireWritable(UUID id) {
        return access.writable(Optional.of(require(id)), Interaction::ownerId, () -> unknown(id));
    }

    void store(Interaction interaction) {
        rows.persist(interaction);
    }

    /** One that the caller may write, deleted or not; nobody else restores it until the transaction ends. */
    Interaction toRestore(UUID id) {
        return access.writable(
                rows.find("id = ?1", id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional(),
                Interaction::ownerId,
                () -> unknown(id));
    }

    Page<Interaction> of(Readable owner, ListQuery query) {
        return lists.page(LISTING, query, ListScope.live().and("e.ownerId = :owner", "owner", owner.id()));
    }

    /** By id, in one query. */
    Map<UUID, Interaction> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.list("id in ?1", ids).stream().collect(Collectors.toMap(Interaction::id, Function.identity()));
    }

    boolean knows(UUID ownerId, UUID id) {
        return rows.count("ownerId = ?1 and id = ?2 and deletedAt is null", ownerId, id) > 0;
    }

    private static ProblemException unknown(UUID id) {
        return INTERACTION_NOT_FOUND.because("There is no interaction %s.", id);
    }

    List<Interaction> inOrderOf(List<UUID> ids) {
        Map<UUID, Interaction> found = of(ids);
        return ids.stream().map(found::get).toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Interaction, UUID> {}
}
