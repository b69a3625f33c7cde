package org.introducer.contacts.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.contacts.imports.file.RowReason;
import org.introducer.platform.identity.Caller;

/** Works out what each row that is a known contact does to it; a few hundred contacts at a time. */
@ApplicationScoped
class Merging {

    private static final int CHUNK = 500;

    private static final String MATCHED = """
            select r.number, r.contact_id, cast(r.draft as text), cast(s.said as text), d.id is not null
            from import_rows r
            left join lateral (
                select jsonb_agg(k.said) as said from contact_keys k
                where k.tenant_id = :tenant and k.contact_id = r.contact_id and k.kind = 'ROW'
                  and split_part(k.value, ':', 1) = split_part(r.row_key, ':', 1)) s on true
            left join do_not_contacts d on d.tenant_id = r.tenant_id and d.contact_id = r.contact_id and d.lifted_at is null
            where r.tenant_id = :tenant and r.file_id = :file and r.number > :after and r.action is null
            order by r.number limit :most""";

    private static final String DECIDED = """
            update import_rows r set action = d.action, changes = cast(d.changes as jsonb), findings = cast(d.findings as jsonb),
                before = cast(d.before as jsonb), after = cast(d.after as jsonb)
            from unnest(cast(:numbers as int[]), cast(:actions as text[]), cast(:changes as text[]), cast(:findings as text[]),
                cast(:befores as text[]), cast(:afters as text[])) as d (number, action, changes, findings, before, after)
            where r.tenant_id = :tenant and r.file_id = :file and r.number = d.number""";

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

    /** A row that is one contact, with all that its source has said about it so far. */
    private record Matched(int number, UUID contactId, JsonNode theirs, JsonNode said, boolean doNotContact) {}

    private record Decision(
            int number, String action, JsonNode changes, JsonNode findings, ObjectNode before, ObjectNode after) {}

    /**
     * Gives every row without an action one: UPDATE or UNCHANGED, or INVALID when the contact would not be valid any more.
     *
     * @param lock whether the contacts are held until the transaction ends
     */
    void merge(UUID ownerId, UUID file, boolean lock) {
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

    private List<Matched> matched(UUID file, int after) {
        return session
                .createNativeQuery(MATCHED, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .setParameter("after", after)
                .setParameter("most", CHUNK)
                .getResultList()
                .stream()
                .map(row -> new Matched(
                        (Integer) row[0],
                        (UUID) row[1],
                        tree((String) row[2]),
                        row[3] == null ? json.createArrayNode() : tree((String) row[3]),
                        (Boolean) row[4]))
                .toList();
    }

    private Decision decide(Matched row, ContactDraft contact) {
        if (contact == null) {
            return new Decision(
                    row.number(),
                    ImportRow.RowAction.UNCHANGED.name(),
                    json.createArrayNode(),
                    json.valueToTree(List.of(
                            new Remark(RowReason.CHANGED_SINCE, null, "The contact was deleted since the preview."))),
                    null,
                    null);
        }
        ObjectNode mine = json.valueToTree(contact);
        Reconciliation result = Reconciliation.of(mine, row.said(), row.theirs());
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
        ImportRow.RowAction action = ImportRow.RowAction.UNCHANGED;
        if (!result.changed().isEmpty()) {
            List<Remark> faults = check.faults(json.convertValue(result.after(), ContactDraft.class));
            findings.addAll(faults);
            action = faults.isEmpty() ? ImportRow.RowAction.UPDATE : ImportRow.RowAction.INVALID;
        }
        boolean update = action == ImportRow.RowAction.UPDATE;
        return new Decision(
                row.number(),
                action.name(),
                json.valueToTree(update ? result.changed() : List.of()),
                json.valueToTree(findings),
                update ? mine : null,
                update ? result.after() : null);
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
