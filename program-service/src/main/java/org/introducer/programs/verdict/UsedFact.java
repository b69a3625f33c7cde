package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.util.UUID;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a trace shows it; everything but field and standing is null when nothing is known.
 *
 * @param institution whose policy it is, null for what is said of the program itself
 * @param note restrictions and exceptions stated with the value, in words
 * @param freshness null for a fact that is shown only because it contradicts the one used
 */
public record UsedFact(
        FactField field,
        ResolvedFact.Standing standing,
        @Nullable String value,
        Integer season,
        @Nullable Freshness freshness,
        @Nullable UUID factId,
        @Nullable SourceType sourceType,
        @Nullable String reference,
        @Nullable LocalDate observedOn,
        @Nullable Confidence confidence,
        @Nullable String institution,
        @Nullable String note,
        boolean disputed) {

    static UsedFact none(FactField field) {
        return new UsedFact(
                field,
                ResolvedFact.Standing.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    static UsedFact of(ResolvedFact fact) {
        return fact.chosen() == null ? none(fact.field()) : of(fact.chosen(), fact.standing(), fact.freshness());
    }

    static UsedFact of(Fact fact, ResolvedFact.Standing standing, Freshness freshness) {
        Evidence evidence = fact.evidence();
        return new UsedFact(
                fact.field(),
                standing,
                fact.value().text(),
                evidence.season(),
                freshness,
                fact.id(),
                evidence.sourceType(),
                evidence.reference(),
                evidence.observedOn(),
                evidence.confidence(),
                evidence.institution(),
                evidence.remarks().note(),
                evidence.remarks().disputed());
    }
}
