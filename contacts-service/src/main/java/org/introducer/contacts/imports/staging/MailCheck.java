package org.introducer.contacts.imports.staging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.Part;
import org.introducer.contacts.identity.IdentityKey;
import org.introducer.contacts.identity.KeyKind;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.contacts.imports.file.RowReason;
import org.introducer.contacts.imports.mail.MailAddress;
import org.introducer.contacts.imports.mail.MailKind;
import org.introducer.contacts.imports.mail.MailMessage;
import org.introducer.contacts.imports.row.StagedMail;
import org.introducer.contacts.imports.row.StagedRow;
import org.introducer.platform.imports.ImportAction;
import org.introducer.platform.time.OrdinaryDay;

/** What a message is for the applicant: sent or received, by their own addresses and nothing else, and whether it counts as one at all. */
final class MailCheck {

    /** As for an interaction that is recorded by hand: clocks differ. */
    private static final int LEEWAY_MINUTES = 10;
    /** So many people are looked at; no personal message has more. */
    private static final int MOST_PEOPLE = 200;

    private static final Map<MailKind, Remark> LEFT_OUT = Map.of(
            MailKind.DELAY,
            left(RowReason.DELAY, "A notice that a delivery takes longer."),
            MailKind.CALENDAR_ANSWER,
            left(RowReason.CALENDAR_ANSWER, "A calendar's answer to an invitation, not a message."),
            MailKind.MAILING_LIST,
            left(RowReason.MAILING_LIST, "A message of a mailing list or newsletter."),
            MailKind.READ_RECEIPT,
            left(RowReason.READ_RECEIPT, "A notice that a message was read, which is no reaction."),
            MailKind.AUTOMATIC,
            left(RowReason.AUTOMATIC, "A message that no person wrote."),
            MailKind.DRAFT,
            left(
                    RowReason.DRAFT,
                    "A draft or a queued message, which was not sent, or one that was deleted from its folder."),
            MailKind.EMOJI_REACTION,
            left(RowReason.EMOJI_REACTION, "An emoji in answer to a message, which is no reply."));

    private final MailMessage message;
    private final Set<String> own;
    private final List<Remark> remarks;

    private MailCheck(MailMessage message, Set<String> own, List<Remark> remarks) {
        this.message = message;
        this.own = own;
        this.remarks = new ArrayList<>(remarks);
    }

    /** @param own the applicant's addresses, in the form to compare by */
    static StagedRow check(long line, MailMessage message, Set<String> own, Instant now, List<Remark> remarks) {
        return new MailCheck(message, own, remarks).row(line, now);
    }

    private static Remark left(RowReason reason, String detail) {
        return new Remark(reason, null, detail);
    }

    private StagedRow row(long line, Instant now) {
        Direction direction = direction();
        List<StagedMail.Person> people = people(direction);
        Optional<Instant> sent = sent(now);
        ImportAction action = action(direction, people, sent);
        StagedMail mail = new StagedMail(
                message.id(),
                message.parent(),
                message.root(),
                direction,
                sent.orElse(null),
                message.subject(),
                message.kind() == MailKind.OUT_OF_OFFICE,
                direction == Direction.INCOMING && !isOwn(message.to()),
                people.stream().limit(MOST_PEOPLE).toList(),
                message.bounce() == null
                        ? null
                        : new StagedMail.Bounce(
                                message.bounce().originalId(), message.bounce().addresses()));
        if (action == ImportAction.CREATE && mail.copied() && mail.bounce() == null) {
            remarks.add(left(
                    RowReason.COPIED,
                    "You had a copy: it counts as an answer only where it answers a message of yours."));
        }
        return new StagedRow(
                line,
                shown(direction),
                message.id(),
                null,
                null,
                action == ImportAction.CREATE ? keys(mail) : Set.of(),
                action,
                mail,
                null,
                remarks);
    }

    private ImportAction action(Direction direction, List<StagedMail.Person> people, Optional<Instant> sent) {
        if (message.kind() == MailKind.BOUNCE) {
            return ImportAction.CREATE;
        }
        if (LEFT_OUT.containsKey(message.kind())) {
            return ignored(LEFT_OUT.get(message.kind()));
        }
        if (direction == null) {
            return ignored(
                    left(
                            RowReason.NOT_YOURS,
                            "None of your addresses is in it; if one is missing in your profile, add it and import the file again."));
        }
        if (direction == Direction.OUTGOING && message.kind() == MailKind.OUT_OF_OFFICE) {
            return ignored(left(RowReason.AUTOMATIC, "An automatic reply of yours."));
        }
        if (people.isEmpty()) {
            return ignored(left(RowReason.ONLY_YOURS, "It names nobody but you."));
        }
        if (sent.isEmpty()) {
            remarks.add(
                    message.dates().isEmpty()
                            ? left(RowReason.NO_DATE, "It does not say when it was sent, or in no known form.")
                            : left(
                                    RowReason.IMPOSSIBLE_DATE,
                                    "It cannot have been sent at "
                                            + message.dates().getFirst() + "."));
            return ImportAction.INVALID;
        }
        if (people.size() > MOST_PEOPLE) {
            return ignored(left(RowReason.TOO_MANY_PEOPLE, "It has more than " + MOST_PEOPLE + " recipients."));
        }
        return ImportAction.CREATE;
    }

    private ImportAction ignored(Remark why) {
        remarks.add(why);
        return ImportAction.IGNORED;
    }

    private Direction direction() {
        if (isOwn(message.from())) {
            return Direction.OUTGOING;
        }
        return Stream.of(message.to(), message.cc(), message.bcc(), message.receivedBy())
                        .anyMatch(this::isOwn)
                ? Direction.INCOMING
                : null;
    }

    private boolean isOwn(List<MailAddress> addresses) {
        return addresses.stream().anyMatch(each -> own.contains(each.address()));
    }

    /** Everybody else, once, in the weightiest part. Where nobody else is addressed openly, blind copies are the recipients. */
    private List<StagedMail.Person> people(Direction direction) {
        List<MailAddress> main = others(direction == Direction.OUTGOING ? message.to() : message.from());
        List<MailAddress> copied = direction == Direction.OUTGOING
                ? others(message.cc())
                : Stream.of(others(message.to()), others(message.cc()))
                        .flatMap(List::stream)
                        .toList();
        List<MailAddress> blind = others(message.bcc());
        boolean blindOnly = direction == Direction.OUTGOING && main.isEmpty() && copied.isEmpty();
        Map<String, StagedMail.Person> people = new LinkedHashMap<>();
        add(people, main, Part.TO);
        add(people, copied, Part.CC);
        add(people, blind, blindOnly ? Part.TO : Part.CC);
        return List.copyOf(people.values());
    }

    private List<MailAddress> others(List<MailAddress> addresses) {
        return addresses.stream().filter(each -> !own.contains(each.address())).toList();
    }

    private static void add(Map<String, StagedMail.Person> people, List<MailAddress> addresses, Part part) {
        addresses.forEach(
                each -> people.putIfAbsent(each.address(), new StagedMail.Person(each.name(), each.address(), part)));
    }

    /** By its own account, else by that of the server that received it last; whatever is said of the future is wrong. */
    private Optional<Instant> sent(Instant now) {
        Instant latest = now.plus(LEEWAY_MINUTES, ChronoUnit.MINUTES);
        Optional<Instant> sent = message.dates().stream()
                .filter(date ->
                        !date.isAfter(latest) && OrdinaryDay.Check.holds(LocalDate.ofInstant(date, ZoneOffset.UTC)))
                .findFirst();
        if (sent.isPresent()
                && !(message.dated() && sent.get().equals(message.dates().getFirst()))) {
            remarks.add(left(
                    RowReason.DATE_OF_RECEIPT,
                    "Its own date is missing or impossible; taken from the server that received it."));
        }
        return sent;
    }

    /** Who is at the other end, for people to read. */
    private String shown(Direction direction) {
        List<MailAddress> named =
                direction == Direction.OUTGOING && !others(message.to()).isEmpty()
                        ? others(message.to())
                        : message.from();
        return named.isEmpty() ? null : named.getFirst().shown();
    }

    /** By which its people are found; those of a notice are the addresses that it is about. */
    private static Set<IdentityKey> keys(StagedMail mail) {
        Set<IdentityKey> keys = new LinkedHashSet<>();
        Stream<String> addresses = mail.bounce() == null
                ? mail.people().stream().map(StagedMail.Person::address)
                : mail.bounce().addresses().stream();
        addresses.forEach(address -> keys.add(new IdentityKey(KeyKind.EMAIL, address)));
        return keys;
    }
}
