package org.introducer.contacts.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.introducer.contacts.imports.correspondence.MailConfirmation;
import org.introducer.contacts.imports.correspondence.MailMatching;
import org.introducer.contacts.imports.file.ImportSource;
import org.introducer.contacts.imports.matching.Confirmation;
import org.introducer.contacts.imports.matching.Matching;
import org.introducer.contacts.imports.matching.Merging;
import org.introducer.contacts.imports.reversal.Reversal;
import org.introducer.contacts.imports.row.FileStatements;
import org.introducer.platform.audit.Changes;
import org.introducer.platform.imports.ImportCounts;
import org.introducer.platform.imports.ImportJobs;
import org.introducer.platform.imports.ImportOrder;
import org.introducer.platform.imports.ImportResult;
import org.introducer.platform.imports.ImportWorker;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.write.Writes;

/** Compares a staged file with the contacts, applies it once it is confirmed, and reverts it. */
@Singleton
class ContactImportWorker extends ImportWorker {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Imports imports;
    private final FileStatements statements;
    private final Matching matching;
    private final Merging merging;
    private final Confirmation confirmation;
    private final Reversal reversal;
    private final MailMatching mailMatching;
    private final MailConfirmation mail;

    ContactImportWorker(
            ImportJobs importJobs,
            Jobs jobs,
            Writes writes,
            Changes changes,
            ObjectMapper json,
            Clock clock,
            Imports imports,
            FileStatements statements,
            Matching matching,
            Merging merging,
            Confirmation confirmation,
            Reversal reversal,
            MailMatching mailMatching,
            MailConfirmation mail) {
        super(importJobs, jobs, writes, changes, json, clock, LONGEST);
        this.imports = imports;
        this.statements = statements;
        this.matching = matching;
        this.merging = merging;
        this.confirmation = confirmation;
        this.reversal = reversal;
        this.mailMatching = mailMatching;
        this.mail = mail;
    }

    @Override
    public boolean passing() {
        return true;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public String kind() {
        return Imports.KIND;
    }

    @Override
    protected ImportCounts compare(Job job, ImportOrder order) {
        UUID file = imports.file(order);
        statements.alone(job.ownerId());
        if (isMail(order)) {
            mailMatching.match(job.ownerId(), file, false);
        } else {
            matching.match(job.ownerId(), file);
            merging.merge(job.ownerId(), file, false);
        }
        return imports.count(file);
    }

    @Override
    protected ImportCounts apply(Job job, ImportOrder order, Instant at) {
        UUID file = imports.file(order);
        if (isMail(order)) {
            mail.take(job.ownerId(), job.sub(), file);
        } else {
            confirmation.take(job.ownerId(), file);
        }
        return imports.count(file);
    }

    @Override
    protected ImportCounts revert(Job job, ImportOrder order, ImportResult applied) {
        UUID file = imports.file(order);
        imports.requireRows(file);
        if (isMail(order)) {
            mail.undo(job.ownerId(), file);
        } else {
            reversal.undo(job.ownerId(), file);
        }
        return imports.count(file);
    }

    private static boolean isMail(ImportOrder order) {
        return ImportSource.valueOf(order.source()).isMail();
    }
}
