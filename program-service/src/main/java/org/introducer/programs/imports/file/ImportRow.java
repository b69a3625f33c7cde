package org.introducer.programs.imports.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One row of an official file in our own terms; what the file leaves blank is null. */
public sealed interface ImportRow {

    /** What tells this row's subject apart within its source. */
    String key();

    /**
     * A program of ACGME's list.
     *
     * @param source where this row is from, as the file says
     * @param refused what was not taken from the row
     */
    record AcgmeProgram(
            String acgmeCode,
            String specialty,
            String name,
            String city,
            String state,
            Double latitude,
            Double longitude,
            String source,
            List<RefusedField> refused)
            implements ImportRow {
        @Override
        public String key() {
            return acgmeCode;
        }
    }

    /**
     * One NRMP program code with its results by year.
     *
     * @param source where this row is from, as the file says
     * @param refused what was not taken from the row
     */
    record NrmpProgram(
            String nrmpCode,
            String match,
            String institution,
            String specialty,
            String city,
            String state,
            String source,
            List<Quota> years,
            List<RefusedField> refused)
            implements ImportRow {
        @Override
        public String key() {
            return nrmpCode;
        }
    }

    /**
     * The result of one year.
     *
     * @param offered null when the code was not offered that year, which NRMP prints as 0/0
     * @param filled null when it was not offered, or when nothing is known yet
     */
    record Quota(int season, Integer offered, Integer filled) {}

    /**
     * One row of the Data Hub: first decisions on one employer's petitions in one fiscal year; a count is null where the file
     * says nothing, which is not 0.
     *
     * @param parts the twelve measures of which the four are sums, approvals and denials in turn: new employment, new
     *     concurrent, continuation, change with same employer, change of employer, amended; null where a file has the four
     * @param incomplete bits of the four sums, in their order, of which a part is unknown
     */
    record Petitions(
            int fiscalYear,
            String employer,
            String taxId,
            String naics,
            String state,
            String city,
            String zip,
            Integer initialApproved,
            Integer initialDenied,
            Integer continuingApproved,
            Integer continuingDenied,
            List<Integer> parts,
            int incomplete)
            implements ImportRow {

        @Override
        public String key() {
            return String.join(
                    "|",
                    Integer.toString(fiscalYear),
                    Cells.upper(employer),
                    Cells.orEmpty(taxId),
                    Cells.orEmpty(naics),
                    Cells.orEmpty(state),
                    Cells.upper(city),
                    Cells.orEmpty(zip));
        }
    }

    /** One labor condition application: an employer's intent to file. Nobody's name is in it. */
    record Filing(
            String caseNumber,
            String caseStatus,
            LocalDate decidedOn,
            String visaClass,
            String jobTitle,
            JobClass.Role role,
            JobClass.Discipline discipline,
            String socCode,
            String socTitle,
            LocalDate beginsOn,
            LocalDate endsOn,
            String employer,
            String tradeName,
            String worksiteCity,
            String worksiteState,
            BigDecimal wageFrom,
            String wageUnit,
            boolean wageDoubtful,
            Integer fiscalYear)
            implements ImportRow {
        @Override
        public String key() {
            return caseNumber;
        }
    }
}
