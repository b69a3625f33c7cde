package org.introducer.programs.factbook;

import java.time.LocalDate;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.SourcePolicy;
import org.introducer.programs.fact.SourceType;

/**
 * What somebody says of a program or of an institution, checked: a value with its evidence, before it is a fact or a proposal.
 *
 * @param institution of whose programs all it holds, null when it is about one program
 */
public record Claim(
        FactField field,
        FactValue value,
        String employer,
        SourceType sourceType,
        String reference,
        LocalDate observedOn,
        Integer season,
        Confidence confidence,
        Institution institution,
        Evidence.Remarks remarks) {

    /** An institution as programs name it; a state tells it from others of the same name. */
    public record Institution(String name, String state) {}

    Evidence evidence(String reporter) {
        return new Evidence(
                sourceType,
                reference,
                observedOn,
                season,
                reporter,
                confidence,
                null,
                institution == null ? null : institution.name(),
                remarks);
    }

    Claim of(Institution all) {
        return new Claim(field, value, employer, sourceType, reference, observedOn, season, confidence, all, remarks);
    }

    /** The same, no surer than its kind of source allows. */
    Claim withinCeiling() {
        return new Claim(
                field,
                value,
                employer,
                sourceType,
                reference,
                observedOn,
                season,
                SourcePolicy.CURRENT.atMost(sourceType, confidence),
                institution,
                remarks);
    }
}
