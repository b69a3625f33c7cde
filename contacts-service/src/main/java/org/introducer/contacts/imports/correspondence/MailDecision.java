package org.introducer.contacts.imports.correspondence;

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
import org.introducer.contacts.imports.row.RowMatch;
import org.introducer.contacts.imports.row.StagedMail;
import org.introducer.contacts.imports.row.StoredMatch;
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
        Set<UUID> known = new LinkedHashSet<>(to.keySet());
        known.addAll(cc.keySet());
        if (recorded != null) {
            return noting(unknown, again(number, to, cc, known, recorded, findings, matches));
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
            return noting(unknown, byHand(number, mail, known, same, findings, matches));
        }
        Filed filed = new Filed(
                List.copyOf(to.keySet()),
                List.copyOf(cc.keySet()),
                List.of(),
                InteractionStatus.SENT,
                mail.messageId(),
                List.copyOf(known));
        return noting(unknown, new MailDecision(number, ImportAction.CREATE, null, findings, matches, null, filed));
    }

    /** With a remark about those whom the message names besides and who are no contacts. */
    private static MailDecision noting(List<String> unknown, MailDecision decision) {
        if (unknown.isEmpty() || decision.after == null && decision.interactionId == null) {
            return decision;
        }
        List<Remark> findings = new ArrayList<>(decision.findings);
        findings.add(notContacts(unknown));
        return new MailDecision(
                decision.number,
                decision.action,
                decision.interactionId,
                findings,
                decision.matches,
                decision.before,
                decision.after);
    }

    /** What the applicant said of a message stays as it is: it only learns which message it is. */
    private static MailDecision byHand(
            int number,
            StagedMail mail,
            Set<UUID> known,
            List<LoggedMail> same,
            List<Remark> findings,
            List<StoredMatch> matches) {
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
                logged.filed().of(mail.messageId()).settling(known));
    }

    /** Whom the applicant took off a recorded message stays off it; whoever is recognised only now is added. */
    private static MailDecision again(
            int number,
            Map<UUID, Correspondent> to,
            Map<UUID, Correspondent> cc,
            Set<UUID> known,
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
                        more(before.contactIds(), before, to, recorded),
                        more(before.ccContactIds(), before, cc, recorded))
                .settling(known);
        boolean same = before.changes(after).isEmpty()
                || after.contactIds().size() > MOST
                || after.ccContactIds().size() > MOST;
        if (same) {
            findings.addFirst(new Remark(RowReason.RECORDED, null, "The message is recorded already."));
        }
        return same
                ? new MailDecision(number, ImportAction.UNCHANGED, recorded.id(), findings, matches, null, null)
                : new MailDecision(number, ImportAction.UPDATE, recorded.id(), findings, matches, before, after);
    }

    /** Where it is not known of whom it was settled, whoever was a contact already when it was recorded is taken to be. */
    private static List<UUID> more(
            List<UUID> ids, Filed before, Map<UUID, Correspondent> found, RecordedMail recorded) {
        Set<UUID> all = new LinkedHashSet<>(ids);
        found.values().stream()
                .filter(each -> !before.people().contains(each.contactId()))
                .filter(each -> before.settled() == null
                        ? each.createdAt().isAfter(recorded.createdAt())
                        : !before.settled().contains(each.contactId()))
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
            return notContacts(unknown);
        }
        return new Remark(RowReason.NO_CONTACT, null, "It cannot be said which contact it is about.");
    }

    private static Remark notContacts(List<String> unknown) {
        return new Remark(
                RowReason.NO_CONTACT,
                null,
                "Not among your contacts: %s. Create the contact, or add the address to theirs, and import the file again."
                        .formatted(String.join(", ", unknown)));
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
