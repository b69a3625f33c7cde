package org.introducer.mentorship.imports;

import static org.introducer.mentorship.imports.RowReason.*;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.mentorship.cycle.CycleDraft;
import org.introducer.mentorship.cycle.CycleQuestion;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.cycle.QuestionKind;
import org.introducer.mentorship.enrolment.EnrolmentRecords;
import org.introducer.mentorship.imports.ImportRow.Finding;
import org.introducer.mentorship.imports.file.Answer;
import org.introducer.mentorship.imports.file.ImportSource;
import org.introducer.mentorship.imports.file.TableFile;
import org.introducer.mentorship.mentee.MenteeRecords;
import org.introducer.mentorship.mentor.MentorRecords;
import org.introducer.platform.imports.ImportAction;

/** Compares, applies and reverts the rows of one import, in the caller's transaction. */
@ApplicationScoped
class RowWork {

    private final ImportRows rows;
    private final Cycles cycles;
    private final MentorRecords mentors;
    private final MenteeRecords mentees;
    private final EnrolmentRecords enrolments;
    private final UsedPeople used;
    private final Validator validator;
    private final ObjectMapper json;

    RowWork(
            ImportRows rows,
            Cycles cycles,
            MentorRecords mentors,
            MenteeRecords mentees,
            EnrolmentRecords enrolments,
            UsedPeople used,
            Validator validator,
            ObjectMapper json) {
        this.rows = rows;
        this.cycles = cycles;
        this.mentors = mentors;
        this.mentees = mentees;
        this.enrolments = enrolments;
        this.used = used;
        this.validator = validator;
        this.json = json;
    }

    /** @param columns of the file, with their fields */
    record Subject(UUID importId, ImportSource source, UUID cycleId, List<TableFile.Column> columns) {}

    void compare(Subject subject) {
        work(subject, false);
    }

    /** Applies the rows that the preview showed as CREATE or UPDATE, compared once more. */
    void apply(Subject subject) {
        rows.alone();
        work(subject, true);
    }

    private void work(Subject subject, boolean apply) {
        CycleDraft cycle = subject.cycleId() == null ? null : cycles.card(subject.cycleId());
        People people = people(subject, cycle);
        PersonIndex index = new PersonIndex(people.all());
        PersonIndex others = subject.source().createsPeople() ? index : others(subject, cycle);
        Set<String> yesOrNo = cycle == null
                ? Set.of()
                : cycle.questions().stream()
                        .filter(question -> question.kind() == QuestionKind.YES_NO)
                        .map(CycleQuestion::key)
                        .collect(Collectors.toSet());
        Map<Integer, RowStatement> stated = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        List<ImportRow> readable = rows.of(subject.importId()).stream()
                .filter(row -> apply
                        ? row.action() == ImportAction.CREATE || row.action() == ImportAction.UPDATE
                        : row.action() == null)
                .toList();
        for (ImportRow row : readable) {
            RowStatement statement = RowStatement.of(
                    subject.source(),
                    Answer.of(subject.source(), subject.columns(), row.cells()),
                    index,
                    others,
                    yesOrNo);
            stated.put(row.number(), statement);
            if (statement.key() != null && statement.faults().isEmpty()) {
                last.put(statement.key(), row.number());
            }
        }
        List<UUID> known = stated.values().stream()
                .map(RowStatement::person)
                .filter(Objects::nonNull)
                .map(Person::id)
                .toList();
        RowPlans plans = new RowPlans(subject.source(), cycle != null, people, rows.givenTo(known), json);
        List<ImportRows.Result> results = new ArrayList<>();
        for (ImportRow row : readable) {
            RowStatement statement = stated.get(row.number());
            boolean counts = statement.key() == null
                    || !statement.faults().isEmpty()
                    || last.get(statement.key()) == row.number();
            results.add(
                    counts
                            ? result(row, statement, plans.plan(statement), people, apply)
                            : later(row, statement, last.get(statement.key())));
        }
        rows.set(subject.importId(), results);
    }

    private static ImportRows.Result later(ImportRow row, RowStatement statement, int number) {
        return new ImportRows.Result(
                row.number(),
                statement.name(),
                ImportAction.DUPLICATE,
                List.of(Finding.of(
                        LATER_ROW_COUNTS, statement.keyColumn(), "Row " + number + " is about the same person.")),
                statement.person() == null ? null : statement.person().id(),
                List.of(),
                false,
                null);
    }

    private static ImportRows.Result result(
            ImportRow row, RowStatement statement, RowPlans.Plan plan, People people, boolean apply) {
        Person person = plan.person();
        UUID id = person == null ? null : person.id();
        boolean changes = plan.action() == ImportAction.CREATE || plan.action() == ImportAction.UPDATE;
        if (apply && changes) {
            if (person == null) {
                id = people.create(plan.after());
            } else {
                people.update(person, plan.after());
            }
        }
        return new ImportRows.Result(
                row.number(),
                statement.name(),
                plan.action(),
                plan.reasons(),
                id,
                plan.changes(),
                apply && changes,
                null);
    }

    /** Takes back what the rows set where nothing has happened to it since. */
    void revert(Subject subject) {
        rows.alone();
        CycleDraft cycle =
                subject.cycleId() != null && cycles.exists(subject.cycleId()) ? cycles.card(subject.cycleId()) : null;
        People people = people(subject, cycle);
        Map<UUID, Person> all = people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        List<ImportRow> applied = rows.of(subject.importId()).stream()
                .filter(row -> row.applied() && row.outcome() == null)
                .toList();
        Set<UUID> inUse = people.used(applied.stream().map(ImportRow::personId).collect(Collectors.toSet()));
        Undoing undoing = new Undoing(people, subject.source().createsPeople(), inUse);
        rows.set(
                subject.importId(),
                applied.stream()
                        .map(row -> undoing.undone(row, all.get(row.personId())))
                        .toList());
        undoing.finish();
    }

    private People people(Subject subject, CycleDraft cycle) {
        UUID cycleId = cycle == null ? null : subject.cycleId();
        return subject.source().isAboutMentors() ? mentors(cycleId) : mentees(cycleId, cycle);
    }

    private PersonIndex others(Subject subject, CycleDraft cycle) {
        People others =
                subject.source().isAboutMentors() ? mentees(subject.cycleId(), cycle) : mentors(subject.cycleId());
        return new PersonIndex(others.all().stream().filter(Person::enrolled).toList());
    }

    private People mentors(UUID cycleId) {
        return new MentorPeople(cycleId, mentors, enrolments, json, validator, used);
    }

    private People mentees(UUID cycleId, CycleDraft cycle) {
        return new MenteePeople(cycleId, cycle, mentees, enrolments, json, validator, used);
    }
}
