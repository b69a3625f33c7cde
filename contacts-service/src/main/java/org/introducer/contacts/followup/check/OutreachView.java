package org.introducer.contacts.followup.check;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.OutreachDecision;
import org.introducer.contacts.etiquette.OutreachDecision.Allow;
import org.introducer.contacts.etiquette.OutreachDecision.Stop;
import org.introducer.contacts.etiquette.OutreachDecision.Wait;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.judgement.Caution;
import org.jspecify.annotations.Nullable;

/** Whether the applicant may write to a contact now, with the rule and the facts behind the answer. */
@Schema(name = "OutreachDecision")
record OutreachView(
        @Schema(description = "the contact with the strictest answer of all recipients") @Nullable
        UUID contactId,

        Decision decision,

        @Schema(description = "the rule that decides") @Nullable
        EtiquetteRule rule,

        @Schema(description = "the rule in words") @Nullable String ruleText,

        @Schema(description = "the rule as it applies here") @Nullable
        String why,

        @Schema(description = "what the rule was applied to; enough to check the answer by hand")
        List<FollowUpView.FactView> facts,

        @Schema(description = "first day on which the answer can change; absent when only a new event can change it")
        @Nullable
        LocalDate until,

        @Schema(description = "time zone of this day: the applicant's, or the event's", examples = "Europe/Berlin")
        @Nullable
        String zone,

        @Schema(description = "the recipient's next working hour inside the window") @Nullable
        Instant suggestedAt,

        @Schema(description = "advice; does not change the decision")
        List<CautionView> warnings,

        @Schema(description = "the rule that the override set aside") @Nullable
        EtiquetteRule overridden,

        @Schema(description = "services that were unavailable; the answer does not consider facts of theirs")
        List<String> unavailable,

        @Schema(description = "version of the etiquette policy", examples = "2026-1")
        String policyVersion) {

    /** The answer in one word. */
    @Schema(name = "OutreachAnswer", description = "ALLOW: writing fits; WAIT: not before `until`; STOP: do not write")
    enum Decision {
        ALLOW,
        WAIT,
        STOP
    }

    /** Something to consider before writing. It does not change the answer. */
    @Schema(name = "OutreachWarning")
    record CautionView(
            Caution.Code code,

            @Schema(description = "the warning in a sentence")
            String text,

            @Schema(description = "names of the people that it is about; absent: none in particular") @Nullable
            List<String> names) {}

    /** The message that the applicant thinks of sending. */
    @Schema(name = "OutreachCheck")
    record Question(
            @NotNull @Schema(examples = "EMAIL") InteractionKind channel,

            @Schema(description = "default: ASK", examples = "FOLLOW_UP")
            Purpose purpose,

            @Size(min = 1, max = 1000)
            @Schema(
                    description =
                            "reason for an override, that is for writing although the check answers STOP after unanswered "
                                    + "messages; it is stored, and the override is recorded in the audit log")
            String reason,

            @Size(max = 50) @Schema(description = "other contacts who would get the same message")
            List<@NotNull UUID> alsoTo) {

        Question {
            alsoTo = alsoTo == null ? List.of() : alsoTo.stream().distinct().toList();
        }
    }

    static OutreachView of(
            UUID contactId,
            ZoneId zone,
            OutreachDecision decision,
            List<Caution> cautions,
            List<String> unavailable,
            Policy policy) {
        List<CautionView> warnings = cautions.stream()
                .map(caution -> new CautionView(caution.code(), caution.text(), caution.names()))
                .toList();
        return new OutreachView(
                contactId,
                word(decision),
                decision.rule(),
                decision.rule().text(policy),
                decision.why(),
                FollowUpView.FactView.of(decision.facts()),
                decision.changesOn(),
                (decision instanceof Wait wait ? wait.zone() : zone).getId(),
                suggestion(decision),
                warnings,
                decision instanceof Allow allow && allow.overridden() != null
                        ? allow.overridden().rule()
                        : null,
                unavailable,
                policy.version());
    }

    static Decision word(OutreachDecision decision) {
        return switch (decision) {
            case Allow _ -> Decision.ALLOW;
            case Wait _ -> Decision.WAIT;
            case Stop _ -> Decision.STOP;
        };
    }

    static Instant suggestion(OutreachDecision decision) {
        return switch (decision) {
            case Allow allow -> allow.suggestedAt();
            case Wait wait -> wait.suggestedAt();
            case Stop _ -> null;
        };
    }
}
