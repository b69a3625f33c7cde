package org.introducer.programs.confirmation;

import java.util.List;
import java.util.Map;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.FactField;

/**
 * What to have confirmed before ranking.
 *
 * @param countdownDays how many days before the deadline of the rank order list the countdown begins
 * @param fields what is asked for each visa
 */
record ConfirmationPolicy(String version, String source, int countdownDays, Map<Visa, List<FactField>> fields) {

    ConfirmationPolicy {
        fields = Map.copyOf(fields);
    }
}
