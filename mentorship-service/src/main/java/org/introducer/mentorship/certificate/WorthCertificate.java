package org.introducer.mentorship.certificate;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a check of a matching by its worth found.
 *
 * @param violations why the pairs are no matching at all
 * @param faults why the prices given prove nothing
 * @param prices that prove it: those given, or those found
 * @param improvement pairs to take and to give up, after which the matching is worth more
 */
public record WorthCertificate(
        Verdict verdict,
        List<Certificate.Violation> violations,
        List<Fault> faults,
        Optional<WorthClaim.Prices> prices,
        Optional<Improvement> improvement) {

    public WorthCertificate {
        violations = List.copyOf(violations);
        faults = List.copyOf(faults);
    }

    /** What the check of a matching by its prices found. */
    @Schema(name = "WorthVerdict")
    public enum Verdict {
        /** No matching of these people is worth more. */
        OPTIMAL,
        /** Another one is worth more: see the improvement. */
        NOT_OPTIMAL,
        /** The pairs are no matching at all. */
        NO_MATCHING,
        /** The prices given do not prove it; without prices they are looked for. */
        NOT_PROVEN,
        /** Neither prices nor an improvement were found within the bounds of the check. */
        UNDECIDED
    }

    /** @param match the pair that the fault is about; a mentee or a mentor alone for prices of people, the other side null */
    public record Fault(Claim.Match match, Kind kind) {
        @Schema(name = "PriceFaultKind", description = "why the prices are no proof")
        public enum Kind {
            NEGATIVE_PRICE,
            /** The pair is worth more than the prices of its two. */
            PAIR_WORTH_MORE_THAN_ITS_PRICES,
            /** A pair that was made is worth less than the prices of its two. */
            MATCH_WORTH_LESS_THAN_ITS_PRICES,
            UNMATCHED_MENTEE_HAS_A_PRICE,
            FREE_SEAT_HAS_A_PRICE
        }
    }

    public record Improvement(BigInteger gain, List<Claim.Match> made, List<Claim.Match> undone) {
        public Improvement {
            made = List.copyOf(made);
            undone = List.copyOf(undone);
        }
    }

    static WorthCertificate noMatching(List<Certificate.Violation> violations) {
        return new WorthCertificate(Verdict.NO_MATCHING, violations, List.of(), Optional.empty(), Optional.empty());
    }

    static WorthCertificate proven(WorthClaim.Prices prices) {
        return new WorthCertificate(Verdict.OPTIMAL, List.of(), List.of(), Optional.of(prices), Optional.empty());
    }

    static WorthCertificate notProven(List<Fault> faults) {
        return new WorthCertificate(Verdict.NOT_PROVEN, List.of(), faults, Optional.empty(), Optional.empty());
    }

    static WorthCertificate improved(Improvement improvement) {
        return new WorthCertificate(
                Verdict.NOT_OPTIMAL, List.of(), List.of(), Optional.empty(), Optional.of(improvement));
    }

    static WorthCertificate undecided() {
        return new WorthCertificate(Verdict.UNDECIDED, List.of(), List.of(), Optional.empty(), Optional.empty());
    }
}
