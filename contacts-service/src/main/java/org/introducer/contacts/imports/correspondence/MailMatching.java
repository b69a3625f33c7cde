package org.introducer.contacts.imports.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.imports.row.FileStatements;
import org.introducer.platform.imports.ImportAction;

/**
 * Compares the messages of a file with one another, with the contacts and with what is recorded. Looks at rows that are CREATE or
 * UPDATE, so it can be done again when the contacts have changed.
 */
@ApplicationScoped
public class MailMatching {

    private static final String SAME_MESSAGE = MailRows.SQL.get("same-message");
    private static final String THREADS = MailRows.SQL.get("threads");

    private final FileStatements statements;
    private final MailRows rows;
    private final Correspondents correspondents;
    private final MailNotices notices;
    private final Applicants applicants;

    MailMatching(
            FileStatements statements,
            MailRows rows,
            Correspondents correspondents,
            MailNotices notices,
            Applicants applicants) {
        this.statements = statements;
        this.rows = rows;
        this.correspondents = correspondents;
        this.notices = notices;
        this.applicants = applicants;
    }

    /** @param lock whether the contacts are held until the transaction ends */
    public void match(UUID ownerId, UUID file, boolean lock) {
        statements.run(SAME_MESSAGE, ownerId, file);
        statements.run(THREADS, ownerId, file);
        ZoneId zone = applicants.zoneOf(ownerId);
        // What was recorded by hand is one message.
        Set<UUID> taken = new HashSet<>();
        for (List<MailRows.Message> some = rows.open(file, 0);
                !some.isEmpty();
                some = rows.open(file, some.getLast().number())) {
            messages(ownerId, file, some, correspondents.of(ownerId, file, some, lock), zone, taken);
        }
        notices.match(ownerId, file, lock);
    }

    private void messages(
            UUID ownerId,
            UUID file,
            List<MailRows.Message> some,
            Map<Integer, Map<String, List<Correspondent>>> people,
            ZoneId zone,
            Set<UUID> taken) {
        Map<String, RecordedMail> recorded = rows.recorded(
                ownerId, some.stream().map(each -> each.mail().messageId()).toList());
        Map<Integer, List<LoggedMail>> logged = rows.logged(ownerId, file, some, zone);
        List<MailDecision> decisions = new ArrayList<>();
        for (MailRows.Message each : some) {
            MailDecision decision = MailDecision.of(
                    each.number(),
                    each.mail(),
                    people.getOrDefault(each.number(), Map.of()),
                    recorded.get(each.mail().messageId()),
                    logged.getOrDefault(each.number(), List.of()).stream()
                            .filter(one -> !taken.contains(one.id()))
                            .toList());
            if (decision.action() == ImportAction.UPDATE) {
                taken.add(decision.interactionId());
            }
            decisions.add(decision);
        }
        rows.decided(file, decisions);
    }
}
