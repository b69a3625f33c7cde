package org.introducer.mentorship.verification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.certificate.Certificate;

/** What the check found. */
@Schema(name = "VerificationResult")
record VerificationView(
        @Schema(description = "no violation and no blocking pair")
        boolean stable,

        List<Violation> violations,
        List<Blocking> blocking,
        List<NotBlocking> notBlocking) {

    /** Why the pairs are no matching at all. */
    @Schema(name = "MatchingViolation")
    record Violation(VerificationDraft.Match pair, Certificate.Violation.Kind kind) {}

    /** Two people who would both rather have each other. */
    @Schema(name = "MatchingBlockingPair")
    record Blocking(VerificationDraft.Match pair, Certificate.Blocking.Cause cause) {}

    /** Another acceptable pair, and why it does not block. */
    @Schema(name = "MatchingOtherPair")
    record NotBlocking(VerificationDraft.Match pair, Certificate.NotBlocking.Reason reason) {}

    static VerificationView of(Certificate certificate) {
        return new VerificationView(
                certificate.stable(),
                certificate.violations().stream()
                        .map(found -> new Violation(VerificationDraft.Match.of(found.match()), found.kind()))
                        .toList(),
                certificate.blocking().stream()
                        .map(found -> new Blocking(VerificationDraft.Match.of(found.pair()), found.cause()))
                        .toList(),
                certificate.others().stream()
                        .map(found -> new NotBlocking(VerificationDraft.Match.of(found.pair()), found.reason()))
                        .toList());
    }
}
