package org.introducer.mentorship.verification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.certificate.Claim;
import org.introducer.mentorship.certificate.WorthClaim;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.profile.Listed;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

/** A matching that is said to be stable, or to be worth the most, with all that is needed to check it. */
@Schema(name = "Verification")
record VerificationDraft(
        @Schema(description = "default: STABLE") Property property,

        @Schema(description = "the seats of each mentor and type; a mentor who is not listed has none")
        @NotNull
        @Size(max = 20_000)
        List<@Valid @NotNull Seats> seats,

        @NotNull
        @Size(max = 300_000)
        @Schema(description = "every acceptable pair; a pair that is not listed is not acceptable")
        List<@Valid @NotNull Option> acceptable,

        @NotNull @Size(max = 20_000) @Schema(description = "the matched pairs, locked ones included")
        List<@Valid @NotNull Match> matches,

        @Size(max = 20_000) @Schema(description = "pairs that are fixed whatever the tiers say; default: none")
        List<@Valid @NotNull Match> locked,

        @Size(max = 20_000)
        @Schema(
                description =
                        "MOST_WORTH: dual prices that prove the optimum; 0 for mentees who are not named. Without any "
                                + "price the check computes them")
        List<@Valid @NotNull MenteePrice> menteePrices,

        @Schema(description = "MOST_WORTH: dual prices of seats; 0 for those that are not named") @Size(max = 20_000)
        List<@Valid @NotNull SeatPrice> seatPrices) {

    private static final long LARGEST = (1L << 53) - 1;

    VerificationDraft {
        property = property == null ? Property.STABLE : property;
        locked = Listed.orEmpty(locked);
        menteePrices = Listed.orEmpty(menteePrices);
        seatPrices = Listed.orEmpty(seatPrices);
    }

    /** What a matching is said to be. */
    @Schema(name = "VerifiedProperty")
    public enum Property {
        /** No blocking pair: options need tiers. */
        STABLE,
        /** No other matching is worth more: options need a worth. */
        MOST_WORTH
    }

    /** What the property needs of an option and is not there. */
    List<InputError> missing() {
        List<InputError> found = new ArrayList<>();
        for (int i = 0; i < acceptable.size(); i++) {
            Option option = acceptable.get(i);
            String at = "/acceptable/" + i;
            if (property == Property.MOST_WORTH) {
                require(found, at + "/worth", option.worth());
            } else {
                require(found, at + "/menteeTier", option.menteeTier());
                require(found, at + "/mentorTier", option.mentorTier());
            }
        }
        return found;
    }

    private static void require(List<InputError> found, String at, Object value) {
        if (value == null) {
            found.add(InputError.at(at, InputErrorCode.REQUIRED, "must not be null"));
        }
    }

    /** What is said twice, whether or not it is said alike: of two statements a check would have to choose one. */
    List<InputError> repetitions() {
        List<InputError> found = new ArrayList<>();
        repeated(found, "/seats", seats, seat -> List.of(seat.mentorId(), seat.type()));
        repeated(
                found,
                "/acceptable",
                acceptable,
                option -> List.of(option.menteeId(), option.mentorId(), option.type()));
        repeated(found, "/menteePrices", menteePrices, price -> List.of(price.menteeId(), price.type()));
        repeated(found, "/seatPrices", seatPrices, price -> List.of(price.mentorId(), price.type()));
        return found;
    }

    private static <T> void repeated(List<InputError> found, String at, List<T> all, Function<T, List<?>> about) {
        Set<List<?>> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(about.apply(all.get(i)))) {
                found.add(InputError.at(
                        at + "/" + i, InputErrorCode.DUPLICATE, "has the same subject as an earlier item"));
            }
        }
    }

    /** The seats of a mentor in one type. */
    @Schema(name = "VerificationSeats")
    record Seats(
            @NotNull UUID mentorId,
            @NotNull MentorType type,

            @Schema(description = "how many mentees the mentor can take") @NotNull @Min(0) @Max(100_000)
            Integer seats) {}

    /** The tier that each side gives the other, smaller is better, equal is a tie; or what the pair is worth. */
    @Schema(name = "VerificationOption")
    record Option(
            @NotNull UUID menteeId,
            @NotNull UUID mentorId,
            @NotNull MentorType type,
            @Min(0) @Schema(description = "STABLE") Long menteeTier,
            @Min(0) @Schema(description = "STABLE") Long mentorTier,

            @Min(0) @Max(LARGEST) @Schema(description = "MOST_WORTH: worth of the pair")
            Long worth) {}

    /** The price of a mentee: what the mentee is worth to the whole matching. */
    @Schema(name = "VerificationMenteePrice")
    record MenteePrice(
            @NotNull UUID menteeId,
            @NotNull MentorType type,

            @Schema(description = "dual price, in the unit of worth") @NotNull @Min(-LARGEST) @Max(LARGEST)
            Long price) {

        static MenteePrice of(WorthClaim.Price price) {
            return new MenteePrice(price.person(), MentorType.valueOf(price.type()), price.price());
        }
    }

    /** The price of a mentor's seat: what one seat is worth to the whole matching. */
    @Schema(name = "VerificationSeatPrice")
    record SeatPrice(
            @NotNull UUID mentorId,
            @NotNull MentorType type,

            @Schema(description = "dual price of one seat, in the unit of worth") @NotNull @Min(-LARGEST) @Max(LARGEST)
            Long price) {

        static SeatPrice of(WorthClaim.Price price) {
            return new SeatPrice(price.person(), MentorType.valueOf(price.type()), price.price());
        }
    }

    /** A pair. */
    @Schema(name = "VerificationPair", description = "the two people, and the type")
    record Match(
            @NotNull UUID menteeId,
            @NotNull UUID mentorId,
            @NotNull MentorType type) {

        static Match of(Claim.Match match) {
            return new Match(match.mentee(), match.mentor(), MentorType.valueOf(match.type()));
        }

        Claim.Match claimed() {
            return new Claim.Match(menteeId, mentorId, type.name());
        }
    }

    WorthClaim worthClaim() {
        return new WorthClaim(
                claimedSeats(),
                acceptable.stream()
                        .map(option -> new WorthClaim.Worth(
                                option.menteeId(),
                                option.mentorId(),
                                option.type().name(),
                                option.worth()))
                        .toList(),
                matches.stream().map(Match::claimed).toList(),
                locked.stream().map(Match::claimed).toList(),
                menteePrices.isEmpty() && seatPrices.isEmpty() ? Optional.empty() : Optional.of(prices()));
    }

    private WorthClaim.Prices prices() {
        return new WorthClaim.Prices(
                menteePrices.stream()
                        .map(price -> new WorthClaim.Price(
                                price.menteeId(), price.type().name(), price.price()))
                        .toList(),
                seatPrices.stream()
                        .map(price -> new WorthClaim.Price(
                                price.mentorId(), price.type().name(), price.price()))
                        .toList());
    }

    private List<Claim.Seats> claimedSeats() {
        return seats.stream()
                .map(seat -> new Claim.Seats(seat.mentorId(), seat.type().name(), seat.seats()))
                .toList();
    }

    Claim claim() {
        return new Claim(
                claimedSeats(),
                acceptable.stream()
                        .map(option -> new Claim.Order(
                                option.menteeId(),
                                option.mentorId(),
                                option.type().name(),
                                option.menteeTier(),
                                option.mentorTier()))
                        .toList(),
                matches.stream().map(Match::claimed).toList(),
                locked.stream().map(Match::claimed).toList());
    }
}
