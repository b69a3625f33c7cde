package org.introducer.programs.confirmation;

import static org.introducer.programs.ProgramsProblem.CONFIRMATION_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.tenancy.RestoreWindow;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.program.Programs;

/** The confirmations of the caller's tenant. */
@ApplicationScoped
class Confirmations {

    private static final Listing<Confirmation> LISTING = Listing.of(Confirmation.class)
            .filter("season", Integer.class)
            .filter("programId", UUID.class)
            .filter("field", FactField.class)
            .filter("form", ConfirmationForm.class);

    private final Rows rows;
    private final Programs programs;
    private final Caller caller;
    private final Access access;
    private final RestoreWindow restoreWindow;
    private final Lists lists;
    private final Clock clock;

    Confirmations(
            Rows rows,
            Programs programs,
            Caller caller,
            Access access,
            RestoreWindow restoreWindow,
            Lists lists,
            Clock clock) {
        this.rows = rows;
        this.programs = programs;
        this.caller = caller;
        this.access = access;
        this.restoreWindow = restoreWindow;
        this.lists = lists;
        this.clock = clock;
    }

    Confirmation add(UUID applicantId, ConfirmationDraft draft) {
        programs.requireNamed(draft.programId(), "/programId");
        draft.check(LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC).plusDays(1));
        Confirmation confirmation = new Confirmation(caller.tenant(), applicantId, draft, Instant.now(clock));
        rows.persist(confirmation);
        return confirmation;
    }

    Confirmation require(UUID id) {
        return access.readable(known(id), Confirmation::applicantId, () -> CONFIRMATION_NOT_FOUND.because(null));
    }

    /** One that is to be deleted; 404 when the caller may not see it, 403 when they may only see it. */
    Confirmation requireWrite(UUID id) {
        return writable(known(id));
    }

    /** One that is to be restored, deleted or not. */
    Confirmation requireRestorable(UUID id) {
        return writable(rows.find("id = ?1", id).firstResultOptional());
    }

    private Confirmation writable(Optional<Confirmation> confirmation) {
        return access.writable(confirmation, Confirmation::applicantId, () -> CONFIRMATION_NOT_FOUND.because(null));
    }

    private Optional<Confirmation> known(UUID id) {
        return rows.find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    void delete(Confirmation confirmation) {
        confirmation.delete(Instant.now(clock));
    }

    Confirmation restore(UUID id) {
        Confirmation confirmation = requireRestorable(id);
        restoreWindow.restore(confirmation);
        return confirmation;
    }

    Page<Confirmation> of(Readable applicant, ListQuery query) {
        return lists.page(
                LISTING, query, ListScope.live().and("e.applicantId = :applicant", "applicant", applicant.id()));
    }

    /** All of a season, in the order in which they were recorded. */
    List<Confirmation> of(UUID applicantId, int season) {
        return rows.list(
                "applicantId = ?1 and season = ?2 and deletedAt is null order by createdAt, id", applicantId, season);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Confirmation, UUID> {}
}
