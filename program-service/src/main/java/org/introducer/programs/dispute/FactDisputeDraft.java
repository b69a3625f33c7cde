package org.introducer.programs.dispute;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.text.VisibleText;
import org.introducer.platform.time.OrdinaryDay;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.factbook.Claim;
import org.introducer.programs.factbook.FactDraft;

/** Why a fact is wrong, with evidence. A dispute without evidence is refused. */
@Schema(name = "FactDisputeDraft")
record FactDisputeDraft(
        @NotBlank
        @Size(max = 2000)
        @Schema(description = "why the fact is wrong", examples = "The page was changed in October and names J-1 only.")
        String reason,

        @Schema(
                implementation = String.class,
                description =
                        "what is right instead, in the type of the field; absent: the source does not say what the fact says; as with UNKNOWN",
                examples = "NO")
        JsonNode value,

        @NotNull @Valid FactDraft.EvidenceDraft evidence) {

    /** The claim as one about the same program or institution and field; 422 with every place that is wrong. */
    Claim check(Fact disputed, LocalDate today) {
        boolean named = value != null && !value.isNull();
        Claim claim = claim(
                disputed, named ? value : TextNode.valueOf(disputed.value().text()), evidence, today);
        boolean ofInstitution = disputed.evidence().institution() != null;
        if (named
                && !claim.value().saysNothing()
                && ofInstitution
                && !evidence.sourceType().speaksOfInstitutions()) {
            throw INVALID_INPUT.at(
                    "/evidence/sourceType", "speaks of one program: propose it as a fact of that program");
        }
        return claim;
    }

    static Claim claim(Fact disputed, JsonNode value, FactDraft.EvidenceDraft evidence, LocalDate today) {
        return new FactDraft(disputed.field(), value, disputed.employer(), evidence).check(today, false);
    }

    /** What the program answers to a dispute. */
    @Schema(name = "FactDisputeAnswer")
    record Answer(
            @NotBlank
            @Size(max = 2000)
            @Schema(
                    description = "what the program said, in its words",
                    examples = "We sponsor J-1 only since July 2026.")
            String answer,

            @NotBlank
            @Size(max = 2000)
            @Schema(
                    description = "where the program said so: a message of its office, or its page",
                    examples = "E-mail of the GME office, 2026-11-02")
            String reference,

            @NotNull @OrdinaryDay @Schema(description = "the day on which the program said so", examples = "2026-11-02")
            LocalDate answeredOn) {}

    /** The decision that a dispute is right, and the fact that follows from it. */
    @Schema(name = "FactDisputeAcceptance")
    record Acceptance(
            @NotBlank
            @Size(max = 2000)
            @Schema(description = "why the disputed fact is wrong", examples = "The page says so now.")
            String reason,

            @Schema(
                    description =
                            "whether the disputed fact is withdrawn as well; default: only when the dispute names no other value. Otherwise both facts are weighed by the rule of all facts")
            Boolean withdrawFact,

            @Size(max = 2000)
            @Schema(
                    description = "the public reference of the new fact; default: that of the dispute",
                    examples = "https://example.org/radiology/ir/residency/visa")
            String reference,

            @Size(max = 500) @Schema(description = "restrictions of the new value, in words; default: none")
            String note) {

        boolean rewrites() {
            return reference != null || note != null;
        }

        /** The evidence of the new fact: of the filer's words only the reference, unless another one is given. */
        FactDraft.EvidenceDraft published(FactDraft.EvidenceDraft filed) {
            return new FactDraft.EvidenceDraft(
                    filed.sourceType(),
                    VisibleText.in(reference) ? reference : filed.reference(),
                    filed.observedOn(),
                    filed.season(),
                    filed.confidence(),
                    filed.scope(),
                    note,
                    filed.confidenceReason());
        }
    }

    /** The decision that a dispute is not right. */
    @Schema(name = "FactDisputeRejection")
    record Rejection(
            @NotBlank
            @Size(max = 2000)
            @Schema(description = "why the fact stands", examples = "The page of the program says the same today.")
            String reason) {}
}
