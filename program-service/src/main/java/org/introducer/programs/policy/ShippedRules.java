package org.introducer.programs.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * The rules that come with a release.
 *
 * @param release rises with every change of the content
 * @param collectedOn when the statements were collected
 */
public record ShippedRules(int release, LocalDate collectedOn, List<PolicyRuleDraft> rules) {

    public static ShippedRules read() {
        return PolicyFile.read("visa-rules", ShippedRules.class);
    }
}
