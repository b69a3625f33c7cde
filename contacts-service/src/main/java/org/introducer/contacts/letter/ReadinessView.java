package org.introducer.contacts.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.letter.readiness.Author;
import org.introducer.contacts.letter.readiness.Finding;
import org.introducer.contacts.letter.readiness.Known;
import org.introducer.contacts.letter.readiness.LetterItem;
import org.introducer.contacts.letter.readiness.LetterPolicy;
import org.introducer.contacts.letter.readiness.LetterProgress;
import org.introducer.contacts.letter.readiness.Minimum;
import org.introducer.contacts.letter.readiness.PlannedLetter;
import org.introducer.contacts.letter.readiness.Prompt;
import org.introducer.contacts.letter.readiness.Readiness;
import org.introducer.contacts.letter.readiness.SupervisedTime;
import org.introducer.contacts.letter.readiness.SupervisionKind;
import org.jspecify.annotations.Nullable;

/** Whether a contact can be asked for a letter now, and what is still needed for it. */
@Schema(name = "LetterReadiness")
public record ReadinessView(
        UUID contactId,
        ContactRole role,

        @Schema(description = "absent: not recorded") @Nullable
        String country,

        @Schema(description = "the letter that is meant; absent: none is planned with this contact") @Nullable
        UUID letterId,

        @Schema(description = "its season; absent: none is planned") @Nullable
        Integer season,

        Readiness.State state,
        LetterProgress progress,

        @Schema(description = "how many items are met", examples = "9")
        int met,

        @Schema(description = "of how many items", examples = "12")
        int of,

        @Schema(description = "what the letter needs, each with whether it is met")
        List<ItemView> items,

        @Schema(description = "how long the contact supervised the applicant, by kind; nearest to its minimum first")
        List<TimeView> supervision,

        @Schema(
                description =
                        "what the author can state from their own knowledge; after an observership observation only")
        Readiness.Testimony canState,

        @Schema(description = "whether it is a letter by an IR attending in the US")
        Known usIrLetter,

        PromptView prompt,

        @Schema(description = "version of the policy about letters", examples = "2026-1")
        String policyVersion) {

    /** One thing that a letter needs, and whether it is there. */
    @Schema(name = "LetterReadinessItem")
    record ItemView(
            LetterItem item,

            @Schema(description = "MISSING: nothing is recorded; WEAK: it makes a weaker letter")
            Finding.State state,

            @Schema(description = "absent: it has no date") @Nullable
            LocalDate on,

            @Schema(description = "what is recorded, or what to do")
            String why) {

        static ItemView of(Finding finding) {
            return new ItemView(finding.item(), finding.state(), finding.on(), finding.why());
        }
    }

    /** The time of supervision, beside the least that a letter needs. */
    @Schema(name = "SupervisionTime")
    record TimeView(
            SupervisionKind kind,

            @Schema(description = "whole weeks or months so far", examples = "4")
            int amount,

            @Schema(description = "below it the letter is THIN", examples = "4")
            int minimum,

            Minimum.Unit unit,

            @Schema(description = "when the minimum is reached by what is recorded; absent: not by that") @Nullable
            LocalDate reachedOn) {

        static TimeView of(SupervisedTime time) {
            return new TimeView(
                    time.kind(),
                    time.amount(),
                    time.minimum().amount(),
                    time.minimum().unit(),
                    time.reachedOn());
        }
    }

    /** Whether to ask now. */
    @Schema(name = "LetterPrompt", description = "whether to ask for the letter now")
    record PromptView(
            @Schema(description = "true: ask for the letter now")
            boolean open,

            @Schema(description = "first day on which to ask; absent: nothing recorded tells") @Nullable
            LocalDate opensOn,

            @Schema(description = "why now, or why not yet") String why) {

        static PromptView of(Prompt prompt) {
            return new PromptView(prompt.open(), prompt.opensOn(), prompt.why());
        }
    }

    static ReadinessView of(Author author, @Nullable PlannedLetter letter, Readiness readiness) {
        return new ReadinessView(
                author.contactId(),
                author.role(),
                author.country(),
                letter == null ? null : letter.id(),
                letter == null ? null : letter.season(),
                readiness.state(),
                readiness.progress(),
                readiness.met(),
                readiness.findings().size(),
                readiness.findings().stream().map(ItemView::of).toList(),
                readiness.times().stream().map(TimeView::of).toList(),
                readiness.testimony(),
                readiness.usIr(),
                PromptView.of(readiness.prompt()),
                LetterPolicy.CURRENT.version());
    }
}
