package org.introducer.programs.h1b;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.imports.file.JobClass;
import org.jspecify.annotations.Nullable;

/** What public files show of the employers behind a program: what happened, never what the program offers. */
@Schema(name = "H1bHistory")
public record H1bHistory(
        UUID programId,
        Standing standing,
        String statement,

        @Schema(description = "the confirmed aliases that link rows of the files to this program")
        List<EmployerAliasView> aliases,

        @Schema(
                description =
                        "newest first, unknown years last; a year that is not listed is unknown, which does not mean none")
        List<Year> years,

        @Schema(
                description =
                        "the most relevant filings, IR and residents first, at most 200; the counts by year include all")
        List<Filing> filings) {

    private static final String LIMITS =
            " A Data Hub row counts first decisions on an employer's petitions, whatever the occupation; a labor condition"
                    + " application is an employer's intent to file. Both are history of the employer and never the program's"
                    + " policy, which is the fact H1B_SPONSORSHIP.";

    /** What the directory can say at all. */
    @Schema(name = "H1bStanding")
    public enum Standing {
        /** No employer alias is confirmed. */
        UNKNOWN("Unknown, which is not none: nobody has confirmed under which name this program's employer petitions."),
        /** The names are known, and no imported row has them. */
        NOTHING_FOUND("Under the confirmed names no row was found in the files imported so far."),
        FOUND("Rows were found under the confirmed names.");

        private final String text;

        Standing(String text) {
            this.text = text;
        }

        String statement() {
            return text + LIMITS;
        }
    }

    /** Where a row was read. */
    @Schema(name = "H1bHistorySource")
    public record RowSource(
            SourceType sourceType,

            @Schema(description = "origin of the file, for people") @Nullable
            String reference,

            @Schema(description = "the day on which the file was created or exported") @Nullable
            LocalDate observedOn) {}

    /** One fiscal year of all employers behind the program. */
    @Schema(name = "H1bHistoryYear")
    public record Year(
            @Schema(description = "federal fiscal year, from October of the year before", examples = "2022")
            Integer fiscalYear,

            @Schema(
                    description =
                            "absent when the imported Data Hub files have no such row: unknown, which does not mean zero")
            @Nullable
            Decisions petitions,

            List<PetitionRow> rows,

            @Schema(description = "absent when no filing was found: unknown, which does not mean zero") @Nullable
            FilingCounts filings) {}

    /** One row of the Data Hub. */
    @Schema(name = "H1bPetitionRow")
    public record PetitionRow(
            @Schema(description = "as written in the file", examples = "HENRY FORD HEALTH SYSTEM") @Nullable
            String employer,

            @Schema(description = "the petitioner's, not the worksite's") @Nullable
            String city,

            @Nullable String state,
            Decisions decisions,

            @Schema(
                    description =
                            "the twelve measures from which the decisions are summed; absent when the file has the sums")
            @Nullable
            Measures measures,

            List<UUID> aliasIds,
            RowSource source) {}

    /** How many labor condition applications, for whom. */
    @Schema(name = "H1bFilingCounts")
    public record FilingCounts(
            int total,
            int residents,
            int fellows,
            int physicians,
            int others,

            @Schema(description = "residents of integrated interventional radiology")
            int integratedIrResidents) {}

    /** One labor condition application. */
    @Schema(name = "H1bFiling")
    public record Filing(
            @Schema(examples = "I-200-00000-000000") @Nullable
            String caseNumber,

            Integer fiscalYear,
            @Nullable String jobTitle,
            JobClass.@Nullable Role role,
            JobClass.@Nullable Discipline discipline,
            @Nullable String socCode,

            @Schema(description = "absent where the file does not say") @Nullable
            String visaClass,

            @Schema(description = "absent where the file does not say") @Nullable
            String status,

            @Nullable LocalDate beginsOn,
            @Nullable LocalDate endsOn,

            @Schema(description = "as written in the file") @Nullable
            String employer,

            @Nullable String tradeName,
            @Nullable String worksiteCity,
            @Nullable String worksiteState,
            @Nullable Wage wage,
            List<UUID> aliasIds,
            RowSource source) {}

    /** The lowest pay offered. */
    @Schema(name = "H1bWage")
    public record Wage(
            @Nullable BigDecimal from,
            @Schema(examples = "USD") @Nullable String currency,
            @Schema(examples = "Year") @Nullable String per,

            @Schema(description = "whether amount and unit contradict each other")
            boolean doubtful) {}

    /** What stands beside a verdict: seen, and without effect on it. */
    @Schema(name = "H1bHistorySummary")
    public record Summary(
            Standing standing,
            String statement,

            @Schema(description = "initial petitions approved in all years known; absent when none is known")
            Long initialApproved,

            @Schema(description = "filings for integrated-IR residents; absent when no filing is known")
            Integer integratedIrResidents,

            @Schema(examples = "/v1/programs/0199c0de-0000-7000-8000-000000000001/h1b-history") @Nullable
            String see) {}

    /** The history in short. */
    public Summary summary() {
        List<Decisions> decisions =
                years.stream().map(Year::petitions).filter(Objects::nonNull).toList();
        List<FilingCounts> counts =
                years.stream().map(Year::filings).filter(Objects::nonNull).toList();
        return new Summary(
                standing,
                statement,
                decisions.stream()
                        .map(Decisions::initialApproved)
                        .filter(Objects::nonNull)
                        .reduce(Long::sum)
                        .orElse(null),
                counts.isEmpty()
                        ? null
                        : counts.stream()
                                .mapToInt(FilingCounts::integratedIrResidents)
                                .sum(),
                "/v1/programs/" + programId + "/h1b-history");
    }
}
