package org.introducer.contacts.imports.reversal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.Undo;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.contacts.imports.file.RowReason;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.sql.SqlResource;

/** Undoes the rows of an import whose contacts were there before it or have changed since; a few hundred contacts at a time. */
@ApplicationScoped
class UpdateReversal {

    private static final int CHUNK = 500;

    private static final SqlResource SQL = SqlResource.named(UpdateReversal.class, "update-reversal");

    private static final String LEFT = SQL.get("left");
    private static final String LATER = SQL.get("later");

    private final Session session;
    private final Contacts contacts;
    private final UndoneRows undone;
    private final ObjectMapper json;
    private final Caller caller;

    UpdateReversal(Session session, Contacts contacts, UndoneRows undone, ObjectMapper json, Caller caller) {
        this.session = session;
        this.contacts = contacts;
        this.undone = undone;
        this.json = json;
        this.caller = caller;
    }

    /** {@code before} is null when the contact was not there before. */
    private record Row(int number, UUID contact, ObjectNode before, ObjectNode after, long version) {}

    private record Later(UUID file, int number, UUID contact, ObjectNode before, ObjectNode after, long version) {}

    /** The contacts that it changed. */
    List<UUID> undo(UUID ownerId, UUID file) {
        List<UUID> changed = new ArrayList<>();
        int last = 0;
        for (List<Row> rows = left(file, last); !rows.isEmpty(); rows = left(file, last)) {
            last = rows.getLast().number();
            List<UUID> ids = rows.stream().map(Row::contact).distinct().toList();
            Map<UUID, ContactDraft> known = contacts.locked(ownerId, ids);
            Map<UUID, List<Later>> later = later(file, ids).stream().collect(Collectors.groupingBy(Later::contact));
            UndoneRows.Batch batch = new UndoneRows.Batch();
            for (Row row : rows) {
                undo(row, known.get(row.contact()), later.getOrDefault(row.contact(), List.of()), batch);
            }
            undone.store(ownerId, file, batch);
            changed.addAll(batch.contacts());
        }
        return changed;
    }

    private void undo(Row row, ContactDraft contact, Collection<Later> others, UndoneRows.Batch batch) {
        if (contact == null) {
            batch.outcome(row.number(), kept("The contact was deleted since.", List.of()));
            return;
        }
        ObjectNode now = json.valueToTree(contact);
        List<Later> later =
                others.stream().filter(other -> other.version() > row.version()).toList();
        if (row.before() == null) {
            undoCreated(row, now, later, batch);
            return;
        }
        Undo undo = Undo.of(
                new Undo.Update(row.before(), row.after()),
                later.stream()
                        .map(other -> new Undo.Update(other.before(), other.after()))
                        .toList(),
                now);
        for (int i = 0; i < later.size(); i++) {
            batch.later(later.get(i).file(), later.get(i).number(), undo.later().get(i));
        }
        if (!undo.now().equals(now)) {
            batch.contact(row.contact(), undo.now(), json.convertValue(undo.now(), ContactDraft.class));
        }
        batch.outcome(
                row.number(),
                undo.kept().isEmpty() ? List.of() : kept("It was changed since the import and stays.", undo.kept()));
    }

    /** A contact that a later import has updated is that import's from now on: it goes when that one is reverted. */
    private void undoCreated(Row row, ObjectNode now, List<Later> later, UndoneRows.Batch batch) {
        ObjectNode last = later.isEmpty() ? row.after() : later.getLast().after();
        Collection<String> byHand = Undo.differing(last, now);
        if (!byHand.isEmpty()) {
            batch.outcome(row.number(), kept("It was changed since the import, so the contact stays.", byHand));
        } else if (later.isEmpty()) {
            batch.outcome(row.number(), List.of());
        } else {
            Later next = later.getFirst();
            batch.later(next.file(), next.number(), new Undo.Update(null, next.after()));
            batch.outcome(
                    row.number(),
                    List.of(new Remark(
                            RowReason.UPDATED_BY_LATER_IMPORT,
                            null,
                            "A later import has updated the contact; it is deleted when that import is reverted.")));
        }
    }

    private static List<Remark> kept(String detail, Collection<String> fields) {
        return fields.isEmpty()
                ? List.of(new Remark(RowReason.CHANGED_SINCE, null, detail))
                : fields.stream()
                        .map(field -> new Remark(RowReason.CHANGED_SINCE, field, detail))
                        .toList();
    }

    private List<Row> left(UUID file, int last) {
        return session
                .createNativeQuery(LEFT, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .setParameter("last", last)
                .setParameter("most", CHUNK)
                .getResultList()
                .stream()
                .map(row -> new Row(
                        (Integer) row[0], (UUID) row[1], draft(row[2]), draft(row[3]), ((Number) row[4]).longValue()))
                .toList();
    }

    private List<Later> later(UUID file, List<UUID> ids) {
        return session
                .createNativeQuery(LATER, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .setParameter("contacts", ids.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(row -> new Later(
                        (UUID) row[0],
                        (Integer) row[1],
                        (UUID) row[2],
                        draft(row[3]),
                        draft(row[4]),
                        ((Number) row[5]).longValue()))
                .toList();
    }

    /** In the form in which a contact that is read now has it. */
    private ObjectNode draft(Object stored) {
        try {
            return stored == null ? null : json.valueToTree(json.readValue((String) stored, ContactDraft.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
