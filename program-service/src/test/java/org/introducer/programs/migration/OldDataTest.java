package org.introducer.programs.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What earlier versions kept is read by this one. */
class OldDataTest {

    private static final String TENANT = "00000000-0000-0000-0000-000000000001";
    private static final String DONE = "00000000-0000-0000-0000-0000000000d1";
    private static final String LATER = "00000000-0000-0000-0000-0000000000d2";
    private static final String WAITING = "00000000-0000-0000-0000-0000000000e1";
    private static final String PROGRAM = "00000000-0000-0000-0000-0000000000a1";

    private static final String IMPORTS = """
            insert into jobs (tenant_id, id, version, kind, sub, applicant_id, state, input, result, errors, created_at, lease_until)
            values
            ('%1$s', '%2$s', 0, 'import', '%1$s', '%1$s', 'DONE', '{"source": "USCIS_DATA_HUB", "dryRun": false, "columns": ["key uuid"]}',
                '{"created": 2, "updated": 0, "unchanged": 0, "rejected": 1, "undone": null, "blocked": null,
                  "appliedAt": "2026-10-01T10:00:00Z"}', '[]', '2026-10-01T09:00:00Z', null),
            ('%1$s', '%3$s', 0, 'import', '%1$s', '%1$s', 'REVERTED', '{"source": "USCIS_DATA_HUB"}',
                '{"created": 0, "updated": 1, "unchanged": 0, "rejected": 0, "undone": 1, "blocked": 0,
                  "appliedAt": "2026-10-02T10:00:00Z"}', '[]', '2026-10-02T09:00:00Z', null),
            ('%1$s', '%4$s', 0, 'import', '%1$s', '%1$s', 'PREVIEWED', '{"source": "ACGME", "dryRun": true, "columns": ["key uuid"]}',
                null, '[]', '2026-10-03T09:00:00Z', '2026-10-03T09:10:00Z');
            insert into import_sources (import_id, source, reference, observed_on) values
                ('%2$s', 'USCIS_DATA_HUB', 'https://example.org/hub', '2026-09-30');
            insert into import_blocks (tenant_id, import_id, number, content, created_at)
            values ('%1$s', '%4$s', 1, '\\x00', now());
            insert into import_rows (tenant_id, import_id, number, key, occurrence, subject, outcome, problem, diff, before, blocked) values
                ('%1$s', '%2$s', 1, '%1$s', 1, null, 'CREATED', null, null, null, null),
                ('%1$s', '%2$s', 2, null, null, null, 'REJECTED', 'ZIP has not up to 5 digits', null, null, null),
                ('%1$s', '%3$s', 1, '%1$s', 1, null, 'UPDATED', null, '[]', null, null),
                ('%1$s', '%2$s', 3, '%5$s', 1, '4161100001', 'UPDATED', null, '[]', '{"program": {"name": "As before"}}', null);
            """.formatted(TENANT, DONE, LATER, WAITING, PROGRAM);

    private static final String STATEMENTS = """
            insert into employer_petitions (key, occurrence, fiscal_year, employer, employer_key, tax_id, naics, state, city, zip,
                initial_approved, initial_denied, continuing_approved, continuing_denied, import_id) values
                ('%1$s', 1, 2024, 'ST. MARY''S HOSPITAL', 'ST MARYS HOSPITAL', '0001', '62', 'FL', 'TAMPA', '33606', 1, 0, 2, 0, '%2$s'),
                ('%1$s', 2, 2024, 'St. Mary''s Hospital', 'ST MARYS HOSPITAL', '0001', '62', 'FL', 'Tampa', '33606', 3, 1, 0, 0, '%2$s'),
                ('%3$s', 1, 2025, 'ST. MARY''S HOSPITAL', 'ST MARYS HOSPITAL', '0001', '62', 'FL', 'TAMPA', '33606', 5, 0, 0, 0, '%3$s');
            insert into labor_filings (case_number, case_status, job_title, role, discipline, soc_code, employer, employer_key,
                wage_doubtful, import_id)
            values ('I-200-24270-000001', 'Certified', 'Resident', 'RESIDENT', 'RADIOLOGY', '29-1224.00', 'ST. MARY''S HOSPITAL',
                'ST MARYS HOSPITAL', false, '%3$s');
            insert into programs (id, version, name, pathway, acgme_code, created_at)
            values ('%4$s', 0, 'St. Mary''s Program', 'INTEGRATED', '4161100001', now());
            insert into program_sources (source, code, occurrence, program_id, content, reference, observed_on, import_id)
            values ('ACGME', '4161100001', 1, '%4$s', '{"name": "St. Mary''s Program", "city": "Tampa"}', 'acgme.csv', '2026-09-30', '%2$s');
            insert into employer_aliases (id, version, program_id, employer, employer_key, source_type, reference, observed_on, confidence,
                state, created_at) values
                (uuidv7(), 0, '%4$s', 'ST. MARY''S HOSPITAL', 'ST MARYS HOSPITAL', 'CURATOR', 'x', '2026-09-30', 'HIGH', 'CONFIRMED', '2026-10-01'),
                (uuidv7(), 0, '%4$s', 'ST. MARYS HOS PITAL', 'ST MARYS HOS PITAL', 'CURATOR', 'x', '2026-09-30', 'HIGH', 'CONFIRMED', '2026-10-02');
            """.formatted(TENANT, DONE, LATER, PROGRAM);

    @Test
    @Tag("P28")
    void what_files_said_before_is_a_statement_of_its_import() throws SQLException {
        try (OldDatabase database = new OldDatabase(2120)) {
            database.execute(IMPORTS);
            database.execute(STATEMENTS);
            database.update();
            // Two rows of one file are one statement; the day is that of the import's source, else long ago.
            assertEquals(
                    List.of(
                            "2024, STMARYSHOSPITAL, 2026-09-30, t, 4, 1, 2, 0, " + DONE,
                            "2025, STMARYSHOSPITAL, 1990-01-01, t, 5, 0, 0, 0, " + LATER),
                    database.rows(
                            "select fiscal_year, employer_key, observed_on, current, initial_approved, initial_denied,"
                                    + " continuing_approved, continuing_denied, import_id from employer_petitions order by 1"));
            assertEquals(
                    List.of("I-200-24270-000001, STMARYSHOSPITAL, 1990-01-01, t"),
                    database.rows("select case_number, employer_key, observed_on, current from labor_filings"));
            assertEquals(
                    List.of("4161100001, Tampa, 2026-09-30"),
                    database.rows("select code, stated ->> 'city', observed_on from program_statements"));
            assertEquals(List.of("As before"), database.rows("select base ->> 'name' from program_sources"));
            assertEquals(
                    List.of("CONFIRMED, STMARYSHOSPITAL", "WITHDRAWN, STMARYSHOSPITAL"),
                    database.rows("select state, employer_key from employer_aliases order by created_at"));
        }
    }

    @Test
    @Tag("P28")
    void imports_of_before_are_read_in_the_words_of_now_and_none_waits_for_ever() throws SQLException {
        try (OldDatabase database = new OldDatabase(2120)) {
            database.execute(IMPORTS);
            database.update();
            assertEquals(
                    List.of(
                            "1, 2, CREATE, null, null",
                            "2, 3, INVALID, ZIP has not up to 5 digits, null",
                            "3, 4, UPDATE, null, null"),
                    database.rows(
                            "select number, line, action, reasons -> 0 ->> 'detail', outcome from import_rows where import_id = '"
                                    + DONE + "' order by 1"));
            assertEquals(
                    List.of("UPDATE, REVERTED"),
                    database.rows("select action, outcome from import_rows where import_id = '" + LATER + "'"));
            assertEquals(
                    List.of(
                            "DONE, true, 2, 1, 2026-10-01T10:00:00Z",
                            "REVERTED, true, 0, 0, 2026-10-02T10:00:00Z",
                            "FAILED, false, null, null, null"),
                    database.rows(
                            "select state, input -> 'autoConfirm', result -> 'counts' -> 'create', result -> 'counts' -> 'invalid',"
                                    + " result ->> 'appliedAt' from jobs order by created_at"));
            assertEquals(
                    List.of("It waited while the service was updated: import the file again., null"),
                    database.rows(
                            "select errors -> 0 ->> 'detail', lease_until from jobs where id = '" + WAITING + "'"));
            assertEquals(List.of("0"), database.rows("select count(*) from import_blocks"));
        }
    }

    private static final String SHORTLISTS = """
            insert into shortlists (tenant_id, id, version, applicant_id, sub, season, making, created_at) values
                ('%1$s', '%2$s', 0, '%1$s', '%1$s', 2027, '{"matching": 3, "tiers": {"LIKELY": 2, "TARGET": 0, "REACH": 0, "CLOSED": 1}}', now()),
                ('%1$s', '%3$s', 0, '%1$s', '%1$s', 2027, '{"matching": 9, "tiers": {"LIKELY": 4, "TARGET": 3, "REACH": 0, "CLOSED": 2}}', now());
            insert into shortlist_entries (tenant_id, shortlist_id, rank, program_id, content) values
                ('%1$s', '%2$s', 1, '%4$s', '{"tier": "LIKELY", "tierBecause": "At least 700 of 1000.", "rankedBy": "VERDICT",
                    "verdict": "FEASIBLE", "outlook": "INFEASIBLE", "eligibility": "ELIGIBLE"}'),
                ('%1$s', '%2$s', 2, '%4$s', '{"tier": "LIKELY", "rankedBy": "OUTLOOK", "verdict": "UNKNOWN", "outlook": "CONDITIONAL",
                    "eligibility": "ELIGIBLE"}'),
                ('%1$s', '%2$s', 3, '%4$s', '{"tier": "CLOSED", "verdict": "UNKNOWN", "outlook": "FEASIBLE", "eligibility": "INELIGIBLE"}'),
                ('%1$s', '%3$s', 1, '%4$s', '{"tier": "TARGET"}');
            """.formatted(TENANT, DONE, LATER, PROGRAM);

    @Test
    @Tag("P15")
    void kept_shortlists_name_their_tiers_by_what_they_know() throws SQLException {
        try (OldDatabase database = new OldDatabase(2130)) {
            database.execute(SHORTLISTS);
            database.update();
            assertEquals(
                    List.of(
                            "OPEN, Visa: FEASIBLE. Requirements: ELIGIBLE.",
                            "CONDITIONAL, Visa: CONDITIONAL. Requirements: ELIGIBLE.",
                            "CLOSED, Visa: FEASIBLE. Requirements: INELIGIBLE.",
                            "UNCLEAR, Visa: UNKNOWN. Requirements: UNKNOWN."),
                    database.rows(
                            "select content ->> 'tier', content ->> 'tierBecause' from shortlist_entries order by shortlist_id, rank"));
            assertEquals(
                    List.of("{\"OPEN\": 1, \"CLOSED\": 1, \"UNCLEAR\": 0, \"CONDITIONAL\": 1}", "{\"CLOSED\": 2}"),
                    database.rows("select making ->> 'tiers' from shortlists order by id"));
        }
    }
}
