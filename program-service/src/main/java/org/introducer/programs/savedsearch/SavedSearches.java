package org.introducer.programs.savedsearch;

import static org.introducer.programs.ProgramsProblem.SEARCH_EXISTS;
import static org.introducer.programs.ProgramsProblem.SEARCH_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.programs.program.Programs;
import org.introducer.programs.program.Search;

/** The caller's own searches. */
@ApplicationScoped
class SavedSearches {

    private static final Listing<SavedSearch> LISTING =
            Listing.of(SavedSearch.class).filter("name", String.class).sort("name", "lower(e.name)", String.class);

    private final Rows rows;
    private final Caller caller;
    private final Lists lists;
    private final Clock clock;

    SavedSearches(Rows rows, Caller caller, Lists lists, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.lists = lists;
        this.clock = clock;
    }

    Page<SavedSearch> page(ListQuery query) {
        return lists.page(LISTING, query, ListScope.live().and("e.sub = :sub", "sub", caller.sub()));
    }

    SavedSearch require(UUID id) {
        return rows.find("id = ?1 and sub = ?2 and deletedAt is null", id, caller.sub())
                .firstResultOptional()
                .orElseThrow(() -> SEARCH_NOT_FOUND.because(null));
    }

    SavedSearch add(SavedSearchDraft draft) {
        check(draft, null);
        SavedSearch saved = new SavedSearch(caller.tenant(), caller.sub(), draft, Instant.now(clock));
        rows.persist(saved);
        return saved;
    }

    SavedSearch change(SavedSearch saved, SavedSearchDraft draft) {
        check(draft, saved.id());
        saved.describe(draft);
        return saved;
    }

    void delete(SavedSearch saved) {
        saved.delete(Instant.now(clock));
    }

    /** 400 for what the directory would not understand when it is run, 409 for a name that the caller has given. */
    private void check(SavedSearchDraft draft, UUID id) {
        Programs.requireSearchable(Search.of(draft.q(), draft.near(), null), draft.filter(), draft.sort());
        boolean taken = rows
                .find(
                        "sub = ?1 and lower(name) = lower(?2) and deletedAt is null",
                        caller.sub(),
                        draft.name().strip())
                .stream()
                .anyMatch(other -> !other.id().equals(id));
        if (taken) {
            throw SEARCH_EXISTS.because(
                    "You already have a saved search named \"%s\".",
                    draft.name().strip());
        }
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<SavedSearch, UUID> {}
}
