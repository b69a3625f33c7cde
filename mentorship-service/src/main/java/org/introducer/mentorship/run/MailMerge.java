package org.introducer.mentorship.run;

import static org.introducer.mentorship.MentorshipProblem.RUN_STATE;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched.Cause;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.MenteeDraft;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.MentorDraft;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.mentorship.mentorships.MentorshipState;
import org.introducer.mentorship.profile.Reach;
import org.introducer.tables.Cells;

/**
 * The result of a published run as a table for mail merge, as far as it still holds: a row for each mail. It has the address of the
 * one who gets the mail and says no more than they may read; how to reach the other side is told once both have accepted.
 */
@ApplicationScoped
class MailMerge {

    static final List<String> HEADER =
            List.of("email", "name", "side", "result", "type", "otherName", "otherInstitution", "cause");

    private static final String PAIRS = "select e from RunPair e where e.runId = :run order by e.type, e.place";
    private static final String UNMATCHED =
            "select e from RunUnmatched e where e.runId = :run order by e.type, e.place";

    private static final String MENTORSHIPS = "select m.menteeId, m.mentorId, m.type, m.state from Mentorship m"
            + " where m.cycleId = :cycle and m.state in (PROPOSED, ACTIVE, PAUSED)";

    private static final String TAKING_PART =
            "select t.menteeId from MenteeEnrolment t where t.cycleId = :cycle and t.deletedAt is null";

    record Matched(UUID menteeId, UUID mentorId, MentorType type, MentorshipState state) {

        Pair pair() {
            return new Pair(menteeId, mentorId, type);
        }

        Found found() {
            return new Found(menteeId, type);
        }
    }

    /** A mentee who has found a mentor of a type. */
    record Found(UUID menteeId, MentorType type) {}

    private final Rows rows;
    private final Runs runs;
    private final Mentors mentors;
    private final Mentees mentees;

    MailMerge(Rows rows, Runs runs, Mentors mentors, Mentees mentees) {
        this.rows = rows;
        this.runs = runs;
        this.mentors = mentors;
        this.mentees = mentees;
    }

    String of(UUID runId) {
        Run run = runs.requireMine(runId);
        if (run.state() != RunState.PUBLISHED) {
            throw RUN_STATE.because("The run is %s; only the result of a published run is sent.", run.state());
        }
        // Each list is read once and compared here: of what a run has just written PostgreSQL has no statistics, and
        // would
        // look through all mentorships of the organisation for each row.
        List<Matched> matched = ofCycle(Matched.class, MENTORSHIPS, run);
        // Proposed to each other or at work, whichever run they came of.
        Set<Pair> atWork = matched.stream()
                .filter(each -> each.state() != MentorshipState.PAUSED)
                .map(Matched::pair)
                .collect(Collectors.toSet());
        Set<Found> withMentor = matched.stream().map(Matched::found).collect(Collectors.toSet());
        Set<UUID> takingPart = Set.copyOf(ofCycle(UUID.class, TAKING_PART, run));
        List<RunPair> pairs = ofRun(RunPair.class, PAIRS, run).stream()
                .filter(row -> atWork.contains(row.pair()))
                .toList();
        List<RunUnmatched> unmatched = ofRun(RunUnmatched.class, UNMATCHED, run).stream()
                .filter(row -> takingPart.contains(row.menteeId())
                        && !withMentor.contains(new Found(row.menteeId(), row.type())))
                .toList();
        Map<UUID, MentorDraft> mentorsById =
                mentors
                        .cards(pairs.stream().map(row -> row.pair().mentor()).collect(Collectors.toSet()))
                        .values()
                        .stream()
                        .collect(Collectors.toMap(MentorCard::id, MentorCard::profile));
        Set<UUID> told = Stream.concat(
                        pairs.stream().map(row -> row.pair().mentee()),
                        unmatched.stream().map(RunUnmatched::menteeId))
                .collect(Collectors.toSet());
        Map<UUID, MenteeDraft> menteesById =
                mentees.cards(told).values().stream().collect(Collectors.toMap(MenteeCard::id, MenteeCard::profile));
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADER);
            for (RunPair row : pairs) {
                MenteeDraft mentee = menteesById.get(row.pair().mentee());
                MentorDraft mentor = mentorsById.get(row.pair().mentor());
                // Who has left since gets no mail, and no other is told of them.
                if (mentee != null && mentor != null) {
                    String type = row.type().name();
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
            for (RunUnmatched row : unmatched) {
                MenteeDraft mentee = menteesById.get(row.menteeId());
                if (mentee != null) {
                    Cause cause = row.openCause();
                    write(
                            csv,
                            email(mentee.reachBy()),
                            mentee.name(),
                            "MENTEE",
                            "UNMATCHED",
                            row.type().name(),
                            null,
                            null,
                            cause == null ? null : cause.name());
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

    private <R> List<R> ofRun(Class<R> row, String query, Run run) {
        return rows.find(query, Map.of("run", run.id())).project(row).list();
    }

    private <R> List<R> ofCycle(Class<R> row, String query, Run run) {
        return rows.find(query, Map.of("cycle", run.cycleId())).project(row).list();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Run, UUID> {}
}
