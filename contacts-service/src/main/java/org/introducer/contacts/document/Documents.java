package org.introducer.contacts.document;

import static org.introducer.contacts.ContactsProblem.DOCUMENT_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.platform.access.Access;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;

/** The caller's own documents: no consent reaches them. */
@ApplicationScoped
class Documents {

    private static final Listing<Document> LISTING = Listing.of(Document.class)
            .filter("kind", "e.entry.kind", DocumentKind.class)
            .filter("state", "e.entry.state", DocumentState.class)
            .filter("expiresOn", "e.entry.expiresOn", LocalDate.class);

    private final Rows rows;
    private final Caller caller;
    private final Access access;
    private final Lists lists;
    private final Applicants applicants;
    private final Clock clock;

    Documents(Rows rows, Caller caller, Access access, Lists lists, Applicants applicants, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.access = access;
        this.lists = lists;
        this.applicants = applicants;
        this.clock = clock;
    }

    Document require(UUID id) {
        return rows.find("id = ?1 and ownerId = ?2 and deletedAt is null", id, caller.applicantId())
                .firstResultOptional()
                .orElseThrow(() -> DOCUMENT_NOT_FOUND.because("There is no document %s.", id));
    }

    Page<Document> mine(ListQuery query) {
        UUID owner = access.toRead(null).id();
        return lists.page(LISTING, query, ListScope.live().and("e.ownerId = :owner", "owner", owner));
    }

    /** Those of the kinds, the newest first. */
    List<Document> ofKinds(Collection<DocumentKind> kinds) {
        return rows.list(
                "ownerId = ?1 and entry.kind in ?2 and deletedAt is null order by createdAt desc, id",
                caller.applicantId(),
                kinds);
    }

    /** Those that expire, or have an appointment, on that day or later. */
    List<Document> datedSince(LocalDate day, int most) {
        return rows.find(
                        "ownerId = :owner and (entry.expiresOn >= :day or entry.appointmentOn >= :day) and deletedAt is null"
                                + " order by entry.expiresOn, id",
                        Map.of("owner", caller.applicantId(), "day", day))
                .range(0, most - 1)
                .list();
    }

    Document add(DocumentEntry entry) {
        check(entry);
        Document document = new Document(caller.tenant(), caller.applicantId(), Instant.now(clock), entry);
        rows.persist(document);
        return document;
    }

    Document change(Document document, DocumentEntry entry) {
        check(entry);
        document.describe(entry);
        return document;
    }

    void delete(Document document) {
        document.delete(Instant.now(clock));
    }

    LocalDate today() {
        return applicants.today(caller.applicantId());
    }

    private void check(DocumentEntry entry) {
        List<InputError> faults = DocumentRules.faults(entry, today());
        INVALID_INPUT.throwIfAny(faults);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Document, UUID> {}
}
