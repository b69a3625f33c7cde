package org.introducer.contacts.etiquette.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.introducer.contacts.etiquette.Due;
import org.introducer.contacts.etiquette.DueSpan;
import org.introducer.contacts.etiquette.Fact;
import org.introducer.contacts.etiquette.FollowUp;
import org.introducer.contacts.etiquette.FollowUpState;
import org.introducer.contacts.etiquette.Outreach;
import org.introducer.contacts.etiquette.OutreachDecision;
import org.introducer.contacts.etiquette.ProgramRules;
import org.introducer.contacts.etiquette.Touch;

/** The questions that the etiquette of outreach answers; all of them purely from what is given. */
public final class Etiquette {

    private Etiquette() {}

    /** The follow-up state of a contact. */
    public static FollowUp followUp(Dossier dossier, Instant now) {
        EtiquetteState etiquette = new EtiquetteState(dossier, now);
        List<Finding> findings = etiquette.findings();
        Finding shown = findings.getFirst();
        List<Fact> facts = new ArrayList<>(shown.facts());
        findings.stream()
                .skip(1)
                .filter(other -> other.state() != FollowUpState.NONE)
                .forEach(other -> {
                    facts.add(Fact.of("also", other.state()));
                    facts.addAll(other.facts());
                });
        Optional<LocalDate> nextTouch = etiquette.isForbidden() ? Optional.empty() : Agenda.nextTouch(dossier, now);
        nextTouch.ifPresent(day -> facts.add(Fact.of("nextTouch", day)));
        boolean stopped = etiquette.isStopped();
        return new FollowUp(
                shown.state(),
                stopped ? null : shown.earliest(),
                stopped ? null : shown.due(),
                shown.zone(),
                shown.rule(),
                shown.why(),
                List.copyOf(facts),
                etiquette.suggest(shown).orElse(null),
                nextTouch.orElse(null));
    }

    /** Whether this message may be sent now. */
    public static OutreachDecision mayWrite(Dossier dossier, ProgramRules program, Outreach outreach, Instant now) {
        return new Judgement(new EtiquetteState(dossier, now), program, outreach).decide();
    }

    /** What to think of before sending it. */
    public static List<Caution> cautions(Dossier dossier, Outreach outreach, Instant now) {
        return Caution.about(outreach, new EtiquetteState(dossier, now));
    }

    /** A deleted interaction was never recorded; that messages were deleted which would stop this one is said all the same. */
    public static Optional<Caution> deletions(Dossier dossier, List<Touch> deleted, Instant now) {
        List<Touch> all = new ArrayList<>(dossier.touches());
        all.addAll(deleted);
        Dossier with = new Dossier(dossier.addressee(), all, dossier.wishes(), dossier.policy(), dossier.zone());
        boolean reopened = new EtiquetteState(with, now).isStopped() && !new EtiquetteState(dossier, now).isStopped();
        return reopened
                ? Optional.of(new Caution(
                        Caution.Code.HISTORY_DELETED,
                        "Messages to this person were deleted. Had they stayed, the answer would be STOP: write only if they were never sent.",
                        List.of()))
                : Optional.empty();
    }

    /** What an interaction that was recorded went against, judged by what had happened before it. */
    public static List<Caution> warnings(Dossier dossier, ProgramRules program, Touch recorded, Outreach outreach) {
        if (!recorded.happened() || !recorded.isMessage()) {
            return List.of();
        }
        Dossier before = dossier.before(recorded);
        List<Caution> found = new ArrayList<>();
        against(mayWrite(before, program, outreach, recorded.occurredAt())).ifPresent(found::add);
        found.addAll(cautions(before, outreach, recorded.occurredAt()));
        return List.copyOf(found);
    }

    private static Optional<Caution> against(OutreachDecision decision) {
        return switch (decision) {
            case OutreachDecision.Allow _ -> Optional.empty();
            case OutreachDecision.Wait wait ->
                Optional.of(new Caution(Caution.Code.WROTE_TOO_EARLY, wait.rule() + ": " + wait.why(), List.of()));
            case OutreachDecision.Stop stop ->
                Optional.of(new Caution(Caution.Code.WROTE_AFTER_STOP, stop.rule() + ": " + stop.why(), List.of()));
        };
    }

    /** True when nothing passed between the two yet, so that the next message is the first. */
    public static boolean isFirstContact(Dossier dossier) {
        return dossier.history().stranger() && !dossier.history().has(Touch::isMessage);
    }

    /** True when nothing ever came back from them. */
    public static boolean isStranger(Dossier dossier) {
        return dossier.history().stranger();
    }

    /** When something last happened between the two; null when nothing did. Passive signs are nothing. */
    public static Instant lastTouchAt(Dossier dossier) {
        return dossier.history()
                .last(touch -> !touch.passive())
                .map(Touch::occurredAt)
                .orElse(null);
    }

    /** Whether a list may name this person as somebody to write to: after do-not-contact, a stop and before the day they named it may not. */
    public static boolean mayBeSuggested(Dossier dossier, Instant at) {
        EtiquetteState etiquette = new EtiquetteState(dossier, at);
        return etiquette.doNotContact().isEmpty()
                && !etiquette.isStopped()
                && etiquette.notBefore().isEmpty();
    }

    /** Why a contact is in the due queue now, the leading reason first; empty when it is not. */
    public static List<Due> reasons(Dossier dossier, Instant now) {
        return Agenda.at(dossier, now);
    }

    /** What there will be to do for this contact from a moment on, if nothing new happens. */
    public static List<DueSpan> agenda(Dossier dossier, Instant from) {
        return Agenda.of(dossier, from);
    }
}
