package org.introducer.contacts.merge;

import static org.introducer.contacts.ContactsProblem.DISTINCT_PAIR_EXISTS;
import static org.introducer.contacts.ContactsProblem.DISTINCT_PAIR_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.inject.Singleton;
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
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Listing;

/** The pairs of contacts that are said to be different people. */
@Singleton
class DistinctPairs extends OwnedRows<DistinctPair> implements DistinctContacts {

    private static final Listing<DistinctPair> LISTING = Listing.of(DistinctPair.class)
            .filter("contactId", "e.draft.contactId", UUID.class)
            .filter("otherContactId", "e.draft.otherContactId", UUID.class);

    private final Caller caller;
    private final Clock clock;

    DistinctPairs(Ownership ownership, Caller caller, Clock clock) {
        super(
                ownership,
                LISTING,
                DistinctPair::ownerId,
                "ownerId",
                id -> DISTINCT_PAIR_NOT_FOUND.because("There is no such pair %s.", id));
        this.caller = caller;
        this.clock = clock;
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
        persist(pair);
        return pair;
    }

    /** A pair both of whose contacts are among these. */
    Optional<DistinctPair> among(Collection<UUID> contactIds) {
        return find(
                        "draft.contactId in ?1 and draft.otherContactId in ?1 and deletedAt is null order by createdAt, id",
                        contactIds)
                .firstResultOptional();
    }

    @Override
    public Set<UUID> from(UUID contactId) {
        return list("(draft.contactId = ?1 or draft.otherContactId = ?1) and deletedAt is null", contactId).stream()
                .flatMap(
                        pair -> Stream.of(pair.draft().contactId(), pair.draft().otherContactId()))
                .filter(other -> !other.equals(contactId))
                .collect(Collectors.toSet());
    }
}
