package org.introducer.contacts.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.etiquette.Part;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.contacts.imports.file.RowReason;
import org.introducer.platform.imports.ImportAction;

/**
 * What a row that is a message comes to.
 *
 * @param interactionId one that is recorded already, or null
 * @param before of an interaction that is updated
 * @param after null unless the row creates or updates one
 */
record MailDecision(
        int number,
        ImportAction action,
        UUID interactionId,
        List<Remark> findings,
        List<StoredMatch> matches,
        Filed before,
        Filed after) {

    /** As many as an interaction has. */
    private static final int MOST = 50;

    List<String> changes() {
        return action == ImportAction.UPDATE ? before.changes(after) : List.of();
    }

    /**
     * @param holders the contacts that have the addresses of the message
     * @param recorded the interaction that is this message, or null
     * @param logged e-mails of the day that were recorded by hand and may be this message
     */
    static MailDecision of(
            int number,
            StagedMail mail,
            Map<String, List<Correspondent>> holders,
            RecordedMail recorded,
            List<LoggedMail> logged) {
        Set<UUID> named = recorded == null ? Set.of() : recorded.filed().people();
        Map<UUID, Correspondent> to = new LinkedHashMap<>();
        Map<UUID, Correspondent> cc = new LinkedHashMap<>();
        List<StoredMatch> matches = new ArrayList<>();
        List<Remark> findings = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (StagedMail.Person person : mail.people()) {
            Correspondent.Found found =
                    Correspondent.of(person, holders.getOrDefault(person.address(), List.of()), named);
            if (found.contact() != null) {
                UUID id = found.contact().contactId();
                (person.part() == Part.TO ? to : cc).put(id, found.contact());
                matches.add(new StoredMatch(id, RowMatch.By.EMAIL, person.address()));
            } else if (found.why() == RowReason.NO_CONTACT) {
                unknown.add(person.name() == null ? person.address() : person.name());
            } else {
                findings.add(leftOut(person, found.why()));
            }
        }
        to.keySet().forEach(cc::remove);
        if (recorded != null) {
            return again(number, to, cc, recorded, findings, matches);
        }
        if (to.isEmpty() || to.size() > MOST || cc.size() > MOST) {
            findings.addFirst(why(mail, to, cc, unknown));
            return new MailDecision(number, ImportAction.IGNORED, null, findings, matches, null, null);
        }
        List<LoggedMail> same = logged.stream()
                .filter(each -> to.values().stream()
                        .anyMatch(contact -> each.personIds().contains(contact.personId())))
                .toList();
        if (!same.isEmpty()) {
            return byHand(number, mail, same, findings, matches);
        }
        Filed filed = new Filed(
                List.copyOf(to.keySet()),
                List.copyOf(cc.keySet()),
                List.of(),
                InteractionStatus.SENT,
                mail.messageId());
        return new MailDecision(number, ImportAction.CREATE, null, findings, matches, null, filed);
    }

    /** What the applicant said of a message stays as it is: it only learns which message it is. */
    private static MailDecision byHand(
            int number, StagedMail mail, List<LoggedMail> same, List<Remark> findings, List<StoredMatch> matches) {
        if (same.size() > 1) {
            findings.addFirst(new Remark(
                    RowReason.RECORDED_BY_HAND,
                    null,
                    "You recorded several e-mails of that day by hand; which of them it is cannot be told."));
            return new MailDecision(number, ImportAction.IGNORED, null, findings, matches, null, null);
        }
        findings.addFirst(
                new Remark(
                        RowReason.RECORDED_BY_HAND,
                        null,
                        "You recorded an e-mail of that day by hand; it is taken for this message, and what you recorded stays."));
        LoggedMail logged = same.getFirst();
        return new MailDecision(
                number,
                ImportAction.UPDATE,
                logged.id(),
                findings,
                matches,
                logged.filed(),
                logged.filed().of(mail.messageId()));
    }

    /** Whom the applicant took off a recorded message stays off it; a contact that was created since is added. */
    private static MailDecision again(
            int number,
            Map<UUID, Correspondent> to,
            Map<UUID, Correspondent> cc,
            RecordedMail recorded,
            List<Remark> findings,
            List<StoredMatch> matches) {
        if (recorded.deleted()) {
            findings.addFirst(new Remark(
                    RowReason.DELETED_BY_YOU, null, "The message was recorded and the interaction was deleted since."));
            return new MailDecision(number, ImportAction.UNCHANGED, null, findings, matches, null, null);
        }
        Filed before = recorded.filed();
        Filed after = before.naming(
                more(before.contactIds(), before, to, recorded), more(before.ccContactIds(), before, cc, recorded));
        boolean same = after.equals(before)
                || after.contactIds().size() > MOST
                || after.ccContactIds().size() > MOST;
        if (same) {
            findings.addFirst(new Remark(RowReason.RECORDED, null, "The message is recorded already."));
        }
        return same
                ? new MailDecision(number, ImportAction.UNCHANGED, recorded.id(), findings, matches, null, null)
                : new MailDecision(number, ImportAction.UPDATE, recorded.id(), findings, matches, before, after);
    }

    private static List<UUID> more(
            List<UUID> ids, Filed before, Map<UUID, Correspondent> found, RecordedMail recorded) {
        Set<UUID> all = new LinkedHashSet<>(ids);
        found.values().stream()
                .filter(each -> !before.people().contains(each.contactId()))
                .filter(each -> each.createdAt().isAfter(recorded.createdAt()))
                .forEach(each -> all.add(each.contactId()));
        return List.copyOf(all);
    }

    private static Remark why(
            StagedMail mail, Map<UUID, Correspondent> to, Map<UUID, Correspondent> cc, List<String> unknown) {
        if (to.size() > MOST || cc.size() > MOST) {
            return new Remark(
                    RowReason.TOO_MANY_PEOPLE, null, "An interaction has at most " + MOST + " people in each part.");
        }
        if (!cc.isEmpty() && mail.direction() == Direction.OUTGOING) {
            return new Remark(RowReason.COPIED, null, "Your contact only had a copy, which does not count.");
        }
        if (!unknown.isEmpty()) {
            return new Remark(
                    RowReason.NO_CONTACT,
                    null,
                    "Not among your contacts: %s. Create the contact and import the file again."
                            .formatted(String.join(", ", unknown)));
        }
        return new Remark(RowReason.NO_CONTACT, null, "It cannot be said which contact it is about.");
    }

    private static Remark leftOut(StagedMail.Person person, RowReason why) {
        String shown = person.name() == null ? person.address() : person.name();
        return new Remark(
                why,
                person.address(),
                why == RowReason.SHARED_ADDRESS
                        ? "%s is not who has this address among your contacts; somebody else at that address."
                                .formatted(shown)
                        : "Several contacts have this address; which of them is %s cannot be told.".formatted(shown));
    }
}
