package org.introducer.programs.factbook;

import java.time.LocalDate;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.SourceType;

/** What somebody says of a program, checked: a value with its evidence, before it is a fact or a proposal. */
record Claim(
        FactField field,
        FactValue value,
        String employer,
        SourceType sourceType,
        String reference,
        LocalDate observedOn,
        Integer season,
        Confidence confidence) {

    Evidence evidence(String reporter) {
        return new Evidence(sourceType, reference, observedOn, season, reporter, confidence);
    }
}
