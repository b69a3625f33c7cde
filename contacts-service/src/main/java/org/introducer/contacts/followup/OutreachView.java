package org.introducer.contacts.followup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.Caution;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.OutreachDecision;
import org.introducer.contacts.etiquette.OutreachDecision.Allow;
import org.introducer.contacts.etiquette.OutreachDecision.Stop;
import org.introducer.contacts.etiquette.OutreachDecision.Wait;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.etiquette.Purpose;

/** "May I write now?", answered. */
@Schema(name = "OutreachDecision")
record OutreachView(
        @Schema(description = "whom the answer is about: of several recipients the one with the strictest")
        UUID contactId,

        Decision decision,
        EtiquetteRule rule,
        @Schema(description = "the rule in words") String ruleText,
        @Schema(description = "the rule as it applies here") String why,
        List<FollowUpView.FactView> facts,

        @Schema(description = "first day on which the answer can be another; absent when only something new changes it")
        LocalDate until,

        @Schema(description = "zone that this day is in: the applicant's, or the event's", examples = "Europe/Berlin")
        String zone,

        @Schema(description = "the recipient's next working hour inside the window")
        Instant suggestedAt,

        @Schema(description = "what to think of before writing; forbids nothing")
        List<CautionView> warnings,

        @Schema(description = "the rule that the stated reason set aside")
        EtiquetteRule overridden,

        @Schema(description = "services that could not be asked; the answer is given without their facts")
        List<String> unavailable,

        @Schema(description = "version of the etiquette policy", examples = "2026-1")
        String policyVersion) {

    /** The answer in one word. */
    enum Decision {
        ALLOW,
        WAIT,
        STOP
    }

    /** What to think of before writing. */
    @Schema(name = "OutreachWarning")
    record CautionView(Caution.Code code, String text, List<String> names) {}

    /** What the applicant thinks of sending. */
    @Schema(name = "OutreachCheck")
    record Question(
            @NotNull @Schema(examples = "EMAIL") InteractionKind channel,

            @Schema(description = "absent counts as an ask", examples = "FOLLOW_UP")
            Purpose purpose,

            @Size(min = 1, max = 1000)
            @Schema(
                    description =
                            "why to write although the thread is closed after unanswered messages; it is kept, and the override is audited")
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

    private static Decision word(OutreachDecision decision) {
        return switch (decision) {
            case Allow _ -> Decision.ALLOW;
            case Wait _ -> Decision.WAIT;
            case Stop _ -> Decision.STOP;
        };
    }

    private static Instant suggestion(OutreachDecision decision) {
        return switch (decision) {
            case Allow allow -> allow.suggestedAt();
            case Wait wait -> wait.suggestedAt();
            case Stop _ -> null;
        };
    }
}
