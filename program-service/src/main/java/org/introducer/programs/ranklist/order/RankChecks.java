package org.introducer.programs.ranklist.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.ranklist.order.RankOrder.Key;
import org.introducer.programs.track.TrackType;
import org.jspecify.annotations.Nullable;

/** What to look at before a list is certified. */
public final class RankChecks {

    private RankChecks() {}

    /** What is wrong, or may be. */
    @Schema(name = "RankCheckCode", description = "what is wrong with a rank list, or may be")
    public enum Code {
        NOT_INTERVIEWED(Severity.ERROR),
        /** The application was declined or withdrawn, or has its result. */
        NOT_OPEN(Severity.ERROR),
        TOO_MANY(Severity.ERROR),
        /** An advanced position without a list of PGY-1 programs that is tried when it is matched. */
        NO_SUPPLEMENTAL_LIST(Severity.WARNING),
        SUPPLEMENTAL_LIST_NOT_NEEDED(Severity.WARNING),
        /** The program is known to have other tracks only. */
        TRACK_NOT_OFFERED(Severity.WARNING),
        TRACK_UNKNOWN(Severity.UNKNOWN),
        /** An interview that is not on the list. */
        INTERVIEWED_NOT_RANKED(Severity.WARNING),
        NOT_SCORED(Severity.WARNING),
        DEADLINE_PAST(Severity.ERROR),
        /** The deadline is assumed or unknown. */
        DEADLINE_UNSOURCED(Severity.UNKNOWN),
        /** More positions than were taken without a further fee, as last known. */
        FURTHER_FEE(Severity.WARNING),
        FEE_UNKNOWN(Severity.UNKNOWN);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }

    @Schema(
            name = "RankCheckSeverity",
            description =
                    "ERROR: it cannot be certified so; WARNING: look at it; UNKNOWN: what would decide it is not known")
    public enum Severity {
        ERROR,
        WARNING,
        UNKNOWN
    }

    /** @param key the entry that it is about; null: the whole list */
    public record Check(Code code, @Nullable Key key, String text) {}

    /**
     * A position on the list.
     *
     * @param state null for an application that is not there any more
     * @param offered the tracks that the program is known to have; empty: not known
     * @param scored whether each criterion is scored
     * @param supplemental the states of the PGY-1 applications that are tried with it, null inside for one that is not there
     */
    public record Position(
            Key key,
            String program,
            @Nullable ApplicationState state,
            Set<TrackType> offered,
            boolean scored,
            List<Year> supplemental) {}

    /** A PGY-1 application on a supplemental list. */
    public record Year(String program, @Nullable ApplicationState state) {}

    /**
     * What a list costs beyond the registration.
     *
     * @param positions on the list
     * @param supplemental different applications on all supplemental lists together
     * @param free how many of each cost nothing, as last known; null: not known
     */
    public static Check fee(int positions, int supplemental, @Nullable Integer free) {
        if (free == null) {
            return new Check(
                    Code.FEE_UNKNOWN,
                    null,
                    "Whether the length of the list costs a further fee is not in our sources: look it up at NRMP.");
        }
        if (positions <= free && supplemental <= free) {
            return new Check(
                    Code.FEE_UNKNOWN,
                    null,
                    "As last known, lists of up to %d cost no further fee: look up the present fees at NRMP."
                            .formatted(free));
        }
        return new Check(
                Code.FURTHER_FEE,
                null,
                "The list has %d positions and %d on its supplemental lists. As last known, NRMP asks a further fee for each beyond %d: look up the present fees."
                        .formatted(positions, supplemental, free));
    }

    /** @param most how many positions a list may have */
    public static List<Check> of(List<Position> positions, int most) {
        List<Check> checks = new ArrayList<>();
        if (positions.size() > most) {
            checks.add(new Check(
                    Code.TOO_MANY,
                    null,
                    "The list has %d positions; more than %d are not taken.".formatted(positions.size(), most)));
        }
        positions.forEach(position -> checks.addAll(of(position, most)));
        return List.copyOf(checks);
    }

    private static List<Check> of(Position position, int most) {
        List<Check> checks = new ArrayList<>();
        Key key = position.key();
        standing(position.program(), position.state()).forEach(at -> checks.add(new Check(at.code(), key, at.text())));
        if (position.offered().isEmpty() || position.offered().equals(Set.of(TrackType.UNKNOWN))) {
            checks.add(new Check(
                    Code.TRACK_UNKNOWN,
                    key,
                    "Which tracks %s has is not known: look at its NRMP code.".formatted(position.program())));
        } else if (!position.offered().contains(key.track())) {
            checks.add(new Check(
                    Code.TRACK_NOT_OFFERED,
                    key,
                    "%s is known for %s, not for %s."
                            .formatted(
                                    position.program(),
                                    position.offered().stream()
                                            .sorted()
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", ")),
                                    key.track())));
        }
        checks.addAll(supplemental(position, most));
        if (!position.scored()) {
            checks.add(new Check(
                    Code.NOT_SCORED,
                    key,
                    "Not every criterion of %s is scored; what is missing does not count."
                            .formatted(position.program())));
        }
        return checks;
    }

    private record Found(Code code, String text) {}

    private static Stream<Found> standing(String program, ApplicationState state) {
        if (state != null && state.interviewed()) {
            return Stream.empty();
        }
        return Stream.of(
                state == null || state.ended()
                        ? new Found(
                                Code.NOT_OPEN,
                                "The application to %s is %s."
                                        .formatted(program, state == null ? "no longer there" : state))
                        : new Found(
                                Code.NOT_INTERVIEWED,
                                "%s has not interviewed you; the application is %s.".formatted(program, state)));
    }

    private static List<Check> supplemental(Position position, int most) {
        Key key = position.key();
        if (key.track() != TrackType.ADVANCED) {
            return position.supplemental().isEmpty() || key.track() == TrackType.UNKNOWN
                    ? List.of()
                    : List.of(new Check(
                            Code.SUPPLEMENTAL_LIST_NOT_NEEDED,
                            key,
                            "Only an advanced position has a supplemental list; %s is %s."
                                    .formatted(position.program(), key.track())));
        }
        if (position.supplemental().isEmpty()) {
            return List.of(new Check(
                    Code.NO_SUPPLEMENTAL_LIST,
                    key,
                    "%s begins with PGY-2. Without PGY-1 programs on its supplemental list, a match leaves you without a first year, and it binds."
                            .formatted(position.program())));
        }
        List<Check> checks = new ArrayList<>();
        if (position.supplemental().size() > most) {
            checks.add(
                    new Check(Code.TOO_MANY, key, "A supplemental list has more than %d positions.".formatted(most)));
        }
        position.supplemental()
                .forEach(year -> standing(year.program(), year.state())
                        .forEach(at -> checks.add(new Check(at.code(), key, at.text()))));
        return checks;
    }
}
