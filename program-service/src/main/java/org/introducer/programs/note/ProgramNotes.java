package org.introducer.programs.note;

import static org.introducer.platform.identity.Role.CURATOR;
import static org.introducer.programs.ProgramsProblem.NOTE_DECIDED;
import static org.introducer.programs.ProgramsProblem.NOTE_ELSEWHERE;
import static org.introducer.programs.ProgramsProblem.NOTE_EXISTS;
import static org.introducer.programs.ProgramsProblem.NOTE_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.programs.policy.PolicyFile;
import org.introducer.programs.program.Programs;
import org.jspecify.annotations.Nullable;

/** Notes: to their authors their own, to curators those that wait, without authors, and to everybody what is published. */
@ApplicationScoped
class ProgramNotes {

    private static final Listing<ProgramNote> LISTING = Listing.of(ProgramNote.class)
            .filter("programId", UUID.class)
            .filter("topic", NoteTopic.class)
            .filter("state", NoteState.class);

    private static final int OPEN_AT_ONCE = 200;

    private final NotePolicy policy = PolicyFile.read("notes-2026-1", NotePolicy.class);
    private final Rows rows;
    private final Programs programs;
    private final Caller caller;
    private final Lists lists;
    private final Clock clock;

    ProgramNotes(Rows rows, Programs programs, Caller caller, Lists lists, Clock clock) {
        this.rows = rows;
        this.programs = programs;
        this.caller = caller;
        this.lists = lists;
        this.clock = clock;
    }

    ProgramNote add(NoteDraft draft) {
        programs.requireNamed(draft.programId(), "/programId");
        draft.check(LocalDate.now(clock).plusDays(1), policy);
        oneAfterAnother(caller.sub());
        List<UUID> here = programs.idsOf(draft.programId());
        for (ProgramNote other :
                rows.list("sub = ?1 and state <> ?2 and deletedAt is null", caller.sub(), NoteState.REJECTED)) {
            if (!here.contains(other.programId())) {
                throw NOTE_ELSEWHERE.because("Withdraw your notes on %s first.", other.programId());
            }
            if (other.topic() == draft.topic()) {
                throw NOTE_EXISTS.because("Withdraw it first, to write another one.");
            }
        }
        ProgramNote note = new ProgramNote(caller.tenant(), caller.sub(), draft, Instant.now(clock));
        rows.persist(note);
        return note;
    }

    /** Of an author's requests at once, each sees what the one before has written. */
    private void oneAfterAnother(UUID author) {
        rows.getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('program_notes/' || :author, 0))")
                .setParameter("author", author.toString())
                .getResultList();
    }

    /** One of the caller's own. */
    ProgramNote require(UUID id) {
        return rows.find("id = ?1 and sub = ?2 and deletedAt is null", id, caller.sub())
                .firstResultOptional()
                .orElseThrow(() -> NOTE_NOT_FOUND.because(null));
    }

    void withdraw(ProgramNote note) {
        note.delete(Instant.now(clock));
    }

    Page<ProgramNote> page(ListQuery query) {
        return lists.page(LISTING, query, ListScope.live().and("e.sub = :sub", "sub", caller.sub()));
    }

    /** Those of all tenants that wait, oldest first. @param programId null for all programs */
    List<NoteView.Submitted> open(@Nullable UUID programId) {
        return tuples(
                        "select * from open_program_notes(cast(cast(:program as text) as uuid), %d)"
                                .formatted(OPEN_AT_ONCE),
                        "program",
                        programId == null ? null : programId.toString())
                .map(row -> new NoteView.Submitted(
                        row.get("id", UUID.class),
                        row.get("program_id", UUID.class),
                        NoteTopic.valueOf(row.get("topic", String.class)),
                        NoteRole.valueOf(row.get("role", String.class)),
                        day(row),
                        NoteVisibility.valueOf(row.get("visibility", String.class)),
                        row.get("text", String.class)))
                .toList();
    }

    /**
     * Publishes a note that waits, or rejects one that waits or is published; of whatever tenant.
     *
     * @param id the one that curators are shown
     */
    NoteView.Decision decide(UUID id, NoteState verdict, String reason) {
        boolean done = (Boolean) rows.getEntityManager()
                .createNativeQuery("select decide_program_note(:id, :verdict, cast(:reason as text), :now)")
                .setParameter("id", id)
                .setParameter("verdict", verdict.name())
                .setParameter("reason", reason)
                .setParameter("now", Instant.now(clock))
                .getSingleResult();
        if (!done) {
            String state = tuples("select * from program_note_state(:id)", "id", id)
                    .map(row -> row.get("state", String.class))
                    .findFirst()
                    .orElseThrow(() -> NOTE_NOT_FOUND.because(null));
            throw NOTE_DECIDED.because("It is %s.", state);
        }
        return new NoteView.Decision(id, verdict, reason);
    }

    /** What is published of a program for the caller: for everybody, and within the caller's own organisation. */
    @Transactional
    NoteView.OfProgram of(UUID programId) {
        programs.requireKnown(programId);
        UUID[] ids = programs.idsOf(programId).toArray(UUID[]::new);
        return new NoteView.OfProgram(
                programId,
                policy.least(),
                policy.version(),
                NoteView.OfProgram.CAUTION,
                Stream.concat(
                                published("select * from published_program_notes(:programs, :least)", ids),
                                published("select * from program_notes_of(:programs, 'ORGANISATION', :least)", ids))
                        .toList());
    }

    private Stream<NoteView.Published> published(String sql, UUID[] programIds) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.getEntityManager()
                .createNativeQuery(sql, Tuple.class)
                .setParameter("programs", programIds)
                .setParameter("least", policy.least())
                .getResultList();
        boolean decides = caller.has(CURATOR);
        return found.stream()
                .map(row -> new NoteView.Published(
                        decides ? row.get("decision_id", UUID.class) : null,
                        NoteTopic.valueOf(row.get("topic", String.class)),
                        role(row.get("role", String.class)),
                        day(row),
                        NoteVisibility.valueOf(row.get("visibility", String.class)),
                        row.get("text", String.class)));
    }

    private static @Nullable NoteRole role(@Nullable String shown) {
        return shown == null ? null : NoteRole.valueOf(shown);
    }

    @SuppressWarnings("unchecked")
    private Stream<Tuple> tuples(String sql, String parameter, @Nullable Object value) {
        return ((List<Tuple>) rows.getEntityManager()
                        .createNativeQuery(sql, Tuple.class)
                        .setParameter(parameter, value)
                        .getResultList())
                .stream();
    }

    private static LocalDate day(Tuple row) {
        Object value = row.get("observed_on");
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ProgramNote, UUID> {}
}
