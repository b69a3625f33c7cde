package org.introducer.programs.prospect;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.introducer.programs.policy.PolicyFile;
import org.introducer.programs.verdict.VisaPolicy;
import org.introducer.programs.verdict.VisaVerdicts;

/** The visa policy in force; read at the start, so that a file that does not fit stops the service. */
@Singleton
class VisaPolicies {

    @Produces
    @Singleton
    VisaVerdicts verdicts() {
        return new VisaVerdicts(PolicyFile.read("visa-2026-1", VisaPolicy.class));
    }
}
