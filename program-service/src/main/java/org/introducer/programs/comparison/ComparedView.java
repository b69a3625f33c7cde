package org.introducer.programs.comparison;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.SourceType;
import org.jspecify.annotations.Nullable;

/** Programs side by side: one line for each respect, with one cell for each program in the order of the request. */
@Schema(name = "ProgramComparison")
record ComparedView(
        int season,

        @Schema(description = "the programs, in the order of the request")
        List<Compared> programs,

        @Schema(description = "lines left out because the programs are the same in them")
        int same,

        @Schema(description = "one for each respect in which they are compared")
        List<Line> lines) {

    /** The programs to compare, and in what. */
    @Schema(name = "ProgramComparisonRequest")
    record Asked(
            @Schema(description = "programs to compare, in the order of the columns") @NotNull @Size(min = 2, max = 5)
            List<@NotNull UUID> programIds,

            @Schema(
                    description =
                            "whether lines in which all programs are the same are left out; what is not known of all stays. Default false")
            Boolean differencesOnly) {}

    /** A program of a comparison. */
    @Schema(name = "ComparedProgram")
    record Compared(
            @Schema(description = "id of the program") UUID id,
            @Schema(description = "name of the program") String name,

            @Schema(description = "absent: not retired") @Nullable
            LocalDate retiredOn) {}

    /** What a line of a comparison is about, when it is not a fact. */
    @Schema(name = "ComparedAttribute")
    enum Attribute {
        PATHWAY("Pathway"),
        INSTITUTION("Institution"),
        STATE("State"),
        TRACKS("Tracks"),
        POSITIONS("Positions offered, the last season known of each track"),
        NON_US_IMG("Non-US IMGs among the residents known, last five years counted");

        private final String label;

        Attribute(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** One respect in which programs are compared, with what is known of each. */
    @Schema(name = "ComparisonLine")
    record Line(
            @Schema(description = "absent: the line is about a fact") @Nullable
            Attribute attribute,

            @Schema(description = "absent: the line is about an attribute") @Nullable
            FactField field,

            String label,

            @Schema(description = "by what is known for the season asked")
            Likeness likeness,

            @Schema(description = "by what was last known, of whatever season; to be confirmed")
            Likeness outlook,

            @Schema(description = "one for each program, in the order of the request")
            List<Cell> cells) {}

    /** How far what a cell shows can be relied on. */
    @Schema(
            name = "ComparisonCellState",
            description =
                    "KNOWN: for the season asked; LAST_KNOWN: of another season or too old, confirm it; REPORTED: only a "
                            + "resident or a third party says it, ask the program; CONFLICT: sources contradict each other; UNKNOWN: nobody has said anything, which is not no")
    enum CellState {
        KNOWN,
        /** Of another season or too old: confirm it. */
        LAST_KNOWN,
        /** Only a resident or a third party says it. */
        REPORTED,
        CONFLICT,
        UNKNOWN
    }

    /** What is known of one program in one respect, with its evidence. */
    @Schema(name = "ComparisonCell")
    record Cell(
            UUID programId,
            CellState state,

            @Schema(description = "absent: not known") @Nullable
            String value,

            @Nullable Freshness freshness,

            @Schema(description = "the season of the value; of several the oldest")
            Integer season,

            @Schema(
                    description = "where the evidence can be read",
                    examples = "/v1/facts/0199c0de-0000-7000-8000-000000000001")
            @Nullable
            String evidence,

            @Nullable SourceType sourceType,
            @Nullable String reference,
            @Nullable LocalDate observedOn,

            @Schema(description = "whether a dispute of the fact is open")
            boolean disputed) {

        /** What the directory itself says; null: not known. */
        static Cell of(UUID programId, @Nullable String value, String evidence) {
            return new Cell(
                    programId,
                    value == null ? CellState.UNKNOWN : CellState.KNOWN,
                    value,
                    null,
                    null,
                    value == null ? null : evidence,
                    null,
                    null,
                    null,
                    false);
        }

        /** The same, of a season. */
        Cell of(int ofSeason, boolean asked) {
            return new Cell(
                    programId,
                    asked ? state : CellState.LAST_KNOWN,
                    value,
                    freshness,
                    ofSeason,
                    evidence,
                    sourceType,
                    reference,
                    observedOn,
                    disputed);
        }

        @Nullable
        String known() {
            return state == CellState.KNOWN ? value : null;
        }

        @Nullable
        String lastKnown() {
            return state == CellState.LAST_KNOWN ? value : known();
        }
    }
}
