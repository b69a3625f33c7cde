package org.introducer.mentorship.verification;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.certificate.Certificate;
import org.introducer.mentorship.certificate.WorthCertificate;
import org.introducer.mentorship.matching.MentorType;
import org.jspecify.annotations.Nullable;

/** What the check found. */
@Schema(name = "VerificationResult")
record VerificationView(
        @Schema(description = "STABLE: no violation and no blocking pair")
        Boolean stable,

        @Schema(description = "MOST_WORTH: result of the check")
        WorthCertificate.@Nullable Verdict worth,

        @Schema(description = "what is wrong with the matching itself; empty: nothing") @Nullable
        List<Violation> violations,

        @Schema(description = "STABLE: pairs whose two people prefer each other to their match; empty: none") @Nullable
        List<Blocking> blocking,

        @Schema(description = "STABLE: why each other acceptable pair does not block") @Nullable
        List<NotBlocking> notBlocking,

        @Schema(description = "MOST_WORTH: why the prices given are no proof") @Nullable
        List<PriceFault> faults,

        @Schema(description = "MOST_WORTH: the prices that prove it, given or computed") @Nullable
        List<VerificationDraft.MenteePrice> menteePrices,

        @Schema(description = "MOST_WORTH: the prices that prove it, given or computed") @Nullable
        List<VerificationDraft.SeatPrice> seatPrices,

        @Schema(description = "MOST_WORTH: pairs to add and to remove for a matching of higher worth") @Nullable
        Improvement improvement) {

    /** A price that proves nothing, or the pair whose prices prove nothing. */
    @Schema(name = "MatchingPriceFault")
    record PriceFault(
            @Nullable UUID menteeId,
            @Nullable UUID mentorId,
            @Nullable MentorType type,
            WorthCertificate.Fault.Kind kind) {}

    /** A change that leads to a matching that is worth more. */
    @Schema(name = "MatchingImprovement")
    record Improvement(
            @Schema(description = "by how much the worth would grow")
            BigInteger gain,

            @Schema(description = "pairs to add") List<VerificationDraft.Match> made,
            @Schema(description = "pairs to remove") List<VerificationDraft.Match> undone) {}

    /** Why the pairs are no valid matching. */
    @Schema(name = "MatchingViolation")
    record Violation(VerificationDraft.@Nullable Match pair, Certificate.Violation.Kind kind) {}

    /** A mentee and a mentor who both prefer each other to their match. */
    @Schema(name = "MatchingBlockingPair")
    record Blocking(VerificationDraft.Match pair, Certificate.Blocking.Cause cause) {}

    /** An acceptable pair that was not made, and why it does not block. */
    @Schema(name = "MatchingOtherPair")
    record NotBlocking(VerificationDraft.Match pair, Certificate.NotBlocking.Reason reason) {}

    static VerificationView of(Certificate certificate) {
        return new VerificationView(
                certificate.stable(),
                null,
                certificate.violations().stream()
                        .map(found -> new Violation(VerificationDraft.Match.of(found.match()), found.kind()))
                        .toList(),
                certificate.blocking().stream()
                        .map(found -> new Blocking(VerificationDraft.Match.of(found.pair()), found.cause()))
                        .toList(),
                certificate.others().stream()
                        .map(found -> new NotBlocking(VerificationDraft.Match.of(found.pair()), found.reason()))
                        .toList(),
                null,
                null,
                null,
                null);
    }

    static VerificationView of(WorthCertificate certificate) {
        return new VerificationView(
                null,
                certificate.verdict(),
                certificate.violations().stream()
                        .map(found -> new Violation(VerificationDraft.Match.of(found.match()), found.kind()))
                        .toList(),
                null,
                null,
                certificate.faults().stream()
                        .map(fault -> new PriceFault(
                                fault.match().mentee(),
                                fault.match().mentor(),
                                MentorType.valueOf(fault.match().type()),
                                fault.kind()))
                        .toList(),
                certificate
                        .prices()
                        .map(prices -> prices.mentees().stream()
                                .map(VerificationDraft.MenteePrice::of)
                                .toList())
                        .orElse(null),
                certificate
                        .prices()
                        .map(prices -> prices.seats().stream()
                                .map(VerificationDraft.SeatPrice::of)
                                .toList())
                        .orElse(null),
                certificate
                        .improvement()
                        .map(better -> new Improvement(
                                better.gain(),
                                better.made().stream()
                                        .map(VerificationDraft.Match::of)
                                        .toList(),
                                better.undone().stream()
                                        .map(VerificationDraft.Match::of)
                                        .toList()))
                        .orElse(null));
    }
}
