package org.introducer.programs.program;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;
import org.jspecify.annotations.Nullable;

/** What a program itself says about being written to. A rule is absent unless a fact says it without doubt today. */
@Schema(name = "ContactRules")
public record ContactRules(
        @Schema(description = "absent when unknown, conflicting, expired or case by case")
        Boolean noUnsolicitedMail,

        @Schema(description = "absent in the same cases") Boolean noContactAfterInterview,

        @Schema(description = "the facts behind the rules, including those that lead to none")
        List<Basis> basis) {

    /** A fact of a program, and the rule about being written to that follows from it. */
    @Schema(name = "ContactRuleBasis")
    public record Basis(
            FactField field,

            @Schema(description = "the value as text; absent: nothing is known") @Nullable
            String value,

            ResolvedFact.Standing standing,
            @Nullable Freshness freshness,

            @Schema(description = "what the fact comes to as a rule, in a sentence", examples = "It counts as a rule.")
            @Nullable
            String says,

            @Nullable UUID factId,
            @Nullable SourceType sourceType,
            @Nullable String reference,
            @Nullable LocalDate observedOn) {}

    /** Who knows these rules: the book of facts. */
    public interface Book {

        /** The rules of these programs in one query; programs that say nothing are left out. */
        Map<UUID, ContactRules> of(Collection<UUID> programIds);
    }
}
