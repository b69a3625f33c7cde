package org.introducer.contacts.letter;

import static org.introducer.contacts.ContactsProblem.SUPERVISION_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.letter.readiness.Supervised;
import org.introducer.contacts.letter.readiness.SupervisionKind;
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

/** The supervisions that the caller may see. */
@ApplicationScoped
class Supervisions {

    private static final Listing<Supervision> LISTING = Listing.of(Supervision.class)
            .filter("contactId", "e.draft.contactId", UUID.class)
            .filter("kind", "e.draft.kind", SupervisionKind.class)
            .filter("startsOn", "e.draft.startsOn", LocalDate.class)
            .filter("endsOn", "e.draft.endsOn", LocalDate.class);

    private final Rows rows;
    private final Caller caller;
    private final Access access;
    private final Lists lists;
    private final Authors authors;
    private final Clock clock;

    Supervisions(Rows rows, Caller caller, Access access, Lists lists, Authors authors, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.access = access;
        this.lists = lists;
        this.authors = authors;
        this.clock = clock;
    }

    Supervision require(UUID id) {
        return access.readable(
                rows.find("id = ?1 and deletedAt is null", id).firstResultOptional(),
                Supervision::ownerId,
                () -> unknown(id));
    }

    Supervision requireWritable(UUID id) {
        return access.writable(Optional.of(require(id)), Supervision::ownerId, () -> unknown(id));
    }

    Page<Supervision> of(Readable owner, ListQuery query) {
        return lists.page(LISTING, query, ListScope.live().and("e.ownerId = :owner", "owner", owner.id()));
    }

    Supervision add(Writable owner, SupervisionDraft draft) {
        requireDays(draft);
        authors.requireKnown(owner.id(), draft.contactId());
        Supervision supervision = new Supervision(caller.tenant(), owner.id(), Instant.now(clock), draft);
        rows.persist(supervision);
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

    void delete(Supervision supervision) {
        supervision.delete(Instant.now(clock));
    }

    /** By contact, in one query. */
    Map<UUID, List<Supervised>> by(Collection<UUID> contactIds) {
        return rows.list("draft.contactId in ?1 and deletedAt is null order by draft.startsOn, id", contactIds).stream()
                .collect(Collectors.groupingBy(
                        one -> one.draft().contactId(),
                        Collectors.mapping(Supervision::supervised, Collectors.toList())));
    }

    private static void requireDays(SupervisionDraft draft) {
        if (draft.endsOn() != null && draft.endsOn().isBefore(draft.startsOn())) {
            throw INVALID_INPUT.at("/endsOn", "is before the first day");
        }
    }

    private static ProblemException unknown(UUID id) {
        return SUPERVISION_NOT_FOUND.because("There is no supervision %s.", id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Supervision, UUID> {}
}
