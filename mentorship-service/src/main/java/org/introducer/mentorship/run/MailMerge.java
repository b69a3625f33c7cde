package org.introducer.mentorship.run;

import static org.introducer.mentorship.MentorshipProblem.RUN_STATE;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.MenteeDraft;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.MentorDraft;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.mentorship.profile.Reach;
import org.introducer.platform.identity.Caller;
import org.introducer.tables.Cells;

/**
 * The result of a published run as a table for mail merge: a row for each mail. It has the address of the one who gets the mail; how
 * to reach the other side is told once both have accepted.
 */
@ApplicationScoped
class MailMerge {

    static final List<String> HEADER =
            List.of("email", "name", "side", "result", "type", "otherName", "otherInstitution", "cause");

    private final EntityManager entities;
    private final Caller caller;
    private final Runs runs;
    private final Mentors mentors;
    private final Mentees mentees;

    MailMerge(EntityManager entities, Caller caller, Runs runs, Mentors mentors, Mentees mentees) {
        this.entities = entities;
        this.caller = caller;
        this.runs = runs;
        this.mentors = mentors;
        this.mentees = mentees;
    }

    String of(UUID runId) {
        Run run = runs.requireMine(runId);
        if (run.state() != RunState.PUBLISHED) {
            throw RUN_STATE.because("The run is %s; only the result of a published run is sent.", run.state());
        }
        List<Tuple> pairs = rows(
                "select mentee_id, mentor_id, type from run_pairs where tenant_id = :tenant and run_id = :run order by type, place",
                runId);
        List<Tuple> unmatched = rows(
                "select mentee_id, cause, type from run_unmatched where tenant_id = :tenant and run_id = :run order by type, place",
                runId);
        Map<UUID, MentorDraft> mentorsById = mentors.cards(ids(pairs.stream(), 1)).values().stream()
                .collect(Collectors.toMap(MentorCard::id, MentorCard::profile));
        Map<UUID, MenteeDraft> menteesById =
                mentees.cards(ids(Stream.concat(pairs.stream(), unmatched.stream()), 0)).values().stream()
                        .collect(Collectors.toMap(MenteeCard::id, MenteeCard::profile));
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADER);
            for (Tuple pair : pairs) {
                MenteeDraft mentee = menteesById.get(pair.get(0, UUID.class));
                MentorDraft mentor = mentorsById.get(pair.get(1, UUID.class));
                // Who has left since gets no mail, and no other is told of them.
                if (mentee != null && mentor != null) {
                    String type = pair.get(2, String.class);
                    write(
                            csv,
                            email(mentee.reachBy()),
                            mentee.name(),
                            "MENTEE",
                            "MATCHED",
                            type,
                            mentor.name(),
                            mentor.institution(),
                            null);
                    write(
                            csv,
                            email(mentor.reachBy()),
                            mentor.name(),
                            "MENTOR",
                            "MATCHED",
                            type,
                            mentee.name(),
                            mentee.institution(),
                            null);
                }
            }
            for (Tuple row : unmatched) {
                MenteeDraft mentee = menteesById.get(row.get(0, UUID.class));
                if (mentee != null) {
                    String cause = row.get(1, String.class);
                    String type = row.get(2, String.class);
                    write(csv, email(mentee.reachBy()), mentee.name(), "MENTEE", "UNMATCHED", type, null, null, cause);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, String... cells) {
        csv.writeRecord(Stream.of(cells)
                .map(Cells::oneLine)
                .map(Cells::neutral)
                .map(cell -> cell == null ? "" : cell)
                .toList());
    }

    private static String email(List<Reach> reach) {
        return reach.stream()
                .filter(each -> each.kind() == Reach.Kind.EMAIL)
                .map(Reach::value)
                .findFirst()
                .orElse(null);
    }

    private static List<UUID> ids(Stream<Tuple> rows, int column) {
        return rows.map(row -> row.get(column, UUID.class)).distinct().toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, UUID runId) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("run", runId)
                .getResultList();
    }
}
