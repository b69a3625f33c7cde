package org.introducer.programs.h1b;

import static org.introducer.programs.ProgramsProblem.ALIAS_EXISTS;
import static org.introducer.programs.ProgramsProblem.ALIAS_NOT_FOUND;
import static org.introducer.programs.ProgramsProblem.PROGRAM_UNKNOWN;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.programs.employer.EmployerName;
import org.introducer.programs.program.Programs;

/** The names under which employers of programs file petitions. Shared by all tenants. */
@ApplicationScoped
class EmployerAliases {

    private static final Listing<EmployerAlias> LISTING = Listing.of(EmployerAlias.class)
            .filter("programId", UUID.class)
            .filter("institution", String.class)
            .filter("employer", String.class)
            .filter("employerState", String.class)
            .filter("state", AliasState.class)
            .sort("employer", "e.employerKey", String.class);

    private static final List<AliasState> LIVE = List.of(AliasState.PROPOSED, AliasState.CONFIRMED);

    private final Rows rows;
    private final Programs programs;
    private final Lists lists;
    private final Clock clock;

    EmployerAliases(Rows rows, Programs programs, Lists lists, Clock clock) {
        this.rows = rows;
        this.programs = programs;
        this.lists = lists;
        this.clock = clock;
    }

    EmployerAlias propose(EmployerAliasDraft draft) {
        draft.check(LocalDate.now(clock));
        if (draft.programId() != null) {
            programs.requireNamed(draft.programId(), "/programId");
        } else {
            requireInstitution(draft.institution());
        }
        EmployerAlias alias = new EmployerAlias(draft, Instant.now(clock));
        if (isSaid(alias)) {
            throw ALIAS_EXISTS.because("%s is proposed or confirmed already.", draft.employer());
        }
        rows.persist(alias);
        return alias;
    }

    private void requireInstitution(String institution) {
        String key = EmployerName.key(institution);
        if (programs.institutions().stream().map(EmployerName::key).noneMatch(key::equals)) {
            throw PROGRAM_UNKNOWN.at("/institution", "is not the institution of any program of the directory");
        }
    }

    private boolean isSaid(EmployerAlias alias) {
        return rows.list("employerKey = ?1 and state in ?2", alias.employerKey(), LIVE).stream()
                .anyMatch(alias::saysWhat);
    }

    EmployerAlias confirm(UUID id) {
        return decide(id, AliasState.PROPOSED, AliasState.CONFIRMED, null);
    }

    EmployerAlias reject(UUID id, String why) {
        return decide(id, AliasState.PROPOSED, AliasState.REJECTED, why);
    }

    EmployerAlias withdraw(UUID id, String why) {
        return decide(id, AliasState.CONFIRMED, AliasState.WITHDRAWN, why);
    }

    private EmployerAlias decide(UUID id, AliasState from, AliasState to, String why) {
        EmployerAlias alias = rows.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (alias == null) {
            throw ALIAS_NOT_FOUND.because("There is no employer alias %s.", id);
        }
        alias.become(from, to, why, Instant.now(clock));
        rows.flush();
        return alias;
    }

    EmployerAlias require(UUID id) {
        return rows.findByIdOptional(id)
                .orElseThrow(() -> ALIAS_NOT_FOUND.because("There is no employer alias %s.", id));
    }

    Page<EmployerAlias> page(ListQuery query) {
        return lists.page(LISTING, query, ListScope.all().and("e.state is not null"));
    }

    /** The confirmed ones of a program, and of the institution that it names (null for none). */
    List<EmployerAlias> confirmed(UUID programId, String institution) {
        return rows.list(
                "state = ?1 and (programId = ?2 or institutionKey = ?3) order by employerKey, id",
                AliasState.CONFIRMED,
                programId,
                EmployerName.key(institution));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<EmployerAlias, UUID> {}
}
