package org.introducer.contacts.letter;

import static org.introducer.contacts.ContactsProblem.SUPERVISION_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.letter.readiness.Supervised;
import org.introducer.contacts.letter.readiness.SupervisionKind;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Listing;

/** The supervisions that the caller may see. */
@Singleton
class Supervisions extends OwnedRows<Supervision> {

    private static final Listing<Supervision> LISTING = Listing.of(Supervision.class)
            .filter("contactId", "e.draft.contactId", UUID.class)
            .filter("kind", "e.draft.kind", SupervisionKind.class)
            .filter("startsOn", "e.draft.startsOn", LocalDate.class)
            .filter("endsOn", "e.draft.endsOn", LocalDate.class);

    private final Caller caller;
    private final Authors authors;
    private final Clock clock;

    Supervisions(Ownership ownership, Caller caller, Authors authors, Clock clock) {
        super(
                ownership,
                LISTING,
                Supervision::ownerId,
                "ownerId",
                id -> SUPERVISION_NOT_FOUND.because("There is no supervision %s.", id));
        this.caller = caller;
        this.authors = authors;
        this.clock = clock;
    }

    Supervision add(Writable owner, SupervisionDraft draft) {
        requireDays(draft);
        authors.requireKnown(owner.id(), draft.contactId());
        Supervision supervision = new Supervision(caller.tenant(), owner.id(), Instant.now(clock), draft);
        persist(supervision);
        return supervision;
    }

    Supervision describe(Supervision supervision, SupervisionDraft draft) {
        requireDays(draft);
        if (!draft.contactId().equals(supervision.draft().contactId())) {
            authors.requireKnown(supervision.ownerId(), draft.contactId());
        }
        supervision.describe(draft);
        return supervision;
    }

    /** By contact, in one query. */
    Map<UUID, List<Supervised>> by(Collection<UUID> contactIds) {
        return list("draft.contactId in ?1 and deletedAt is null order by draft.startsOn, id", contactIds).stream()
                .collect(Collectors.groupingBy(
                        one -> one.draft().contactId(),
                        Collectors.mapping(Supervision::supervised, Collectors.toList())));
    }

    private static void requireDays(SupervisionDraft draft) {
        if (draft.endsOn() != null && draft.endsOn().isBefore(draft.startsOn())) {
            throw INVALID_INPUT.at("/endsOn", "is before the first day");
        }
    }
}
