package org.introducer.programs.resident;

import java.util.EnumMap;
import java.util.Map;
import org.introducer.programs.fact.FactField;

/**
 * What residents are asked about.
 *
 * @param imgYears how many years old the newest count of IMGs may be before it is asked about
 * @param fields the question for each field that a resident can tell of
 * @param imgHistory the question about the IMGs of past years
 */
record ResidentQuestionPolicy(
        String version, String source, int imgYears, Map<FactField, String> fields, String imgHistory) {

    ResidentQuestionPolicy {
        fields = new EnumMap<>(fields);
    }
}
