package org.introducer.contacts.imports.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.contacts.imports.file.RowReason;
import org.introducer.contacts.imports.row.StagedMail;
import org.introducer.contacts.imports.row.StoredMatch;
import org.introducer.platform.imports.ImportAction;

/** What notices of failed delivery say of messages of their file and of those that are recorded. */
@ApplicationScoped
class MailNotices {

    private final MailRows rows;
    private final Correspondents correspondents;

    MailNotices(MailRows rows, Correspondents correspondents) {
        this.rows = rows;
        this.correspondents = correspondents;
    }

    /** @param lock whether the contacts are held until the transaction ends */
    void match(UUID ownerId, UUID file, boolean lock) {
        Map<String, FailedDelivery> failures = new HashMap<>();
        each(file, some -> collect(correspondents.of(ownerId, file, some, lock), some, failures));
        // A message is changed by the first notice about it, with what all say.
        Map<String, Integer> told = new HashMap<>();
        each(file, some -> decide(ownerId, file, some, failures, told));
    }

    private void each(UUID file, Consumer<List<MailRows.Message>> step) {
        for (List<MailRows.Message> some = rows.notices(file, 0);
                !some.isEmpty();
                some = rows.notices(file, some.getLast().number())) {
            step.accept(some);
        }
    }

    private static void collect(
            Map<Integer, Map<String, List<Correspondent>>> people,
            List<MailRows.Message> some,
            Map<String, FailedDelivery> failures) {
        for (MailRows.Message notice : some) {
            StagedMail.Bounce bounce = notice.mail().bounce();
            if (bounce.originalId() != null) {
                failures.computeIfAbsent(bounce.originalId(), _ -> new FailedDelivery())
                        .add(
                                bounce,
                                people.getOrDefault(notice.number(), Map.of()).values().stream()
                                        .flatMap(Collection::stream)
                                        .map(Correspondent::contactId)
                                        .toList());
            }
        }
    }

    private void decide(
            UUID ownerId,
            UUID file,
            List<MailRows.Message> some,
            Map<String, FailedDelivery> failures,
            Map<String, Integer> told) {
        Set<String> originals = some.stream()
                .map(each -> each.mail().bounce().originalId())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, MailRows.Staged> staged = rows.staged(file, originals);
        Map<String, RecordedMail> recorded = rows.recorded(ownerId, originals);
        Map<String, List<StoredMatch>> addresses = rows.addresses(ownerId, recorded.keySet());
        List<MailDecision> ofMessages = new ArrayList<>();
        List<MailDecision> ofNotices = new ArrayList<>();
        for (MailRows.Message notice : some) {
            String original = notice.mail().bounce().originalId();
            MailRows.Staged message = original == null ? null : staged.get(original);
            RecordedMail known = original == null ? null : recorded.get(original);
            if (original != null && told.containsKey(original)) {
                ofNotices.add(ignored(notice, "As row %d says.".formatted(told.get(original))));
            } else if (message != null && message.mail().direction() == Direction.OUTGOING) {
                ofNotices.add(ofStaged(notice, message, failures.get(original), ofMessages));
                told.put(original, notice.number());
            } else if (known != null
                    && !known.deleted()
                    && known.direction() == Direction.OUTGOING
                    && notice.action() != ImportAction.IGNORED) {
                ofNotices.add(
                        ofRecorded(notice, known, failures.get(original), addresses.getOrDefault(original, List.of())));
                told.put(original, notice.number());
            } else {
                ofNotices.add(ignored(notice, "It is about no message that is recorded or in this file."));
            }
        }
        rows.returned(file, ofMessages);
        rows.decided(file, ofNotices);
    }

    private static MailDecision ofStaged(
            MailRows.Message notice, MailRows.Staged message, FailedDelivery failure, List<MailDecision> ofMessages) {
        boolean toOne = message.mail().people().size() == 1;
        Set<UUID> failed = failure.of(message.after(), message.matches(), toOne);
        if (failed.isEmpty()) {
            return ignored(
                    notice,
                    "Row %d was not delivered to somebody who is no contact, or to one of several addresses of a contact."
                            .formatted(message.number()));
        }
        Filed after = message.after().notDeliveredTo(failed);
        Remark remark = new Remark(
                RowReason.BOUNCE,
                null,
                after.status() == InteractionStatus.BOUNCED
                        ? "Not delivered, as row %d says.".formatted(notice.number())
                        : "Not delivered to one of its recipients, as row %d says.".formatted(notice.number()));
        ImportAction action =
                message.before() != null && message.before().changes(after).isEmpty()
                        ? ImportAction.UNCHANGED
                        : message.action();
        ofMessages.add(
                new MailDecision(message.number(), action, null, List.of(remark), List.of(), message.before(), after));
        return ignored(notice, "Row %d was not delivered.".formatted(message.number()));
    }

    private static MailDecision ofRecorded(
            MailRows.Message notice, RecordedMail known, FailedDelivery failure, List<StoredMatch> matches) {
        Set<UUID> failed = failure.of(known.filed(), matches, false);
        if (failed.isEmpty() || known.filed().status() != InteractionStatus.SENT) {
            return ignored(
                    notice,
                    "It is about a message that is recorded as it says, or to somebody who is no contact, or to one of several addresses of"
                            + " a contact.");
        }
        return new MailDecision(
                notice.number(),
                ImportAction.UPDATE,
                known.id(),
                List.of(new Remark(RowReason.BOUNCE, null, "A message that is recorded was not delivered.")),
                List.of(),
                known.filed(),
                known.filed().notDeliveredTo(failed));
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
