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
    @Schema(
            name = "H1bStanding",
            description = "UNKNOWN: nobody has confirmed under which name the employer petitions, which is not none; "
                    + "NOTHING_FOUND: no imported row has the confirmed names; FOUND: rows were found")
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
    @Schema(name = "H1bHistorySource", description = "the file and row that it was read from")
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

            @Schema(description = "the rows of the Data Hub that the petitions are summed from")
            List<PetitionRow> rows,

            @Schema(description = "absent when no filing was found: unknown, which does not mean zero") @Nullable
            FilingCounts filings) {}

    /** One row of the USCIS H-1B Employer Data Hub. */
    @Schema(name = "H1bPetitionRow")
    public record PetitionRow(
            @Schema(description = "as written in the file", examples = "HENRY FORD HEALTH SYSTEM") @Nullable
            String employer,

            @Schema(description = "the petitioner's, not the worksite's") @Nullable
            String city,

            @Schema(description = "two letters of the petitioner's US state, not of the worksite") @Nullable
            String state,

            @Schema(description = "the decisions of this row")
            Decisions decisions,

            @Schema(
                    description =
                            "the twelve measures from which the decisions are summed; absent when the file has the sums")
            @Nullable
            Measures measures,

            @Schema(description = "the confirmed aliases by which the row belongs to this program")
            List<UUID> aliasIds,

            RowSource source) {}

    /** How many labor condition applications an employer filed, and for whom. */
    @Schema(name = "H1bFilingCounts")
    public record FilingCounts(
            @Schema(description = "all filings") int total,

            @Schema(description = "filings whose title names a resident")
            int residents,

            @Schema(description = "filings whose title names a fellow")
            int fellows,

            @Schema(description = "filings for physicians who are neither")
            int physicians,

            @Schema(description = "filings for people who are no physicians")
            int others,

            @Schema(description = "residents of integrated interventional radiology")
            int integratedIrResidents) {}

    /** One labor condition application of an employer. */
    @Schema(name = "H1bFiling")
    public record Filing(
            @Schema(description = "case number of the Department of Labor", examples = "I-200-00000-000000") @Nullable
            String caseNumber,

            @Schema(
                    description =
                            "federal fiscal year, from October of the year before; absent where the file does not say")
            Integer fiscalYear,

            @Schema(description = "job title as written in the file") @Nullable
            String jobTitle,

            JobClass.@Nullable Role role,
            JobClass.@Nullable Discipline discipline,

            @Schema(description = "code of the Standard Occupational Classification, as written in the file") @Nullable
            String socCode,

            @Schema(description = "absent where the file does not say") @Nullable
            String visaClass,

            @Schema(description = "absent where the file does not say") @Nullable
            String status,

            @Schema(description = "first day of the employment; absent where the file does not say") @Nullable
            LocalDate beginsOn,

            @Schema(description = "last day of the employment; absent where the file does not say") @Nullable
            LocalDate endsOn,

            @Schema(description = "as written in the file") @Nullable
            String employer,

            @Schema(description = "trade name, as written in the file; absent: none") @Nullable
            String tradeName,

            @Schema(description = "city of the worksite") @Nullable
            String worksiteCity,

            @Schema(description = "two letters of the US state of the worksite") @Nullable
            String worksiteState,

            @Nullable Wage wage,

            @Schema(description = "the confirmed aliases by which the row belongs to this program")
            List<UUID> aliasIds,

            RowSource source) {}

    /** The lowest pay offered. */
    @Schema(name = "H1bWage", description = "the lowest pay offered; absent: the file has none")
    public record Wage(
            @Schema(description = "lowest amount, in `currency`") @Nullable
            BigDecimal from,

            @Schema(description = "ISO 4217 code; absent where the file has none", examples = "USD") @Nullable
            String currency,

            @Schema(description = "unit of time, as written in the file", examples = "Year") @Nullable
            String per,

            @Schema(description = "whether amount and unit contradict each other")
            boolean doubtful) {}

    /** What stands beside a verdict: seen, and without effect on it. */
    @Schema(
            name = "H1bHistorySummary",
            description = "what public files show of the program's employers, without effect on verdicts")
    public record Summary(
            Standing standing,
            String statement,

            @Schema(description = "initial petitions approved in all years known; absent when none is known")
            Long initialApproved,

            @Schema(description = "filings for integrated-IR residents; absent when no filing is known")
            Integer integratedIrResidents,

            @Schema(
                    description = "path at which the whole history can be read",
                    examples = "/v1/programs/0199c0de-0000-7000-8000-000000000001/h1b-history")
            @Nullable
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
