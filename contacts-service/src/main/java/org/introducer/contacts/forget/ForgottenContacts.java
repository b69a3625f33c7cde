package org.introducer.contacts.forget;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.NativeQuery;
import org.introducer.contacts.contact.ContactsChanged;
import org.introducer.contacts.donotcontact.DoNotContactView;
import org.introducer.contacts.donotcontact.DoNotContacts;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.contacts.imports.file.RowReason;
import org.introducer.contacts.imports.row.ImportLock;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.job.JobPostponed;
import org.introducer.platform.sql.SqlResource;

/**
 * Empties what one applicant has of a person: the contact stays as somebody who is forgotten and not to be contacted, and the applicant's
 * history with it, without texts; what says something of the person alone goes.
 */
@ApplicationScoped
class ForgottenContacts {

    /** Stands where a text must be. */
    private static final String FORGOTTEN = "Forgotten";

    private static final String WHY = "Asked to be forgotten.";

    private static final SqlResource SQL = SqlResource.named(ForgottenContacts.class, "forgotten-contacts");

    private static final String PEOPLE = SQL.get("people");
    private static final String FORMER = SQL.get("former");
    private static final String ADDRESSES = SQL.get("addresses");

    /** By the tables that they change, in their order: the rows of files are found by the keys of their own. */
    static final List<String> STEPS = List.of(
            "import_rows",
            "import_messages",
            "contacts",
            "contact_keys",
            "person_traits",
            "contact_persons",
            "interactions",
            "commitments",
            "do_not_contacts",
            "attentions",
            "outreach_overrides",
            "relationships",
            "introduction_requests",
            "merges",
            "distinct_pairs",
            "idempotent_answers");

    private final Session session;
    private final DoNotContacts doNotContacts;
    private final Event<ContactsChanged> changes;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    ForgottenContacts(
            Session session,
            DoNotContacts doNotContacts,
            Event<ContactsChanged> changes,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.session = session;
        this.doNotContacts = doNotContacts;
        this.changes = changes;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    private record Contact(UUID id, String name, boolean live) {}

    /**
     * In the caller's transaction and tenant; done again it finds nothing.
     *
     * @param addresses in the form to compare by
     * @return rows by table, which the receipt has too
     */
    Map<String, Integer> forget(UUID request, UUID owner, List<String> addresses) {
        requireNoImport(owner);
        List<Contact> people = people(owner, addresses);
        long former = query(FORMER, owner, people, addresses).getSingleResult().get(0, Long.class);
        List<String> theirs = query(ADDRESSES, owner, people, addresses)
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .toList();
        List<UUID> live = people.stream().filter(Contact::live).map(Contact::id).toList();
        DoNotContactView.Draft flag = new DoNotContactView.Draft(WHY, null, null);
        doNotContacts.set(owner, live.stream().collect(Collectors.toMap(Function.identity(), _ -> flag)));
        session.flush();
        session.clear();
        Map<String, Integer> counts = new TreeMap<>();
        for (String step : STEPS) {
            int rows = bound(session.createNativeMutationQuery(SQL.get(step)), owner, people, theirs)
                    .executeUpdate();
            if (rows > 0) {
                counts.merge(step.equals("import_messages") ? "import_rows" : step, rows, Integer::sum);
            }
        }
        changes.fire(new ContactsChanged(owner, live));
        if (!counts.isEmpty()) {
            session.createNativeQuery(
                            "select 1 from count_forgotten(:request, cast(:counts as jsonb), cast(:former as int))",
                            Tuple.class)
                    .setParameter("request", request)
                    .setParameter("former", former)
                    .setParameter("counts", json.valueToTree(counts).toString())
                    .getSingleResult();
        }
        return counts;
    }

    /** No import of the applicant is compared, applied or reverted until the transaction ends: it would write what a row said a moment ago. */
    private void requireNoImport(UUID owner) {
        if (!ImportLock.tryToTake(session, owner)) {
            throw new JobPostponed("An import of the applicant is at work.");
        }
    }

    private List<Contact> people(UUID owner, List<String> addresses) {
        return query(PEOPLE, owner, List.of(), addresses)
                .getResultStream()
                .map(row -> new Contact(row.get(0, UUID.class), row.get(1, String.class), row.get(2, Boolean.class)))
                .toList();
    }

    private NativeQuery<Tuple> query(String sql, UUID owner, List<Contact> people, List<String> addresses) {
        return bound(session.createNativeQuery(sql, Tuple.class), owner, people, addresses);
    }

    /** With those of the parameters that it has. */
    private <Q extends CommonQueryContract> Q bound(Q query, UUID owner, List<Contact> people, List<String> addresses) {
        query.getParameterMetadata()
                .getNamedParameterNames()
                .forEach(name -> query.setParameter(
                        name,
                        switch (name) {
                            case "tenant" -> caller.tenant();
                            case "owner" -> owner;
                            case "people" -> people.stream().map(Contact::id).toArray(UUID[]::new);
                            case "names" -> people.stream().map(Contact::name).toArray(String[]::new);
                            case "addresses" -> addresses.toArray(String[]::new);
                            case "forgotten" -> FORGOTTEN;
                            case "why" -> WHY;
                            case "remark" ->
                                json.valueToTree(List.of(new Remark(RowReason.FORGOTTEN, null, Remark.FORGOTTEN)))
                                        .toString();
                            case "now" -> Instant.now(clock);
                            default -> throw new IllegalArgumentException(name);
                        }));
        return query;
    }
}
