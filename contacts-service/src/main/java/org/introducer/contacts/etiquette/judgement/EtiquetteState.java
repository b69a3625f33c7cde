package org.introducer.contacts.etiquette.judgement;

import static org.introducer.contacts.etiquette.FollowUpState.CLOSED;
import static org.introducer.contacts.etiquette.FollowUpState.DO_NOT_CONTACT;
import static org.introducer.contacts.etiquette.FollowUpState.ENGAGED;
import static org.introducer.contacts.etiquette.FollowUpState.EVENT_EARLY;
import static org.introducer.contacts.etiquette.FollowUpState.EVENT_LATE;
import static org.introducer.contacts.etiquette.FollowUpState.EVENT_OPEN;
import static org.introducer.contacts.etiquette.FollowUpState.LAPSED;
import static org.introducer.contacts.etiquette.FollowUpState.NONE;
import static org.introducer.contacts.etiquette.FollowUpState.NOT_BEFORE;
import static org.introducer.contacts.etiquette.FollowUpState.OPEN;
import static org.introducer.contacts.etiquette.FollowUpState.OVERDUE;
import static org.introducer.contacts.etiquette.FollowUpState.PAUSED;
import static org.introducer.contacts.etiquette.FollowUpState.STOP;
import static org.introducer.contacts.etiquette.FollowUpState.WAITING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.Fact;
import org.introducer.contacts.etiquette.FollowUpState;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.contacts.etiquette.Touch;

/** All states of a contact that apply at a moment, in the order in which they are shown. */
final class EtiquetteState {

    final Dossier dossier;
    final Instant now;
    final LocalDate today;
    final Policy policy;
    final History history;
    final SilenceThread thread;
    final Absences absences;

    EtiquetteState(Dossier dossier, Instant now) {
        this.dossier = dossier;
        this.now = now;
        this.today = dossier.dayOf(now);
        this.policy = dossier.policy();
        this.history = dossier.history();
        this.thread = history.thread();
        this.absences = Absences.of(history, dossier);
    }

    /** The first is the state shown; there is always one. */
    List<Finding> findings() {
        return Stream.of(
                        doNotContact(),
                        closed(),
                        notBefore(),
                        paused(),
                        event(),
                        silence(),
                        engaged(),
                        Optional.of(none()))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Finding> doNotContact() {
        return Optional.ofNullable(dossier.addressee().doNotContact())
                .map(flag -> finding(
                        DO_NOT_CONTACT,
                        EtiquetteRule.DO_NOT_CONTACT,
                        null,
                        null,
                        "Do-not-contact is set; a meeting does not lift it.",
                        Fact.of("since", flag.since()),
                        Fact.of("reason", flag.reason()),
                        Fact.of("source", flag.source())));
    }

    Optional<Finding> closed() {
        return Closure.of(history, dossier)
                .filter(closure -> today.isBefore(closure.until()))
                .map(closure -> finding(
                        CLOSED,
                        closure.isDecline() ? EtiquetteRule.DECLINED : EtiquetteRule.REFERRED,
                        closure.until(),
                        null,
                        closure.isDecline()
                                ? "They declined; this purpose is closed until %s unless they reopen it."
                                        .formatted(closure.until())
                                : "They named somebody else: this ask is answered. Thank them.",
                        Fact.of("answeredOn", dossier.dayOf(closure.answer().occurredAt()), closure.answer()),
                        Fact.of("purpose", closure.purpose(), closure.answer())));
    }

    Optional<Finding> notBefore() {
        return NotBefore.of(history, dossier)
                .filter(wish -> today.isBefore(wish.day()))
                .map(wish -> finding(
                        NOT_BEFORE,
                        EtiquetteRule.NOT_BEFORE,
                        wish.day(),
                        null,
                        "They asked not to be contacted before %s.".formatted(wish.day()),
                        Fact.of("notBefore", wish.day(), wish.source())));
    }

    Optional<Finding> paused() {
        return absences.on(today)
                .map(away -> finding(
                        PAUSED,
                        EtiquetteRule.OUT_OF_OFFICE,
                        thread.isEmpty() ? away.until() : later(away.until(), threadOpens()),
                        thread.isEmpty() || isOfficeMatter() || threadDue().isBefore(away.until()) ? null : threadDue(),
                        "They are away until %s; these days do not count.".formatted(away.until()),
                        Fact.of("awayFrom", away.from(), away.notice()),
                        Fact.of("returnsOn", away.until(), away.notice())));
    }

    /** A meeting opens its window unless the thread is closed: then only a meeting with a note would have opened a new one. */
    Optional<Finding> event() {
        return isStopped() ? Optional.empty() : eventWindow();
    }

    /** The window after the last meeting at an event, whatever else is true. */
    Optional<Finding> eventWindow() {
        return EventWindow.of(history, dossier.zone()).map(this::eventFinding);
    }

    private Finding eventFinding(EventWindow window) {
        LocalDate opens = window.lastDay().plusDays(policy.eventFrom());
        LocalDate due = window.lastDay().plusDays(policy.eventDue());
        LocalDate there = LocalDate.ofInstant(now, window.zone());
        FollowUpState state = there.isBefore(opens) ? EVENT_EARLY : there.isAfter(due) ? EVENT_LATE : EVENT_OPEN;
        String why = state == EVENT_LATE
                ? "The days for a follow-up after %s ended on %s. A late follow-up is still better than none."
                        .formatted(window.name(), due)
                : "After %s, send a personal follow-up from %s to %s.".formatted(window.name(), opens, due);
        List<Fact> facts = List.of(
                Fact.of("metOn", LocalDate.ofInstant(window.meeting().occurredAt(), window.zone()), window.meeting()),
                Fact.of("eventLastDay", window.lastDay(), window.meeting()));
        return new Finding(state, EtiquetteRule.EVENT_WINDOW, opens, due, window.zone(), why, facts);
    }

    Optional<Finding> silence() {
        if (thread.isEmpty()) {
            return Optional.empty();
        }
        boolean office = isOfficeMatter();
        return Optional.of(
                !office && thread.length() >= policy.maxUnanswered() ? stopped() : office ? reminder() : waiting());
    }

    /** No day is known on which another message fits, whatever else is true of the contact. */
    boolean isStopped() {
        return silence().filter(found -> found.state() == STOP).isPresent();
    }

    /** An office is reminded of what it administers; an ask to one is an ask like any other. */
    private boolean isOfficeMatter() {
        return dossier.addressee().isOffice()
                && thread.messages().stream().allMatch(message -> message.purpose() == Purpose.ADMINISTRATIVE);
    }

    private Finding stopped() {
        return finding(
                STOP,
                EtiquetteRule.SECOND_UNANSWERED,
                null,
                null,
                "%s without a reaction: move on until they react, you meet again and note what you discussed, or somebody introduces you.%s"
                        .formatted(EtiquetteRule.messages(thread.length()), hintOfMeeting()),
                threadFacts());
    }

    private String hintOfMeeting() {
        return EventWindow.of(history, dossier.zone())
                .map(window -> " You have met since, at %s: note what you discussed, and a new thread opens."
                        .formatted(window.name()))
                .orElse("");
    }

    private Finding waiting() {
        return finding(
                stateOn(threadOpens(), threadDue(), lapses()),
                EtiquetteRule.FOLLOW_UP_WINDOW,
                threadOpens(),
                threadDue(),
                "Unanswered since %s. Send one polite follow-up from %s to %s."
                        .formatted(sentOn(), threadOpens(), threadDue()),
                threadFacts());
    }

    private Finding reminder() {
        String how =
                thread.length() == 1 ? "send a reminder from %s." : "try another address or the telephone from %s.";
        return finding(
                stateOn(threadOpens(), lapses().minusDays(1), lapses()),
                EtiquetteRule.OFFICE_REMINDER,
                threadOpens(),
                null,
                ("The office has not answered since %s: " + how).formatted(sentOn(), threadOpens()),
                threadFacts());
    }

    private FollowUpState stateOn(LocalDate opens, LocalDate due, LocalDate lapses) {
        if (today.isBefore(opens)) {
            return WAITING;
        }
        return !today.isAfter(due) ? OPEN : today.isBefore(lapses) ? OVERDUE : LAPSED;
    }

    private Fact[] threadFacts() {
        return Stream.concat(
                        thread.messages().stream()
                                .map(message ->
                                        Fact.of("unansweredSince", dossier.dayOf(message.occurredAt()), message)),
                        Stream.of(
                                Fact.of("unanswered", thread.length()),
                                Fact.of("daysCounted", absences.count(sentOn(), today))))
                .toArray(Fact[]::new);
    }

    LocalDate sentOn() {
        return dossier.dayOf(thread.last().occurredAt());
    }

    LocalDate threadOpens() {
        return isOfficeMatter()
                ? absences.reachWorking(sentOn(), policy.officeReminder())
                : absences.reach(sentOn(), policy.followUpFrom());
    }

    /** The last day of the window: one that does not count any more still belongs to it. */
    LocalDate threadDue() {
        return absences.reach(sentOn(), policy.followUpDue() + 1).minusDays(1);
    }

    /** The first day on which an unanswered message is in no due list any more. */
    LocalDate lapses() {
        LocalDate lapses = absences.reach(sentOn(), policy.lapseAfter() + 1);
        return later(lapses, threadOpens());
    }

    Optional<Finding> engaged() {
        return history.last(touch -> touch.isAnswer() && touch.reaction() == Reaction.POSITIVE)
                .map(answer -> unread().map(newer -> unread(ENGAGED, newer))
                        .orElseGet(() -> finding(
                                ENGAGED,
                                EtiquetteRule.ENGAGED,
                                updateFits().orElse(null),
                                null,
                                "They answered positively and no ask is open.",
                                Fact.of("positiveOn", dossier.dayOf(answer.occurredAt()), answer))));
    }

    /** The first day on which another update fits; empty when any day does. */
    Optional<LocalDate> updateFits() {
        return dossier.addressee().relations().isEmpty()
                ? history.last(touch -> touch.isMessage() && touch.purpose().isUpdate())
                        .map(update -> dossier.dayOf(update.occurredAt()).plusDays(policy.updateGap()))
                        .filter(today::isBefore)
                : Optional.empty();
    }

    /** A message after the due day was the reminder. */
    boolean remindedOf(Promises.Owed owed) {
        return history.has(touch -> touch.isMessage()
                && !dossier.dayOf(touch.occurredAt()).isBefore(owed.promise().due()));
    }

    /**
     * The recipient's next working hour inside the window; empty when the window has none left, or when something forbids writing.
     * The follow-up and the outreach check both ask here, so that they cannot differ.
     */
    Optional<Instant> suggest(Finding found) {
        return suggest(found, found.opens());
    }

    Optional<Instant> suggest(Finding found, Instant from) {
        if (found.state() == LAPSED || isForbidden()) {
            return Optional.empty();
        }
        Instant start = Stream.concat(Stream.of(now, from), waits().map(Finding::opens))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return workingHours().next(start, endOf(found));
    }

    /** Writing is stopped, and time alone does not reopen it. */
    boolean isForbidden() {
        return isStopped() || doNotContact().isPresent() || closed().isPresent();
    }

    /** What has to be waited for, whichever of it is shown. A window after an event is not held up by an earlier silence. */
    private Stream<Finding> waits() {
        Optional<Finding> event = event();
        return Stream.of(
                        notBefore(),
                        paused(),
                        event.filter(found -> found.state() == EVENT_EARLY),
                        event.isPresent()
                                ? Optional.<Finding>empty()
                                : silence().filter(found -> found.state() == WAITING))
                .flatMap(Optional::stream);
    }

    /** The moment at which the window of a finding is over. */
    private Instant endOf(Finding found) {
        return switch (found.state()) {
            case EVENT_LATE -> Instant.MAX;
            case WAITING, OPEN, OVERDUE ->
                found.due() == null || found.state() == OVERDUE ? found.startOf(lapses()) : found.closes();
            default -> found.closes();
        };
    }

    /** The recipient's next working hour, whatever window is open. */
    Optional<Instant> nextWorkingHour(Instant from) {
        return workingHours().next(from, Instant.MAX);
    }

    private WorkingHours workingHours() {
        ZoneId zone = dossier.addressee().zone();
        return new WorkingHours(policy, zone == null ? dossier.zone() : zone);
    }

    /** The state when nothing forbids writing. */
    Finding openGround() {
        return engaged().orElseGet(this::none);
    }

    private Finding none() {
        return unread().map(answer -> unread(NONE, answer))
                .orElseGet(() -> finding(
                        NONE, EtiquetteRule.FIRST_MESSAGE, null, null, "Nothing is unanswered and nothing is open."));
    }

    /** Their last answer, when it is not recorded whether it is a yes or a no. */
    private Optional<Touch> unread() {
        return history.lastAnswer().filter(answer -> answer.reaction() == Reaction.NOT_SAID);
    }

    private Finding unread(FollowUpState state, Touch answer) {
        LocalDate day = dossier.dayOf(answer.occurredAt());
        return finding(
                state,
                EtiquetteRule.ANSWER_NOT_SAID,
                state == ENGAGED ? updateFits().orElse(null) : null,
                null,
                "They answered on %s; whether yes or no is not recorded. Read the answer, and record it, before you write."
                        .formatted(day),
                Fact.of("answeredOn", day, answer));
    }

    private Finding finding(
            FollowUpState state, EtiquetteRule rule, LocalDate earliest, LocalDate due, String why, Fact... facts) {
        List<Fact> known = Stream.of(facts).filter(fact -> fact.value() != null).toList();
        return new Finding(state, rule, earliest, due, dossier.zone(), why, known);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
