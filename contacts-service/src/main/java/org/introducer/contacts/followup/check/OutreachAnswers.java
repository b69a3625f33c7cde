package org.introducer.contacts.followup.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.Addressee;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.OutreachDecision;
import org.introducer.contacts.etiquette.Promise;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.judgement.Caution;
import org.introducer.contacts.etiquette.judgement.Dossier;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.Dossiers;
import org.introducer.contacts.followup.Known;
import org.introducer.contacts.followup.ProgramRulebook;
import org.jspecify.annotations.Nullable;

/** All that the etiquette says of one contact, from one reading of what is known and one call to program-service. */
@ApplicationScoped
public class OutreachAnswers {

    private static final Comparator<Promise> BY_DAY = Comparator.comparing(
                    Promise::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Promise::id);

    private final Dossiers dossiers;
    private final ProgramRulebook programs;
    private final OutreachFacts facts;
    private final Clock clock;

    OutreachAnswers(Dossiers dossiers, ProgramRulebook programs, OutreachFacts facts, Clock clock) {
        this.dossiers = dossiers;
        this.programs = programs;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * What is said of a contact.
     *
     * @param person all contacts that are this person, itself too
     * @param program the name of the program; null: none, or not known
     * @param doNotContact null: not set
     * @param snoozedUntil null: not snoozed
     * @param promises that are open, by the day for which they were promised
     * @param outreach one answer for each purpose
     * @param unavailable the service without whose facts the answers are given
     */
    public record Answers(
            Set<UUID> person,
            String program,
            Addressee.DoNotContact doNotContact,
            LocalDate snoozedUntil,
            FollowUpView followUp,
            List<Promise> promises,
            List<Answer> outreach,
            List<String> unavailable,
            Instant asOf) {}

    /** Whether the applicant may send an e-mail with one purpose now. */
    @Schema(name = "OutreachAnswerByPurpose")
    public record Answer(
            Purpose purpose,
            OutreachView.Decision decision,
            EtiquetteRule rule,

            @Schema(description = "the rule as it applies here") @Nullable
            String why,

            @Schema(
                    description =
                            "first day on which it is allowed, or on which the answer can change; absent when only a new event"
                                    + " can change it",
                    examples = "2026-03-09")
            @Nullable
            LocalDate earliest,

            @Schema(description = "the recipient's next working hour inside the window") @Nullable
            Instant suggestedAt,

            @Schema(description = "what to think of before writing; `checkOutreach` has the texts")
            List<Caution.Code> warnings) {}

    /** Empty when the contact has been deleted since it was read. */
    public Optional<Answers> of(UUID ownerId, UUID contactId) {
        Known known = dossiers.of(ownerId, List.of(contactId)).get(contactId);
        if (known == null) {
            return Optional.empty();
        }
        Instant now = Instant.now(clock);
        List<Known> alone = List.of(known);
        OutreachFacts.Message message =
                facts.message(InteractionKind.EMAIL, Purpose.ASK, null, alone, null, ownerId, now);
        LocalDate busy = facts.busy(ownerId, alone, Purpose.FIRST_CONTACT).get(contactId);
        Dossier dossier = known.dossier();
        Optional<Caution> deletions = Etiquette.deletions(dossier, dossiers.deletedOf(contactId), now);
        ProgramRulebook.Rules rules = programs.of(Collections.singletonList(known.programId()));
        Question question = new Question(known, rules, message, busy, deletions, now);
        return Optional.of(new Answers(
                known.person(),
                rules.nameOf(known.programId()),
                dossier.addressee().doNotContact(),
                dossier.wishes().snoozedUntil(),
                FollowUpView.of(known, busy, now),
                dossier.touches().stream()
                        .flatMap(touch -> touch.promises().stream())
                        .filter(promise -> promise.settledOn() == null)
                        .sorted(BY_DAY)
                        .toList(),
                Arrays.stream(Purpose.values()).map(question::about).toList(),
                rules.unavailable(),
                now));
    }

    private record Question(
            Known known,
            ProgramRulebook.Rules rules,
            OutreachFacts.Message message,
            LocalDate busyUntil,
            Optional<Caution> deletions,
            Instant now) {

        Answer about(Purpose purpose) {
            var outreach = message.about(purpose).to(known).busy(purpose.isAsk() ? busyUntil : null);
            OutreachDecision decision = Etiquette.mayWrite(known.dossier(), rules.of(known.programId()), outreach, now);
            List<Caution> cautions = new ArrayList<>(Etiquette.cautions(known.dossier(), outreach, now));
            deletions.ifPresent(cautions::add);
            return new Answer(
                    purpose,
                    OutreachView.word(decision),
                    decision.rule(),
                    decision.why(),
                    decision instanceof OutreachDecision.Allow
                            ? LocalDate.ofInstant(now, known.dossier().zone())
                            : decision.changesOn(),
                    OutreachView.suggestion(decision),
                    cautions.stream().map(Caution::code).toList());
        }
    }
}
