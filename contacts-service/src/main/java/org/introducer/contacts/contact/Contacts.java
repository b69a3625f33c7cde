package org.introducer.contacts.contact;

import static org.introducer.contacts.ContactsProblem.CONTACT_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.contacts.contact.field.CustomFields;
import org.introducer.contacts.contact.field.FieldFilter;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.http.MergedResource;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.tenancy.KeptQueries;
import org.introducer.platform.tenancy.RestoreWindow;

/** The contacts that the caller may see. */
@ApplicationScoped
public class Contacts {

    private static final Listing<Contact> LISTING = Listing.of(Contact.class)
            .filter("name", "e.draft.name", String.class)
            .filter("role", "e.draft.role", ContactRole.class)
            .filter("kind", "e.draft.kind", ContactKind.class)
            .filter("institution", "e.draft.institution", String.class)
            .filter("programId", "e.draft.programId", UUID.class)
            .filter("mentorId", "e.draft.mentorId", UUID.class)
            .filter("country", "e.draft.country", String.class)
            .filter("lastTouchAt", Instant.class)
            .filter(
                    "hasEmail",
                    "(case when cast(function('jsonb_array_length', e.draft.emails) as Integer) > 0 then true else false end)",
                    Boolean.class)
            .filter("archivedAt", Instant.class)
            .derived(
                    "tags",
                    String.class,
                    Set.of(Listing.Comparison.EQUAL),
                    (_, tag, bind) -> "cast(function('has_tag', e.draft.tags, " + bind.apply(Listing.pattern(tag))
                            + ") as Boolean) = true")
            .sort("name", "lower(e.draft.name)", String.class)
            .sort("lastTouchAt", "e.lastTouchKey", Instant.class);

    private static final Listing<Contact> DELETED = Listing.of(Contact.class)
            .filter("name", "e.draft.name", String.class)
            .filter("deletedAt", Instant.class);

    private static final KeptQueries.Query<Contact> READABLE =
            KeptQueries.Query.of(Contact.class, "e.id = :id and (e.deletedAt is null or e.mergedInto is not null)");

    private static final int MOST_WORDS = 20;

    private final Rows rows;
    private final KeptQueries queries;
    private final Caller caller;
    private final Access access;
    private final Lists lists;
    private final RestoreWindow restoreWindow;
    private final CustomFields customFields;
    private final ContactWords contactWords;

    Contacts(
            Rows rows,
            KeptQueries queries,
            Caller caller,
            Access access,
            Lists lists,
            RestoreWindow restoreWindow,
            CustomFields customFields,
            ContactWords contactWords) {
        this.rows = rows;
        this.queries = queries;
        this.caller = caller;
        this.access = access;
        this.lists = lists;
        this.restoreWindow = restoreWindow;
        this.customFields = customFields;
        this.contactWords = contactWords;
    }

    /**
     * A contact that the caller may read; what they may not see answers as if it did not exist.
     *
     * @throws MergedResource for one that was merged into another
     */
    Contact require(UUID id) {
        return standing(
                access.readable(queries.first(READABLE, Map.of("id", id)), Contact::ownerId, () -> unknown(id)));
    }

    static Contact standing(Contact contact) {
        if (contact.mergedInto() != null) {
            throw new MergedResource("/v1/contacts", contact.id(), contact.mergedInto());
        }
        return contact;
    }

    /** A contact that the caller may write. */
    Contact requireWritable(UUID id) {
        return access.writable(Optional.of(require(id)), Contact::ownerId, () -> unknown(id));
    }

    /** @param words of which all have to be in the name, the institution or an e-mail address; null: any contact */
    Page<Contact> of(Readable owner, ListQuery query, String words) {
        return lists.page(listing(owner, query.filter()), query, with(owner, words));
    }

    private ListScope with(Readable owner, String words) {
        if (words == null || words.isBlank()) {
            return owned(owner);
        }
        List<String> patterns = Stream.of(words.strip().split("\\s+", MOST_WORDS))
                .map(word -> "%" + Listing.pattern(word) + "%")
                .toList();
        ListScope found = owned(owner);
        for (int i = 0; i < patterns.size(); i++) {
            found = found.and(
                    "lower(concat(e.draft.name, ' ', coalesce(e.draft.institution, ''), ' ', cast(function('text', e.draft.emails) as String)))"
                            + " like :word%d escape '\\'".formatted(i),
                    "word" + i,
                    patterns.get(i));
        }
        Optional<List<UUID>> few = contactWords.few(owner, patterns);
        return few.isPresent() ? found.and("e.id in :few", "few", few.get()) : found;
    }

    /** A contact that the caller may read, as it is shown. */
    public ContactView view(UUID id) {
        return ContactView.of(require(id));
    }

    /** All that the filter names (null: every one), in the order in which they were created, some hundreds at a time. */
    public void each(Readable owner, String filter, Consumer<Map<UUID, ContactDraft>> some) {
        lists.each(listing(owner, filter), filter, owned(owner), contacts -> {
            Map<UUID, ContactDraft> drafts = new LinkedHashMap<>();
            contacts.forEach(contact -> drafts.put(contact.id(), contact.draft()));
            some.accept(drafts);
        });
    }

    /** With the custom fields of the applicant where the filter names any. */
    private Listing<Contact> listing(Readable owner, String filter) {
        return filter == null || !filter.contains(FieldFilter.PREFIX)
                ? LISTING
                : FieldFilter.of(LISTING, "e.draft.fields", customFields.declared(owner.id()));
    }

    /** How many the filter names, and the first of them, at most so many. */
    Matching matching(Readable owner, String filter, int most) {
        Listing<Contact> list = listing(owner, filter);
        long count = lists.summary(list, filter, owned(owner), "count(*)", "", Long.class)
                .getFirst();
        return new Matching(
                count,
                count > most
                        ? List.of()
                        : lists.summary(list, filter, owned(owner), "e.id", "order by e.createdAt, e.id", UUID.class));
    }

    /** @param ids none when there are too many */
    record Matching(long count, List<UUID> ids) {}

    private static ListScope owned(Readable owner) {
        return ListScope.live().and("e.ownerId = :owner", "owner", owner.id());
    }

    /** Those that were deleted and can be restored. */
    Page<Contact> deletedOf(Readable owner, ListQuery query) {
        return lists.page(
                DELETED,
                query,
                ListScope.where("e.ownerId = :owner", "owner", owner.id())
                        .and("e.deletedAt > :since", "since", restoreWindow.start())
                        .and("e.mergedInto is null"));
    }

    /** Those of the ids that the caller may read, in one query. */
    List<Contact> of(Readable owner, List<UUID> ids) {
        return of(owner.id(), ids);
    }

    /** Those of the ids that are contacts of this applicant, whose contact the caller is known to write. */
    List<Contact> of(UUID ownerId, List<UUID> ids) {
        return rows.list("ownerId = ?1 and deletedAt is null and id in ?2", ownerId, ids);
    }

    /** A contact that the caller may read, as other features see it. */
    public ContactCard card(UUID id) {
        return ContactCard.of(require(id));
    }

    /** As {@link #card}, for what the caller may write. */
    public ContactCard cardToWrite(UUID id) {
        return ContactCard.of(requireWritable(id));
    }

    /** Those of the ids that are contacts of this owner, in one query. */
    public Map<UUID, ContactCard> cards(UUID ownerId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : of(ownerId, List.copyOf(ids)).stream()
                        .map(ContactCard::of)
                        .collect(Collectors.toMap(ContactCard::id, Function.identity()));
    }

    /** The owner's contacts of exactly one of these names, whatever their case. @param names in lower case */
    public List<ContactCard> named(UUID ownerId, Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : rows
                        .list(
                                "ownerId = :owner and deletedAt is null and lower(draft.name) in :names order by id",
                                Map.of("owner", ownerId, "names", names))
                        .stream()
                        .map(ContactCard::of)
                        .toList();
    }

    /** The same of contacts of several owners, in one query that leaves nothing in the session. */
    public Map<UUID, ContactCard> cards(Collection<UUID> ownerIds, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Contact> found = live(ownerIds, ids);
        Map<UUID, ContactCard> cards =
                found.stream().map(ContactCard::of).collect(Collectors.toMap(ContactCard::id, Function.identity()));
        found.forEach(rows.getEntityManager()::detach);
        return cards;
    }

    private List<Contact> live(Collection<UUID> ownerIds, Collection<UUID> ids) {
        return rows.list(
                "ownerId in :owners and deletedAt is null and id in :ids", Map.of("owners", ownerIds, "ids", ids));
    }

    /** What is recorded of those of the ids that are contacts of this owner, in one query that leaves nothing in the session. */
    public Map<UUID, ContactDraft> drafts(UUID ownerId, Collection<UUID> ids) {
        return drafts(List.of(ownerId), ids);
    }

    /** The same of contacts of several owners. */
    public Map<UUID, ContactDraft> drafts(Collection<UUID> ownerIds, Collection<UUID> ids) {
        List<Contact> found = live(ownerIds, ids);
        Map<UUID, ContactDraft> drafts = found.stream().collect(Collectors.toMap(Contact::id, Contact::draft));
        found.forEach(rows.getEntityManager()::detach);
        return drafts;
    }

    Optional<UUID> ofMentor(UUID ownerId, UUID mentorId) {
        return rows.find(
                        "select id from Contact where ownerId = ?1 and draft.mentorId = ?2 and deletedAt is null order by id",
                        ownerId,
                        mentorId)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** As {@link #drafts}, of contacts that nobody else can write until the transaction ends. */
    public Map<UUID, ContactDraft> locked(UUID ownerId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        rows.getEntityManager()
                .createNativeQuery(
                        "select id from contacts where tenant_id = :tenant and owner_id = :owner and id in (:ids)"
                                + " order by id for no key update",
                        Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("ids", ids)
                .getResultList();
        return drafts(ownerId, ids);
    }

    /** Whether the contact is what is left of somebody who asked to be forgotten. */
    public boolean forgotten(UUID id) {
        return rows.count("id = ?1 and forgottenAt is not null", id) > 0;
    }

    /** Of the ids those that were merged, and into which contact. */
    public Map<UUID, UUID> merged(UUID ownerId, Collection<UUID> ids) {
        return rows.list("ownerId = ?1 and id in ?2 and mergedInto is not null", ownerId, ids).stream()
                .collect(Collectors.toMap(Contact::id, Contact::mergedInto));
    }

    /** Those of the ids that are contacts of this owner, which nobody else writes until the transaction ends. */
    List<Contact> lockedRows(UUID ownerId, Collection<UUID> ids) {
        locked(ownerId, ids);
        return of(ownerId, List.copyOf(ids));
    }

    static ProblemException unknown(UUID id) {
        return CONTACT_NOT_FOUND.because("There is no contact %s.", id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Contact, UUID> {}
}
