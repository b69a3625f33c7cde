package org.introducer.contacts.followup.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.Due;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.Fact;
import org.introducer.contacts.etiquette.FollowUp;
import org.introducer.contacts.etiquette.FollowUpState;
import org.introducer.contacts.etiquette.judgement.Dossier;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.Known;
import org.introducer.platform.text.Excerpt;
import org.jspecify.annotations.Nullable;

/** The follow-up state of a contact: whether and when the next message fits, with the rule and the facts that say so. */
@Schema(name = "FollowUp")
public record FollowUpView(
        UUID contactId,
        FollowUpState state,

        @Schema(description = "first day on which writing fits; absent when no day is known", examples = "2026-03-09")
        @Nullable
        LocalDate earliest,

        @Schema(description = "last day on which it fits; absent when there is none", examples = "2026-03-12") @Nullable
        LocalDate due,

        @Schema(
                description = "time zone of these days: the applicant's (UTC when unknown), or the event's",
                examples = "Europe/Berlin")
        @Nullable
        String zone,

        @Nullable EtiquetteRule rule,
        @Schema(description = "the rule in words") @Nullable String ruleText,

        @Schema(description = "the rule as it applies here") @Nullable
        String why,

        @Schema(description = "what the rule was applied to; enough to check the answer by hand")
        List<FactView> facts,

        @Schema(description = "the recipient's next working hour inside the window") @Nullable
        Instant suggestedAt,

        @Schema(
                description =
                        "a first message should wait until this day, because they get many at present; absent: not busy, or"
                                + " written to before",
                examples = "2026-03-23")
        @Nullable
        LocalDate busyUntil,

        @Schema(
                description =
                        "next date by the applicant's own interval; absent without an interval, and in state STOP",
                examples = "2026-03-21")
        @Nullable
        LocalDate nextTouch,

        @Schema(description = "the interval at which to stay in touch; absent: none") @Nullable
        CadenceView cadence,

        @Schema(description = "the reasons for which the contact is in the due queue now; empty when it is not")
        List<ReasonView> reasons,

        @Schema(description = "version of the etiquette policy", examples = "2026-1")
        String policyVersion) {

    /** A recorded fact that an answer about writing rests on. */
    @Schema(name = "EtiquetteFact")
    record FactView(
            @Schema(description = "stable name of the fact", examples = "unansweredSince")
            String name,

            @Schema(description = "what it was, as text: a day, a number or a code", examples = "2026-03-02") @Nullable
            String value,

            @Schema(description = "the interaction it was taken from") @Nullable
            UUID interactionId) {

        static List<FactView> of(List<Fact> facts) {
            return facts.stream()
                    .map(fact -> new FactView(fact.name(), fact.value(), fact.interactionId()))
                    .toList();
        }
    }

    /** The interval at which to stay in touch with a contact, and whether the applicant or a rule set it. */
    @Schema(name = "Cadence")
    record CadenceView(
            @Schema(description = "days after the last contact at which to be in touch again")
            int days,

            @Schema(
                    description =
                            "the tag whose rule gives it; absent: the contact's own interval, which goes before all"
                                    + " rules")
            @Nullable
            String tag) {

        static @Nullable CadenceView of(Known known) {
            Integer days = known.dossier().wishes().cadenceDays();
            return days == null ? null : new CadenceView(days, known.cadenceTag());
        }
    }

    /** One reason why a contact is in the due queue. */
    @Schema(name = "DueReason")
    record ReasonView(
            Due.Reason reason,
            Due.Urgency urgency,

            @Schema(description = "the reason in a sentence")
            String why,

            @Schema(description = "last day on which it is listed") @Nullable
            LocalDate closes,

            @Schema(description = "identifies the reasons, for a dismissal")
            String fingerprint) {

        private ReasonView brief(int bytes) {
            return new ReasonView(reason, urgency, Excerpt.of(why, bytes), closes, fingerprint);
        }

        static ReasonView of(Due due) {
            return new ReasonView(due.urgency().reason(), due.urgency(), due.why(), due.closes(), due.fingerprint());
        }
    }

    /** The same with at most so many reasons, each in at most so many bytes. */
    public FollowUpView brief(int most, int bytes) {
        return new FollowUpView(
                contactId,
                state,
                earliest,
                due,
                zone,
                rule,
                ruleText,
                why,
                facts,
                suggestedAt,
                busyUntil,
                nextTouch,
                cadence,
                reasons.stream().limit(most).map(one -> one.brief(bytes)).toList(),
                policyVersion);
    }

    /** @param busyUntil null: not busy */
    static FollowUpView of(Known known, LocalDate busyUntil, Instant now) {
        Dossier dossier = known.dossier();
        FollowUp shown = Etiquette.followUp(dossier, now);
        return new FollowUpView(
                known.contactId(),
                shown.state(),
                shown.earliest(),
                shown.due(),
                shown.zone().getId(),
                shown.rule(),
                shown.rule().text(dossier.policy()),
                shown.why(),
                FactView.of(shown.facts()),
                shown.suggestedAt(),
                busyUntil,
                shown.nextTouch(),
                CadenceView.of(known),
                Etiquette.reasons(dossier, now).stream().map(ReasonView::of).toList(),
                dossier.policy().version());
    }
}
