package org.introducer.programs.program;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.programs.ProgramsProblem.PROGRAM_EXISTS;
import static org.introducer.programs.ProgramsProblem.PROGRAM_NOT_FOUND;
import static org.introducer.programs.ProgramsProblem.PROGRAM_NOT_RETIRED;
import static org.introducer.programs.ProgramsProblem.PROGRAM_RETIRED;
import static org.introducer.programs.ProgramsProblem.PROGRAM_UNKNOWN;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.introducer.platform.http.MergedResource;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.programs.track.Codes;
import org.introducer.programs.track.Tracks;

/** The directory of programs, the same for every tenant. */
@ApplicationScoped
public class Programs {

    private final Rows rows;
    private final Codes codes;
    private final Tracks tracks;
    private final KnownStances stances;
    private final KnownFact.Book facts;
    private final Lists lists;
    private final Clock clock;

    Programs(
            Rows rows,
            Codes codes,
            Tracks tracks,
            KnownStances stances,
            KnownFact.Book facts,
            Lists lists,
            Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.tracks = tracks;
        this.stances = stances;
        this.facts = facts;
        this.lists = lists;
        this.clock = clock;
    }

    Program require(UUID id) {
        Program program = rows.findByIdOptional(id)
                .filter(found -> !found.deleted())
                .orElseThrow(() -> PROGRAM_NOT_FOUND.because("There is no program %s.", id));
        if (program.mergedInto() != null) {
            throw new MergedResource("/v1/programs", id, program.mergedInto());
        }
        return program;
    }

    /** Refuses a program that is not in the directory. @throws MergedResource for one that was merged into another */
    public void requireKnown(UUID id) {
        require(id);
    }

    List<Program> of(List<UUID> ids) {
        return rows.list("id in ?1 and deletedAt is null", ids);
    }

    /** Lets a curator change something of a program that is shown with it: nobody else does meanwhile, and no import takes it back. */
    void correcting(UUID id) {
        rows.findById(id, LockModeType.PESSIMISTIC_WRITE);
        Program program = require(id);
        program.corrected();
        rows.getEntityManager().lock(program, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** One program with its names, codes and tracks. */
    @Transactional
    ProgramView sheet(UUID id) {
        return sheet(require(id));
    }

    ProgramView sheet(Program program) {
        UUID id = program.id();
        return ProgramView.of(program).with(names(id), codes.of(id), tracks.of(id), facts.of(id));
    }

    @SuppressWarnings("unchecked")
    private List<ProgramView.Name> names(UUID id) {
        List<Tuple> names = rows.getEntityManager()
                .createNativeQuery(
                        "select name, source from program_names where program_id = :program order by created_at, name",
                        Tuple.class)
                .setParameter("program", id)
                .getResultList();
        return names.stream()
                .map(row -> new ProgramView.Name(row.get("name", String.class), row.get("source", String.class)))
                .toList();
    }

    Program add(ProgramDraft draft) {
        draft.check();
        if (draft.acgmeCode() != null && rows.count("acgmeCode", draft.acgmeCode()) > 0) {
            throw PROGRAM_EXISTS.because("ACGME code %s is taken.", draft.acgmeCode());
        }
        Program program = new Program(Instant.now(clock), draft);
        rows.persist(program);
        return entered(program);
    }

    /** Takes what a curator says otherwise. */
    Program describe(Program program, ProgramDraft draft) {
        draft.check();
        if (draft.acgmeCode() != null
                && rows.count("acgmeCode = ?1 and id <> ?2", draft.acgmeCode(), program.id()) > 0) {
            throw PROGRAM_EXISTS.because("ACGME code %s is taken.", draft.acgmeCode());
        }
        program.describe(draft);
        return entered(program);
    }

    /** Takes note that a program takes no residents any more: it leaves searches and keeps its history. */
    Program retire(UUID id, Retirement retirement) {
        Program program = held(id);
        if (program.retirement() != null) {
            throw PROGRAM_RETIRED.because(
                    "Since %s: %s",
                    program.retirement().retiredOn(), program.retirement().reason());
        }
        if (retirement.retiredOn().isAfter(LocalDate.now(clock))) {
            throw INVALID_INPUT.at("/retiredOn", "lies in the future");
        }
        program.retire(retirement);
        rows.flush();
        return program;
    }

    /** Takes note that a retired program takes residents again. */
    Program reinstate(UUID id) {
        Program program = held(id);
        if (program.retirement() == null) {
            throw PROGRAM_NOT_RETIRED.because(null);
        }
        program.retire(null);
        rows.flush();
        return program;
    }

    private Program held(UUID id) {
        rows.findById(id, LockModeType.PESSIMISTIC_WRITE);
        return require(id);
    }

    private Program entered(Program program) {
        rows.flush();
        codes.enter(program.id(), program.draft().acgmeCode(), program.draft().nrmpCode());
        rows.getEntityManager()
                .createNativeQuery("""
                        insert into program_names (program_id, name, source, created_at)
                        values (:program, :name, 'entered by a curator', :now) on conflict do nothing""")
                .setParameter("program", program.id())
                .setParameter("name", program.draft().name())
                .setParameter("now", Instant.now(clock))
                .executeUpdate();
        return program;
    }

    /** The directory, narrowed by words of its names, institution, place and codes. */
    ProgramPage page(Search search, ListQuery query) {
        search.requirePlaceFor(query.filter(), query.sort());
        Page<ProgramView> page = lists.page(ProgramListing.of(search, stances), query, search.rows(query.filter()))
                .map(program -> ProgramView.of(program, search.near()));
        return new ProgramPage(
                page.items(),
                page.next(),
                page.total(),
                Search.asksDistance(query.filter()) ? withoutPlace(search, query.filter()) : null);
    }

    private long withoutPlace(Search search, String filter) {
        return lists.summary(
                        ProgramListing.withoutPlace(search, stances),
                        filter,
                        search.rows(filter),
                        "count(*)",
                        "",
                        Long.class)
                .getFirst();
    }

    /** 400 for a search that the directory would not understand. */
    public static void requireSearchable(Search search, String filter, String sort) {
        search.requirePlaceFor(filter, sort);
        Lists.require(ProgramListing.of(search, KnownStances.NONE), filter, sort);
    }

    /** The ids of the directory's programs that words and a filter leave. */
    public List<UUID> ids(Search search, String filter) {
        search.requirePlaceFor(filter, null);
        // As one row: to transfer some thousand takes longer than to find them.
        UUID[] ids = lists.summary(
                        ProgramListing.of(search, stances),
                        filter,
                        search.rows(filter),
                        "array_agg(e.id) within group (order by e.id)",
                        "",
                        Tuple.class)
                .getFirst()
                .get(0, UUID[].class);
        return ids == null ? List.of() : List.of(ids);
    }

    /** Refuses with 422 a body that names a program which is not in the directory, or not any more. */
    public void requireNamed(UUID id, String pointer) {
        Program program = rows.findByIdOptional(id)
                .filter(found -> !found.deleted())
                .orElseThrow(() -> PROGRAM_UNKNOWN.at(pointer, "is not a program of the directory"));
        if (program.mergedInto() != null) {
            throw PROGRAM_UNKNOWN.at(pointer, "was merged into " + program.mergedInto());
        }
    }

    /** A program as it is called now. @param id of the program that it was merged into, else its own */
    public record Current(UUID id, String name, String state) {}

    /** What these programs are now, by the id that was given; those that were deleted are left out. */
    public Map<UUID, Current> current(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Program> named = rows.list("id in ?1", ids);
        Map<UUID, Program> now = rows
                .list(
                        "id in ?1 and deletedAt is null",
                        named.stream().map(Programs::survivor).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Program::id, program -> program));
        return named.stream()
                .filter(program -> now.containsKey(survivor(program)))
                .collect(Collectors.toMap(Program::id, program -> {
                    ProgramDraft draft = now.get(survivor(program)).draft();
                    return new Current(survivor(program), draft.name(), draft.state());
                }));
    }

    /** Under which id each of these programs is known now: that of the one it was merged into, else its own, also of one that is gone. */
    public UnaryOperator<UUID> idsNow(Collection<UUID> ids) {
        Map<UUID, Current> now = current(ids);
        return id -> now.containsKey(id) ? now.get(id).id() : id;
    }

    private static UUID survivor(Program program) {
        return program.mergedInto() == null ? program.id() : program.mergedInto();
    }

    /** The ids of a program as others may still know it: its own, and those of programs that were merged into it. */
    public List<UUID> idsOf(UUID id) {
        return rows.find("select e.id from Program e where e.id = ?1 or e.mergedInto = ?1 order by e.id", id)
                .project(UUID.class)
                .list();
    }

    /** What identifies a program to people. */
    public record Identity(
            String name,
            String institution,
            String city,
            String state,
            String acgmeCode,
            String nrmpCode,
            LocalDate retiredOn) {}

    /** Name, place and codes of a program, known as for {@link #requireKnown}. */
    public Identity identity(UUID id) {
        Program found = require(id);
        ProgramDraft program = found.draft();
        return new Identity(
                program.name(),
                program.institution(),
                program.city(),
                program.state(),
                program.acgmeCode(),
                program.nrmpCode(),
                found.retirement() == null ? null : found.retirement().retiredOn());
    }

    /** The institutions that programs of the directory name, each as it is written there. */
    public List<String> institutions() {
        return rows.find("select distinct e.institution from Program e where e.institution is not null"
                        + " and e.deletedAt is null and e.mergedInto is null")
                .project(String.class)
                .list();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Program, UUID> {}
}
