package org.introducer.contacts.imports.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.contacts.imports.file.RowReason;
import org.introducer.contacts.imports.staging.RowCheck;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.imports.ImportAction;
import org.introducer.platform.sql.SqlResource;

/** Works out what each row that is a known contact does to it; a few hundred contacts at a time. */
@ApplicationScoped
public class Merging {

    private static final int CHUNK = 500;

    private static final SqlResource SQL = SqlResource.named(Merging.class, "merging");

    private static final String MATCHED = SQL.get("matched");
    private static final String DECIDED = SQL.get("decided");

    private final Session session;
    private final Contacts contacts;
    private final RowCheck check;
    private final ObjectMapper json;
    private final Caller caller;

    Merging(Session session, Contacts contacts, RowCheck check, ObjectMapper json, Caller caller) {
        this.session = session;
        this.contacts = contacts;
        this.check = check;
        this.json = json;
        this.caller = caller;
    }

    /** A row that is one contact, with all that files have said about it so far. */
    private record Matched(
            int number,
            UUID contactId,
            JsonNode theirs,
            List<Reconciliation.Said> said,
            boolean doNotContact,
            LocalDate observedOn) {}

    private record Decision(
            int number, String action, JsonNode changes, JsonNode findings, ObjectNode before, ObjectNode after) {}

    /**
     * Works out every UPDATE that is not yet: it stays one, or is UNCHANGED; a field that would make the contact invalid is left as it is.
     *
     * @param lock whether the contacts are held until the transaction ends
     */
    public void merge(UUID ownerId, UUID file, boolean lock) {
        for (List<Matched> rows = matched(file, 0);
                !rows.isEmpty();
                rows = matched(file, rows.getLast().number())) {
            List<UUID> ids = rows.stream().map(Matched::contactId).distinct().toList();
            Map<UUID, ContactDraft> known = lock ? contacts.locked(ownerId, ids) : contacts.drafts(ownerId, ids);
            store(
                    file,
                    rows.stream()
                            .map(row -> decide(row, known.get(row.contactId())))
                            .toList());
        }
    }

    private List<Matched> matched(UUID file, int last) {
        return session
                .createNativeQuery(MATCHED, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .setParameter("last", last)
                .setParameter("most", CHUNK)
                .getResultList()
                .stream()
                .map(row -> new Matched(
                        (Integer) row[0],
                        (UUID) row[1],
                        tree((String) row[2]),
                        said((String) row[3]),
                        (Boolean) row[4],
                        row[5] == null ? null : LocalDate.parse((String) row[5])))
                .toList();
    }

    private Decision decide(Matched row, ContactDraft contact) {
        if (contact == null) {
            return new Decision(
                    row.number(),
                    ImportAction.UNCHANGED.name(),
                    json.createArrayNode(),
                    json.valueToTree(List.of(
                            new Remark(RowReason.CHANGED_SINCE, null, "The contact was deleted since the preview."))),
                    null,
                    null);
        }
        ObjectNode mine = json.valueToTree(contact);
        Reconciliation result = Reconciliation.of(mine, row.said(), row.theirs(), row.observedOn());
        ObjectNode after = result.after();
        Set<String> changed = new TreeSet<>(result.changed());
        List<Remark> findings = new ArrayList<>();
        if (row.doNotContact()) {
            findings.add(new Remark(RowReason.DO_NOT_CONTACT, null, "Do-not-contact is set and stays."));
        }
        if (!result.kept().isEmpty()) {
            findings.add(new Remark(
                    RowReason.KEPT_YOURS,
                    null,
                    "What the contact says stays: %s.".formatted(String.join(", ", result.kept()))));
        }
        if (!result.newer().isEmpty()) {
            findings.add(new Remark(
                    RowReason.OLDER_THAN_KNOWN,
                    null,
                    "What was observed later stays: %s.".formatted(String.join(", ", result.newer()))));
        }
        for (String faulty : changed.isEmpty() ? Set.<String>of() : faulty(after)) {
            if (changed.remove(faulty)) {
                if (mine.has(faulty)) {
                    after.set(faulty, mine.get(faulty));
                } else {
                    after.remove(faulty);
                }
                findings.add(new Remark(
                        RowReason.INVALID_FIELD,
                        faulty,
                        "Together with what is there it breaks the rules for a contact."));
            }
        }
        boolean update = !changed.isEmpty();
        return new Decision(
                row.number(),
                (update ? ImportAction.UPDATE : ImportAction.UNCHANGED).name(),
                json.valueToTree(changed),
                json.valueToTree(findings),
                update ? mine : null,
                update ? after : null);
    }

    private Set<String> faulty(ObjectNode contact) {
        return check.faulty(json.convertValue(contact, ContactDraft.class));
    }

    private List<Reconciliation.Said> said(String rows) {
        List<Reconciliation.Said> said = new ArrayList<>();
        if (rows != null) {
            tree(rows).forEach(row -> said.add(json.convertValue(row, Reconciliation.Said.class)));
        }
        return said;
    }

    private void store(UUID file, List<Decision> decisions) {
        session.createNativeMutationQuery(DECIDED)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .setParameter(
                        "numbers", decisions.stream().map(Decision::number).toArray(Integer[]::new))
                .setParameter(
                        "actions", decisions.stream().map(Decision::action).toArray(String[]::new))
                .setParameter(
                        "changes",
                        texts(decisions.stream().map(Decision::changes).toList()))
                .setParameter(
                        "findings",
                        texts(decisions.stream().map(Decision::findings).toList()))
                .setParameter(
                        "befores",
                        texts(decisions.stream().map(Decision::before).toList()))
                .setParameter(
                        "afters", texts(decisions.stream().map(Decision::after).toList()))
                .executeUpdate();
    }

    private static String[] texts(List<? extends JsonNode> trees) {
        return trees.stream().map(tree -> tree == null ? null : tree.toString()).toArray(String[]::new);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
