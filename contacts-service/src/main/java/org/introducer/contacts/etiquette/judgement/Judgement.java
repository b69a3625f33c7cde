package org.introducer.contacts.etiquette.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.Fact;
import org.introducer.contacts.etiquette.FollowUpState;
import org.introducer.contacts.etiquette.Outreach;
import org.introducer.contacts.etiquette.OutreachDecision;
import org.introducer.contacts.etiquette.OutreachDecision.Allow;
import org.introducer.contacts.etiquette.OutreachDecision.Stop;
import org.introducer.contacts.etiquette.OutreachDecision.Wait;
import org.introducer.contacts.etiquette.ProgramRules;
import org.introducer.contacts.etiquette.Purpose;

/** "May I write now?", asked rule by rule; the first rule that has an answer gives it. */
final class Judgement {

    private final EtiquetteState etiquette;
    private final ProgramRules program;
    private final Outreach outreach;
    private final Purpose purpose;

    Judgement(EtiquetteState etiquette, ProgramRules program, Outreach outreach) {
        this.etiquette = etiquette;
        this.program = program;
        this.outreach = outreach;
        this.purpose = outreach.purposeOrAsk();
    }

    OutreachDecision decide() {
        return Stream.<Supplier<Optional<OutreachDecision>>>of(
                        this::doNotContact,
                        this::programRule,
                        this::closed,
                        this::notBefore,
                        this::promised,
                        this::stopped,
                        this::courtesy,
                        this::paused,
                        this::event,
                        this::updateGap,
                        this::silence,
                        this::busy)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(this::open);
    }

    private Optional<OutreachDecision> doNotContact() {
        return etiquette.doNotContact().map(found -> stop(found, null));
    }

    private Optional<OutreachDecision> programRule() {
        return switch (program) {
            case ProgramRules.NoProgram _, ProgramRules.Unavailable _ -> Optional.empty();
            case ProgramRules.Stated stated -> stated(stated);
        };
    }

    private Optional<OutreachDecision> stated(ProgramRules.Stated stated) {
        boolean afterInterview = purpose.isAfterInterview()
                || etiquette.history.has(
                        touch -> touch.isMessage() && touch.purpose().isAfterInterview());
        if (Boolean.TRUE.equals(stated.noContactAfterInterview()) && afterInterview) {
            return Optional.of(programStop(EtiquetteRule.NO_CONTACT_AFTER_INTERVIEW, stated));
        }
        boolean unsolicited = etiquette.history.stranger();
        return Boolean.TRUE.equals(stated.noUnsolicitedMail()) && unsolicited
                ? Optional.of(programStop(EtiquetteRule.NO_UNSOLICITED_MAIL, stated))
                : Optional.empty();
    }

    private OutreachDecision programStop(EtiquetteRule rule, ProgramRules.Stated stated) {
        return new Stop(rule, rule.text(etiquette.policy), List.of(Fact.of("program", stated.program())), null);
    }

    private Optional<OutreachDecision> closed() {
        return etiquette
                .closed()
                .flatMap(found -> found.rule() == EtiquetteRule.DECLINED ? declined(found) : referred(found));
    }

    private Optional<OutreachDecision> declined(Finding found) {
        Closure closure = Closure.of(etiquette.history, etiquette.dossier).orElseThrow();
        boolean thanked = etiquette.history.hasAfter(
                closure.answer(), touch -> touch.isMessage() && touch.purpose().isThanks());
        if (purpose.isThanks()) {
            return Optional.of(thanked ? stop(found, closure.until()) : allow(EtiquetteRule.COURTESY, found));
        }
        return purpose.isSamePurposeAs(closure.purpose())
                ? Optional.of(stop(found, closure.until()))
                : Optional.empty();
    }

    /** A different ask may follow after the gap; the one that was answered has no follow-up. */
    private Optional<OutreachDecision> referred(Finding found) {
        if (!purpose.isAsk()) {
            return Optional.empty();
        }
        return Optional.of(
                purpose == Purpose.FOLLOW_UP ? stop(found, found.earliest()) : waitFor(found, found.earliest()));
    }

    private Optional<OutreachDecision> notBefore() {
        return etiquette.notBefore().map(found -> waitFor(found, found.earliest()));
    }

    /** Promises have their own clock, whoever made them. */
    private Optional<OutreachDecision> promised() {
        Promises promises = Promises.of(etiquette.history);
        if (purpose == Purpose.PROMISED_ITEM) {
            return promises.mine().stream()
                    .findFirst()
                    .map(owed -> allow(EtiquetteRule.PROMISE_TO_THEM, promise(owed)));
        }
        if (purpose != Purpose.FOLLOW_UP) {
            return Optional.empty();
        }
        Optional<Promises.Owed> late = promises.theirs().stream()
                .filter(owed -> owed.isDueBy(etiquette.today) && !reminded(owed))
                .findFirst();
        if (late.isPresent()) {
            return late.map(owed -> allow(EtiquetteRule.PROMISE_BY_THEM, promise(owed)));
        }
        return promises.theirs().stream()
                .filter(owed -> etiquette.thread.isEmpty() && owed.promise().due() != null && !reminded(owed))
                .findFirst()
                .map(owed -> waitFor(promise(owed), owed.promise().due()));
    }

    private boolean reminded(Promises.Owed owed) {
        return etiquette.remindedOf(owed);
    }

    private Finding promise(Promises.Owed owed) {
        LocalDate due = owed.promise().due();
        return new Finding(
                FollowUpState.NONE,
                owed.isMine() ? EtiquetteRule.PROMISE_TO_THEM : EtiquetteRule.PROMISE_BY_THEM,
                due,
                null,
                etiquette.dossier.zone(),
                owed.isMine() ? "You promised it." : "They promised it for %s.".formatted(due),
                List.of(Fact.of("promisedFor", due, owed.source())));
    }

    private Optional<OutreachDecision> stopped() {
        return etiquette
                .silence()
                .filter(found -> found.state() == FollowUpState.STOP)
                .map(found -> newAsk(found).orElseGet(() -> overridden(stop(found, null))));
    }

    private OutreachDecision overridden(OutreachDecision stop) {
        String reason = outreach.overrideReason();
        if (reason == null || reason.isBlank()) {
            return stop;
        }
        // The reason sets the silence aside and nothing else: who is away or was met yesterday is still to be waited
        // for.
        return paused().or(() -> etiquette.eventWindow().map(this::event))
                .filter(OutreachDecision.Wait.class::isInstance)
                .orElseGet(() -> new Allow(stop.rule(), "Overridden: " + stop.why(), stop.facts(), null, stop));
    }

    private Optional<OutreachDecision> newAsk(Finding found) {
        boolean different = purpose == Purpose.ASK && outreach.purpose() != null;
        boolean room = etiquette.thread.silentAsks() + 1 < etiquette.policy.maxUnanswered();
        boolean rested = !etiquette.today.isBefore(etiquette.threadOpens());
        return etiquette.history.engaged() && different && room && rested && etiquette.thread.followedUp()
                ? Optional.of(allow(EtiquetteRule.NEW_ASK, found))
                : Optional.empty();
    }

    /** A stranger who has not answered has given nothing to thank for, and asked for nothing. */
    private Optional<OutreachDecision> courtesy() {
        return purpose.isCourtesy() && !etiquette.history.stranger()
                ? Optional.of(allow(EtiquetteRule.COURTESY, etiquette.openGround()))
                : Optional.empty();
    }

    private Optional<OutreachDecision> paused() {
        return etiquette.paused().map(found -> waitFor(found, found.earliest()));
    }

    private Optional<OutreachDecision> event() {
        return etiquette.event().map(this::event);
    }

    private OutreachDecision event(Finding found) {
        return found.state() == FollowUpState.EVENT_EARLY ? waitFor(found, found.earliest()) : allow(found);
    }

    private Optional<OutreachDecision> updateGap() {
        return purpose.isUpdate()
                ? etiquette.updateFits().map(day -> {
                    String why = "The last update was less than %d days ago.".formatted(etiquette.policy.updateGap());
                    return waitFor(etiquette.openGround().because(EtiquetteRule.UPDATE_GAP, why), day);
                })
                : Optional.empty();
    }

    private Optional<OutreachDecision> silence() {
        return etiquette
                .silence()
                .map(found -> found.state() == FollowUpState.WAITING ? waitFor(found, found.earliest()) : allow(found));
    }

    /** Who was never written to waits for others; a conversation that has begun goes on. */
    private Optional<OutreachDecision> busy() {
        LocalDate until = outreach.busyUntil();
        if (until == null
                || !purpose.isAsk()
                || !Etiquette.isFirstContact(etiquette.dossier)
                || !etiquette.today.isBefore(until)) {
            return Optional.empty();
        }
        String why = "Busy at present: wait until %s.".formatted(until);
        return Optional.of(waitFor(etiquette.openGround().because(EtiquetteRule.RECIPIENT_BUSY, why), until));
    }

    private OutreachDecision open() {
        return allow(etiquette.openGround());
    }

    /** Allowed as the finding says: then its window holds for the suggestion too. */
    private Allow allow(Finding found) {
        return new Allow(
                found.rule(),
                found.why(),
                found.facts(),
                etiquette.suggest(found).orElse(null),
                null);
    }

    /** Allowed by a rule that has no window of its own. */
    private Allow allow(EtiquetteRule rule, Finding found) {
        Instant suggestion = etiquette
                .nextWorkingHour(
                        etiquette.now.isBefore(found.opens()) && found.rule() == rule ? found.opens() : etiquette.now)
                .orElse(null);
        String why = found.rule() == rule ? found.why() : rule.text(etiquette.policy);
        return new Allow(rule, why, found.facts(), suggestion, null);
    }

    private Wait waitFor(Finding found, LocalDate until) {
        Instant suggestion = etiquette.suggest(found, found.startOf(until)).orElse(null);
        return new Wait(found.rule(), found.why(), found.facts(), until, found.zone(), suggestion);
    }

    private static Stop stop(Finding found, LocalDate until) {
        return new Stop(found.rule(), found.why(), found.facts(), until);
    }
}
