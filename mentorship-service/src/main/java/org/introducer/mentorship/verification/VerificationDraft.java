package org.introducer.mentorship.verification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.certificate.Claim;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.profile.Listed;
import org.introducer.platform.problem.InputError;

/** A matching that is said to be stable, with all that is needed to check it. */
@Schema(name = "Verification")
record VerificationDraft(
        @NotNull @Size(max = 20_000) List<@Valid @NotNull Seats> seats,

        @NotNull
        @Size(max = 300_000)
        @Schema(
                description =
                        "every pair that may be; who is not listed with somebody does not want or may not have them")
        List<@Valid @NotNull Option> acceptable,

        @NotNull @Size(max = 20_000) @Schema(description = "the pairs made, the locked ones included")
        List<@Valid @NotNull Match> matches,

        @Size(max = 20_000) @Schema(description = "pairs that hold whatever the tiers say; absent: none")
        List<@Valid @NotNull Match> locked) {

    VerificationDraft {
        locked = Listed.orEmpty(locked);
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
        return found;
    }

    private static <T> void repeated(List<InputError> found, String at, List<T> all, Function<T, List<?>> about) {
        Set<List<?>> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(about.apply(all.get(i)))) {
                found.add(InputError.at(at + "/" + i, "is about what an item before it is about"));
            }
        }
    }

    /** Seats of a mentor in a type. */
    @Schema(name = "VerificationSeats")
    record Seats(
            @NotNull UUID mentorId,
            @NotNull MentorType type,
            @NotNull @Min(0) @Max(100_000) Integer seats) {}

    /** The tier that each side gives the other; smaller is better, equal is a tie. */
    @Schema(name = "VerificationOption")
    record Option(
            @NotNull UUID menteeId,
            @NotNull UUID mentorId,
            @NotNull MentorType type,
            @NotNull @Min(0) Long menteeTier,
            @NotNull @Min(0) Long mentorTier) {}

    /** A pair. */
    @Schema(name = "VerificationPair")
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

    Claim claim() {
        return new Claim(
                seats.stream()
                        .map(seat ->
                                new Claim.Seats(seat.mentorId(), seat.type().name(), seat.seats()))
                        .toList(),
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
