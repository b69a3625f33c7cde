package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.util.UUID;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;

/** A fact as a trace shows it; everything but field and standing is null when nothing is known. */
public record UsedFact(
        FactField field,
        ResolvedFact.Standing standing,
        String value,
        Integer season,
        Freshness freshness,
        UUID factId,
        SourceType sourceType,
        String reference,
        LocalDate observedOn,
        Confidence confidence) {

    public static UsedFact of(ResolvedFact fact) {
        if (fact.chosen() == null) {
            return new UsedFact(fact.field(), fact.standing(), null, fact.season(), null, null, null, null, null, null);
        }
        Evidence evidence = fact.chosen().evidence();
        return new UsedFact(
                fact.field(),
                fact.standing(),
                fact.value().text(),
                evidence.season(),
                fact.freshness(),
                fact.chosen().id(),
                evidence.sourceType(),
                evidence.reference(),
                evidence.observedOn(),
                evidence.confidence());
    }
}
