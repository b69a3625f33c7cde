package org.introducer.contacts.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.contacts.etiquette.Due.Urgency;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.Outreach;
import org.introducer.contacts.etiquette.OutreachDecision;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.Dossiers;
import org.introducer.contacts.followup.Known;
import org.introducer.contacts.followup.ProgramRulebook;
import org.introducer.contacts.followup.check.OutreachFacts;
import org.introducer.contacts.followup.queue.DueFollowUps;
import org.introducer.contacts.guidance.action.ActionKind;
import org.introducer.contacts.guidance.action.AfterInterview;
import org.introducer.contacts.guidance.action.Candidate;
import org.introducer.contacts.guidance.action.Candidate.Call;
import org.introducer.contacts.guidance.action.Candidate.Fact;
import org.introducer.contacts.guidance.action.Candidate.Reason;
import org.introducer.contacts.guidance.action.Deadline;
import org.introducer.contacts.guidance.action.Deadline.Basis;
import org.introducer.contacts.guidance.action.Gate;
import org.introducer.contacts.guidance.action.Subject;
import org.introducer.contacts.letter.Portfolios;
import org.introducer.contacts.letter.readiness.LetterPolicy;
import org.introducer.contacts.letter.readiness.LetterProgress;
import org.introducer.contacts.letter.readiness.Portfolio;
import org.introducer.contacts.letter.readiness.Prompt;
import org.introducer.platform.access.Readable;

/** Actions that write to people: due follow-ups and promises, and letters to ask for. The etiquette judges each of them. */
@ApplicationScoped
class ContactCandidates {

    private static final String CONTACTS = "contacts-service";
    private static final int MOST = 200;
    /** How many days ahead what will be due is listed with the day. */
    private static final int AHEAD = 14;

    private final DueFollowUps followUps;
    private final Portfolios portfolios;
    private final Dossiers dossiers;
    private final OutreachFacts outreach;

    ContactCandidates(DueFollowUps followUps, Portfolios portfolios, Dossiers dossiers, OutreachFacts outreach) {
        this.followUps = followUps;
        this.portfolios = portfolios;
        this.dossiers = dossiers;
        this.outreach = outreach;
    }

    /**
     * What is found here, before it is known what the programs of these people say.
     *
     * @param busy the authors to whom a first message should wait, with the day
     */
    record Found(
            List<DueFollowUps.Reason> due,
            List<DueFollowUps.Coming> coming,
            List<Portfolio.Entry> letters,
            Map<UUID, Known> authors,
            Map<UUID, LocalDate> busy,
            LocalDate today,
            ZoneId zone,
            Instant now) {

        List<UUID> programs() {
            return Stream.of(
                            due.stream().map(DueFollowUps.Reason::contact),
                            coming.stream().map(DueFollowUps.Coming::contact),
                            authors.values().stream())
                    .flatMap(known -> known)
                    .map(Known::programId)
                    .toList();
        }

        List<Candidate> judged(ProgramRulebook.Rules rules, AfterInterview afterInterview) {
            Judge judge = new Judge(rules, afterInterview, busy, today, zone, now);
            List<Candidate> all = new ArrayList<>();
            due.forEach(reason -> all.add(judge.due(reason)));
            coming.forEach(one -> all.add(judge.coming(one)));
            letters.forEach(entry ->
                    all.add(judge.letter(entry, authors.get(entry.author().contactId()))));
            return all;
        }
    }

    Found find(Readable owner, int season, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Portfolio.Entry> letters = portfolios.of(owner.id(), season).entries().stream()
                .filter(entry -> entry.readiness().progress() == LetterProgress.PLANNED)
                .filter(entry -> entry.readiness().prompt().opensOn() != null)
                .toList();
        Map<UUID, Known> authors = new HashMap<>();
        if (!letters.isEmpty()) {
            authors.putAll(dossiers.of(
                    owner.id(),
                    letters.stream()
                            .map(entry -> entry.author().contactId())
                            .distinct()
                            .toList()));
        }
        List<DueFollowUps.Reason> due = followUps.first(owner, MOST);
        return new Found(
                due,
                coming(owner, due, today.plusDays(AHEAD).atStartOfDay(zone).toInstant()),
                letters.stream()
                        .filter(entry -> authors.containsKey(entry.author().contactId()))
                        .toList(),
                authors,
                outreach.busy(owner.id(), authors.values(), Purpose.ASK),
                today,
                zone,
                now);
    }

    /** Each reason once, from the first day on that is still to come; what is due already is not awaited. */
    private List<DueFollowUps.Coming> coming(Readable owner, List<DueFollowUps.Reason> due, Instant until) {
        Set<Awaited> seen = due.stream()
                .map(reason ->
                        new Awaited(reason.contact().contactId(), reason.due().fingerprint()))
                .collect(Collectors.toCollection(HashSet::new));
        return followUps.coming(owner, until, MOST).stream()
                .filter(one -> seen.add(new Awaited(one.contact().contactId(), one.fingerprint())))
                .toList();
    }

    private record Awaited(UUID contactId, String fingerprint) {}

    /** Applies the etiquette and the rules of programs. */
    private record Judge(
            ProgramRulebook.Rules rules,
            AfterInterview afterInterview,
            Map<UUID, LocalDate> busy,
            LocalDate today,
            ZoneId zone,
            Instant now) {

        Candidate due(DueFollowUps.Reason reason) {
            Known contact = reason.contact();
            Urgency urgency = reason.due().urgency();
            return new Candidate(
                    kind(urgency),
                    what(urgency, contact),
                    subject(contact, reason.due().fingerprint()),
                    Reason.of(urgency.name(), reason.due().why(), Fact.of("contact", contact.name())),
                    deadline(reason),
                    gate(contact, decision(contact, purpose(urgency))),
                    call(contact));
        }

        /** What is not due yet waits for its day, whatever the etiquette would allow for another reason. */
        Candidate coming(DueFollowUps.Coming one) {
            Known contact = one.contact();
            LocalDate opens = LocalDate.ofInstant(one.opensAt(), zone);
            OutreachDecision decision = decision(contact, purpose(one.urgency()));
            Gate gate = decision instanceof OutreachDecision.Allow
                    ? gate(contact, Gate.wait("NOT_DUE_YET", "This is not due yet.", opens))
                    : gate(contact, decision);
            return new Candidate(
                    kind(one.urgency()),
                    what(one.urgency(), contact),
                    subject(contact, one.fingerprint()),
                    Reason.of(
                            one.urgency().name(),
                            "It will be due on this day if nothing happens until then.",
                            Fact.of("contact", contact.name()),
                            Fact.of("dueFrom", opens)),
                    null,
                    gate,
                    call(contact));
        }

        Candidate letter(Portfolio.Entry entry, Known author) {
            Prompt prompt = entry.readiness().prompt();
            LocalDate needed = entry.letter().neededBy();
            int writing = LetterPolicy.CURRENT.writingDays();
            return new Candidate(
                    ActionKind.ASK_FOR_LETTER,
                    "Ask %s for the letter.".formatted(author.name()),
                    Subject.of(Subject.Type.LETTER, entry.letter().id()),
                    Reason.of(
                            "LETTER_PROMPT",
                            "The letter is planned and not asked for.",
                            Fact.of("contact", author.name()),
                            Fact.of("askFrom", prompt.opensOn()),
                            Fact.of("neededBy", needed)),
                    needed == null
                            ? null
                            : new Deadline(
                                    needed.minusDays(writing),
                                    Basis.POLICY,
                                    "Needed by %s, less %d days to write it.".formatted(needed, writing)),
                    letterGate(prompt, author),
                    call(author));
        }

        /** Who must not be asked at all is not waited for. */
        private Gate letterGate(Prompt prompt, Known author) {
            OutreachDecision decision = decision(author, Purpose.ASK);
            return prompt.opensOn().isAfter(today) && !(decision instanceof OutreachDecision.Stop)
                    ? gate(author, Gate.wait("LETTER_PROMPT", prompt.why(), prompt.opensOn()))
                    : gate(author, decision);
        }

        private OutreachDecision decision(Known contact, Purpose purpose) {
            return Etiquette.mayWrite(
                    contact.dossier(),
                    rules.of(contact.programId()),
                    Outreach.of(InteractionKind.EMAIL, purpose).busy(busy.get(contact.contactId())),
                    now);
        }

        private Gate gate(Known contact, OutreachDecision decision) {
            return gate(contact, Gate.of(decision, rules.of(contact.programId())));
        }

        private Gate gate(Known contact, Gate gate) {
            return afterInterview.gate(contact.programId(), rules.of(contact.programId()), gate);
        }

        private static Subject subject(Known contact, String fingerprint) {
            return new Subject(Subject.Type.CONTACT, contact.contactId().toString(), fingerprint);
        }

        /** The check of the very message comes first: it knows its purpose and who else gets it. */
        private static Call call(Known contact) {
            return new Call(CONTACTS, "POST", "/v1/contacts/" + contact.contactId() + "/outreach-check");
        }

        private static Purpose purpose(Urgency urgency) {
            return switch (urgency) {
                case PROMISED_BY_ME -> Purpose.PROMISED_ITEM;
                case CADENCE -> Purpose.UPDATE;
                case EVENT_OPEN, EVENT_LATE, PROMISED_BY_THEM, OVERDUE, OPEN, NOT_BEFORE_REACHED -> Purpose.FOLLOW_UP;
            };
        }

        private static ActionKind kind(Urgency urgency) {
            return switch (urgency) {
                case PROMISED_BY_ME -> ActionKind.KEEP_PROMISE;
                case EVENT_OPEN, EVENT_LATE -> ActionKind.WRITE_AFTER_EVENT;
                case PROMISED_BY_THEM -> ActionKind.REMIND_OF_PROMISE;
                case OVERDUE, OPEN, NOT_BEFORE_REACHED -> ActionKind.FOLLOW_UP;
                case CADENCE -> ActionKind.STAY_IN_TOUCH;
            };
        }

        private static String what(Urgency urgency, Known contact) {
            String text = switch (kind(urgency)) {
                case KEEP_PROMISE -> "Do what was promised to %s.";
                case WRITE_AFTER_EVENT -> "Write to %s, who was met at an event.";
                case REMIND_OF_PROMISE -> "Ask %s for what they promised.";
                case STAY_IN_TOUCH -> "Write to %s to stay in touch.";
                default -> "Follow up with %s.";
            };
            return text.formatted(contact.name());
        }

        /** A promise, and the window after an event, stay in the queue for some days after their last day. */
        private static Deadline deadline(DueFollowUps.Reason reason) {
            LocalDate closes = reason.due().closes();
            if (closes == null) {
                return null;
            }
            int lapse = reason.contact().dossier().policy().lapseAfter();
            return switch (reason.due().urgency()) {
                case PROMISED_BY_ME ->
                    new Deadline(closes.minusDays(lapse), Basis.RECORDED, "The day that was promised.");
                case EVENT_LATE ->
                    new Deadline(closes.minusDays(lapse), Basis.POLICY, "The last day of the window after the event.");
                case EVENT_OPEN -> new Deadline(closes, Basis.POLICY, "The last day of the window after the event.");
                case OPEN -> new Deadline(closes, Basis.POLICY, "The last day of the window of the follow-up.");
                case OVERDUE, PROMISED_BY_THEM, NOT_BEFORE_REACHED, CADENCE ->
                    new Deadline(closes, Basis.POLICY, "After this day it is no longer listed.");
            };
        }
    }
}
