package org.introducer.programs.city;

import static org.introducer.programs.ProgramsProblem.CITY_PLACE_EXISTS;
import static org.introducer.programs.ProgramsProblem.CITY_PLACE_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;

/** The places of cities, which programs without a place of their own have too. */
@ApplicationScoped
class CityPlaces {

    private static final Listing<CityPlace> LISTING = Listing.of(CityPlace.class)
            .filter("city", String.class)
            .filter("state", String.class)
            .sort("city", "lower(e.city)", String.class);

    private final Rows rows;
    private final Lists lists;
    private final Clock clock;

    CityPlaces(Rows rows, Lists lists, Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.clock = clock;
    }

    Page<CityPlace> page(ListQuery query) {
        return lists.page(LISTING, query, ListScope.all());
    }

    CityPlace require(UUID id) {
        return rows.findByIdOptional(id).orElseThrow(() -> CITY_PLACE_NOT_FOUND.because(null));
    }

    CityPlace add(CityPlaceDraft draft) {
        requireFree(draft, null);
        CityPlace place = new CityPlace(draft, Instant.now(clock));
        rows.persist(place);
        return place;
    }

    CityPlace change(CityPlace place, CityPlaceDraft draft) {
        requireFree(draft, place.id());
        place.describe(draft);
        return place;
    }

    void delete(CityPlace place) {
        rows.delete(place);
    }

    private void requireFree(CityPlaceDraft draft, UUID id) {
        boolean taken = rows
                .find(
                        "state = ?1 and function('fold' as String, city) = function('fold' as String, ?2)",
                        draft.state(),
                        draft.city().strip())
                .stream()
                .anyMatch(other -> !other.id().equals(id));
        if (taken) {
            throw CITY_PLACE_EXISTS.because(
                    "Coordinates of %s, %s already exist.", draft.city().strip(), draft.state());
        }
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<CityPlace, UUID> {}
}
