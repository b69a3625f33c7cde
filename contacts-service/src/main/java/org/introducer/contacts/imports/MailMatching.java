package org.introducer.contacts.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.contacts.imports.file.RowReason;
import org.introducer.platform.imports.ImportAction;

/**
 * Compares the messages of a file with one another, with the contacts and with what is recorded. Looks at rows that are CREATE or
 * UPDATE, so it can be done again when the contacts have changed.
 */
@ApplicationScoped
class MailMatching {

    private static final String SAME_MESSAGE = MailRows.SQL.get("same-message");
    private static final String THREADS = MailRows.SQL.get("threads");

    private final FileStatements statements;
    private final MailRows rows;
    private final Contacts contacts;

    MailMatching(FileStatements statements, MailRows rows, Contacts contacts) {
        this.statements = statements;
        this.rows = rows;
        this.contacts = contacts;
    }

    /** @param lock whether the contacts are held until the transaction ends */
    void match(UUID ownerId, UUID file, boolean lock) {
        statements.run(SAME_MESSAGE, ownerId, file);
        statements.run(THREADS, ownerId, file);
        for (List<MailRows.Message> some = rows.open(file, 0);
                !some.isEmpty();
                some = rows.open(file, some.getLast().number())) {
            Map<Integer, Map<String, List<Correspondent>>> people = people(ownerId, file, some, lock);
            Map<String, RecordedMail> recorded = rows.recorded(
                    ownerId, some.stream().map(each -> each.mail().messageId()).toList());
            rows.decided(
                    file,
                    some.stream()
                            .map(each -> MailDecision.of(
                                    each.number(),
                                    each.mail(),
                                    people.getOrDefault(each.number(), Map.of()),
                                    recorded.get(each.mail().messageId())))
                            .toList());
        }
        // An interaction is changed by one row of the file.
        Map<UUID, MailDecision> returned = new LinkedHashMap<>();
        for (List<MailRows.Message> some = rows.notices(file, 0);
                !some.isEmpty();
                some = rows.notices(file, some.getLast().number())) {
            notices(ownerId, file, some, returned, lock);
        }
        rows.decided(file, List.copyOf(returned.values()));
    }

    private Map<Integer, Map<String, List<Correspondent>>> people(
            UUID ownerId, UUID file, List<MailRows.Message> some, boolean lock) {
        Map<Integer, Map<String, List<Correspondent>>> people = rows.people(ownerId, file, some);
        if (!lock) {
            return people;
        }
        Set<UUID> all = people.values().stream()
                .flatMap(each -> each.values().stream())
                .flatMap(Collection::stream)
                .map(Correspondent::contactId)
                .collect(Collectors.toCollection(TreeSet::new));
        contacts.locked(ownerId, all);
        return rows.people(ownerId, file, some);
    }

    private void notices(
            UUID ownerId, UUID file, List<MailRows.Message> some, Map<UUID, MailDecision> returned, boolean lock) {
        Set<String> originals = some.stream()
                .map(each -> each.mail().bounce().originalId())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Integer, Map<String, List<Correspondent>>> people = people(ownerId, file, some, lock);
        Map<String, MailRows.Staged> staged = rows.staged(file, originals);
        Map<String, RecordedMail> recorded = rows.recorded(ownerId, originals);
        Map<Integer, MailDecision> ofMessages = new LinkedHashMap<>();
        List<MailDecision> ofNotices = new ArrayList<>();
        for (MailRows.Message notice : some) {
            String original = notice.mail().bounce().originalId();
            MailRows.Staged message = original == null ? null : staged.get(original);
            RecordedMail known = original == null ? null : recorded.get(original);
            Set<UUID> holders = people.getOrDefault(notice.number(), Map.of()).values().stream()
                    .flatMap(Collection::stream)
                    .map(Correspondent::contactId)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (message != null && message.mail().direction() == Direction.OUTGOING) {
                ofNotices.add(ofStaged(notice, message, holders, ofMessages));
            } else if (known != null
                    && !known.deleted()
                    && known.direction() == Direction.OUTGOING
                    && notice.action() != ImportAction.IGNORED) {
                ofNotices.add(ofRecorded(notice, known, holders, returned));
            } else {
                ofNotices.add(ignored(notice, "It is about no message that is recorded or in this file."));
            }
        }
        rows.returned(file, List.copyOf(ofMessages.values()));
        rows.decided(file, ofNotices.stream().filter(Objects::nonNull).toList());
    }

    private static MailDecision ofStaged(
            MailRows.Message notice,
            MailRows.Staged message,
            Set<UUID> holders,
            Map<Integer, MailDecision> ofMessages) {
        MailDecision before = ofMessages.get(message.number());
        Filed filed = before == null ? message.after() : before.after();
        boolean toOne = message.mail().people().size() == 1;
        Set<UUID> failed = failed(notice, filed, holders, toOne);
        if (failed.isEmpty()) {
            return ignored(
                    notice, "Row %d was not delivered to somebody who is no contact.".formatted(message.number()));
        }
        Filed after = filed.notDeliveredTo(failed);
        Remark remark = new Remark(
                RowReason.BOUNCE,
                null,
                after.status() == InteractionStatus.BOUNCED
                        ? "Not delivered, as row %d says.".formatted(notice.number())
                        : "Not delivered to one of its recipients, as row %d says.".formatted(notice.number()));
        ImportAction action = after.equals(message.before()) ? ImportAction.UNCHANGED : message.action();
        ofMessages.put(
                message.number(),
                new MailDecision(
                        message.number(),
                        action,
                        null,
                        before == null
                                ? List.of(remark)
                                : Stream.concat(before.findings().stream(), Stream.of(remark))
                                        .toList(),
                        List.of(),
                        message.before(),
                        after));
        return ignored(notice, "Row %d was not delivered.".formatted(message.number()));
    }

    /** The first notice about an interaction updates it, with what further ones say; null: it waits for those. */
    private static MailDecision ofRecorded(
            MailRows.Message notice, RecordedMail known, Set<UUID> holders, Map<UUID, MailDecision> returned) {
        MailDecision first = returned.get(known.id());
        Filed filed = first == null ? known.filed() : first.after();
        Set<UUID> failed = failed(notice, filed, holders, false);
        if (failed.isEmpty() || filed.status() != InteractionStatus.SENT) {
            return ignored(
                    notice, "It is about a message that is recorded as it says, or to somebody who is no contact.");
        }
        MailDecision update = new MailDecision(
                first == null ? notice.number() : first.number(),
                ImportAction.UPDATE,
                known.id(),
                List.of(new Remark(RowReason.BOUNCE, null, "A message that is recorded was not delivered.")),
                List.of(),
                known.filed(),
                filed.notDeliveredTo(failed));
        returned.put(known.id(), update);
        return first == null ? null : ignored(notice, "As row %d says.".formatted(first.number()));
    }

    /** Of those whom the message names, who has an address that the notice names. */
    private static Set<UUID> failed(MailRows.Message notice, Filed filed, Set<UUID> holders, boolean toOne) {
        Set<UUID> failed = new TreeSet<>(filed.people());
        if (!toOne || !notice.mail().bounce().addresses().isEmpty()) {
            failed.retainAll(holders);
        }
        return failed;
    }

    private static MailDecision ignored(MailRows.Message notice, String detail) {
        return new MailDecision(
                notice.number(),
                ImportAction.IGNORED,
                null,
                List.of(new Remark(RowReason.BOUNCE, null, "A notice of failed delivery. " + detail)),
                List.of(),
                null,
                null);
    }
}
