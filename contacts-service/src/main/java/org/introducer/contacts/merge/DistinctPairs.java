package org.introducer.contacts.merge;

import static org.introducer.contacts.ContactsProblem.DISTINCT_PAIR_EXISTS;
import static org.introducer.contacts.ContactsProblem.DISTINCT_PAIR_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.contacts.contact.DistinctContacts;
import org.introducer.contacts.contact.NamedContacts;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.ProblemException;

/** The pairs of contacts that are said to be different people. */
@ApplicationScoped
class DistinctPairs implements DistinctContacts {

    private static final Listing<DistinctPair> LISTING = Listing.of(DistinctPair.class)
            .filter("contactId", "e.draft.contactId", UUID.class)
            .filter("otherContactId", "e.draft.otherContactId", UUID.class);

    private final Rows rows;
    private final Caller caller;
    private final Access access;
    private final Lists lists;
    private final Clock clock;

    DistinctPairs(Rows rows, Caller caller, Access access, Lists lists, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.access = access;
        this.lists = lists;
        this.clock = clock;
    }

    DistinctPair require(UUID id) {
        return access.readable(
                rows.find("id = ?1 and deletedAt is null", id).firstResultOptional(),
                DistinctPair::ownerId,
                () -> unknown(id));
    }

    DistinctPair requireWritable(UUID id) {
        return access.writable(Optional.of(require(id)), DistinctPair::ownerId, () -> unknown(id));
    }

    Page<DistinctPair> of(Readable owner, ListQuery query) {
        return lists.page(LISTING, query, ListScope.live().and("e.ownerId = :owner", "owner", owner.id()));
    }

    /** @param known those of the two that are contacts of the applicant, held until the transaction ends */
    DistinctPair add(Writable owner, DistinctPairDraft draft, Set<UUID> known) {
        if (draft.contactId().equals(draft.otherContactId())) {
            throw INVALID_INPUT.at("/otherContactId", "is the same contact");
        }
        NamedContacts.among(known)
                .named("/contactId", draft.contactId())
                .named("/otherContactId", draft.otherContactId())
                .require();
        among(List.of(draft.contactId(), draft.otherContactId())).ifPresent(pair -> {
            throw DISTINCT_PAIR_EXISTS.because("It is the pair %s.", pair.id());
        });
        DistinctPair pair = new DistinctPair(caller.tenant(), owner.id(), Instant.now(clock), draft);
        rows.persist(pair);
        return pair;
    }

    void delete(DistinctPair pair) {
        pair.delete(Instant.now(clock));
    }

    /** A pair both of whose contacts are among these. */
    Optional<DistinctPair> among(Collection<UUID> contactIds) {
        return rows.find(
                        "draft.contactId in ?1 and draft.otherContactId in ?1 and deletedAt is null order by createdAt, id",
                        contactIds)
                .firstResultOptional();
    }

    @Override
    public Set<UUID> from(UUID contactId) {
        return rows
                .list("(draft.contactId = ?1 or draft.otherContactId = ?1) and deletedAt is null", contactId)
                .stream()
                .flatMap(
                        pair -> Stream.of(pair.draft().contactId(), pair.draft().otherContactId()))
                .filter(other -> !other.equals(contactId))
                .collect(Collectors.toSet());
    }

    private static ProblemException unknown(UUID id) {
        return DISTINCT_PAIR_NOT_FOUND.because("There is no such pair %s.", id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<DistinctPair, UUID> {}
}
