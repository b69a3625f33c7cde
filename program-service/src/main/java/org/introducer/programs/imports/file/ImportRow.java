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
     */
    record AcgmeProgram(
            String acgmeCode,
            String specialty,
            String name,
            String city,
            String state,
            Double latitude,
            Double longitude,
            String source)
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
     */
    record NrmpProgram(
            String nrmpCode,
            String match,
            String institution,
            String specialty,
            String city,
            String state,
            String source,
            List<Quota> years)
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
     */
    record Quota(int season, Integer offered, Integer filled) {}

    /** One row of the Data Hub: first decisions on one employer's petitions in one fiscal year. */
    record Petitions(
            int fiscalYear,
            String employer,
            String taxId,
            String naics,
            String state,
            String city,
            String zip,
            int initialApproved,
            int initialDenied,
            int continuingApproved,
            int continuingDenied)
            implements ImportRow {
        @Override
        public String key() {
            return String.join(
                    "|",
                    Integer.toString(fiscalYear),
                    Cells.orEmpty(employer),
                    Cells.orEmpty(taxId),
                    Cells.orEmpty(naics),
                    Cells.orEmpty(state),
                    Cells.orEmpty(city),
                    Cells.orEmpty(zip));
        }
    }

    /** One labor condition application: an employer's intent to file. Nobody's name is in it. */
    record Filing(
            String caseNumber,
            String caseStatus,
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
