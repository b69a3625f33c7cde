package org.introducer.contacts.imports.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.introducer.contacts.imports.row.FileStatements;
import org.introducer.platform.sql.SqlResource;

/**
 * Compares the rows of a file with one another and with the applicant's contacts, all rows at once. Looks at rows that are
 * CREATE only: so it can be done again when the contacts have changed. A row is the contact that has one of its keys, never one
 * that has its name.
 */
@ApplicationScoped
public class Matching {

    private static final SqlResource SQL = SqlResource.named(Matching.class, "matching");

    private static final String TAKEN_BEFORE = SQL.get("taken-before");
    private static final String NAMESAKES = SQL.get("namesakes");
    private static final String SAME_PERSON = SQL.get("same-person");
    private static final String SAME_KEY = SAME_PERSON.formatted(SQL.get("same-key"));
    private static final String SAME_ROW = SAME_PERSON.formatted(SQL.get("same-row"));
    private static final String HELD = SQL.get("held");
    private static final String BY_KEY = HELD.formatted(SQL.get("by-key"));
    private static final String BY_ROW = HELD.formatted(SQL.get("by-row"));
    private static final String WITHOUT_DAY = HELD.formatted(SQL.get("without-day"));
    private static final String SAME_CONTACT = SQL.get("same-contact");
    private static final String NOT_TO_BE_WRITTEN_TO = SQL.get("not-to-be-written-to");

    private static final String FORGOTTEN = SQL.get("forgotten");

    private final FileStatements statements;
    private final SharedAddresses sharedAddresses;

    Matching(FileStatements statements, SharedAddresses sharedAddresses) {
        this.statements = statements;
        this.sharedAddresses = sharedAddresses;
    }

    public void match(UUID ownerId, UUID file) {
        statements.hashJoinsOnly(true);
        run(ownerId, file, NAMESAKES, TAKEN_BEFORE);
        sharedAddresses.markStrangers(ownerId, file);
        sharedAddresses.compareRows(file);
        run(
                ownerId,
                file,
                SAME_KEY,
                SAME_ROW,
                BY_KEY,
                BY_ROW,
                WITHOUT_DAY,
                SAME_CONTACT,
                NOT_TO_BE_WRITTEN_TO,
                FORGOTTEN);
        statements.hashJoinsOnly(false);
    }

    private void run(UUID ownerId, UUID file, String... steps) {
        for (String step : steps) {
            statements.run(step, ownerId, file);
        }
    }
}
