package org.introducer.contacts.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.FollowUp;
import org.introducer.contacts.etiquette.FollowUpState;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.Outreach;
import org.introducer.contacts.etiquette.OutreachDecision;
import org.introducer.contacts.etiquette.OutreachDecision.Stop;
import org.introducer.contacts.etiquette.OutreachDecision.Wait;
import org.introducer.contacts.etiquette.ProgramRules;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.Dossiers;
import org.introducer.contacts.followup.Known;
import org.introducer.contacts.followup.ProgramRulebook;
import org.introducer.contacts.followup.check.OutreachFacts;

/** Whether somebody may be asked for an introduction, and whether somebody may be introduced, by the etiquette of outreach. */
@ApplicationScoped
class Askability {

    /**
     * After these, only the person can reopen. A thread of silence is not among them: an introduction that they agree to opens a new
     * one.
     */
    private static final Set<EtiquetteRule> CLOSES_INTRODUCTIONS =
            EnumSet.of(EtiquetteRule.DO_NOT_CONTACT, EtiquetteRule.DECLINED, EtiquetteRule.NO_CONTACT_AFTER_INTERVIEW);

    private final Dossiers dossiers;
    private final ProgramRulebook programs;
    private final OutreachFacts outreach;
    private final Clock clock;

    Askability(Dossiers dossiers, ProgramRulebook programs, OutreachFacts outreach, Clock clock) {
        this.dossiers = dossiers;
        this.programs = programs;
        this.outreach = outreach;
        this.clock = clock;
    }

    /**
     * What etiquette says about a person.
     *
     * @param asking of a request for an introduction, now
     * @param state the follow-up state
     * @param silence the state in words
     */
    record Verdict(OutreachDecision asking, FollowUpState state, String silence) {

        /** A new ask after a silent one is allowed to somebody who has answered before; it is none that needs a favour. */
        boolean mayBeAsked() {
            return !(asking instanceof Stop) && state != FollowUpState.STOP;
        }

        /** The rule that speaks against it. */
        EtiquetteRule rule() {
            return isSilent() ? EtiquetteRule.SECOND_UNANSWERED : asking.rule();
        }

        String why() {
            return isSilent() ? silence : asking.why();
        }

        private boolean isSilent() {
            return state == FollowUpState.STOP && !(asking instanceof Stop);
        }

        boolean mayBeIntroduced() {
            return mayBeAsked() || !CLOSES_INTRODUCTIONS.contains(asking.rule());
        }

        /** The first day on which asking fits; null: today. */
        LocalDate from() {
            return asking instanceof Wait wait ? wait.until() : null;
        }
    }

    /** @param unavailable the services whose facts could not be considered */
    record Verdicts(Map<UUID, Verdict> byContact, List<String> unavailable) {}

    /**
     * Contacts that are deleted are left out.
     *
     * @param written those whom the applicant would write to: what their program says of unsolicited mail counts, and whether
     *     they get many first messages at present
     */
    Verdicts of(UUID ownerId, Collection<UUID> contactIds, Set<UUID> written) {
        Map<UUID, Known> known = dossiers.of(ownerId, contactIds);
        ProgramRulebook.Rules rules = programs.of(known.values().stream()
                .filter(one -> written.contains(one.contactId()) && one.programId() != null)
                .map(Known::programId)
                .toList());
        Map<UUID, LocalDate> busy = outreach.busy(
                ownerId,
                known.values().stream()
                        .filter(one -> written.contains(one.contactId()))
                        .toList(),
                Purpose.ASK);
        Instant now = Instant.now(clock);
        Map<UUID, Verdict> verdicts = new HashMap<>();
        known.forEach((contact, one) -> {
            ProgramRules program = written.contains(contact) ? rules.of(one.programId()) : ProgramRules.NO_PROGRAM;
            OutreachDecision decision = Etiquette.mayWrite(
                    one.dossier(),
                    program,
                    Outreach.of(InteractionKind.EMAIL, Purpose.ASK).busy(busy.get(contact)),
                    now);
            FollowUp shown = Etiquette.followUp(one.dossier(), now);
            verdicts.put(contact, new Verdict(decision, shown.state(), shown.why()));
        });
        return new Verdicts(verdicts, rules.unavailable());
    }
}
