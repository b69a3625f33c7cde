package org.introducer.mentorship.mentor;

import static org.introducer.mentorship.MentorshipProblem.MENTOR_EXISTS;
import static org.introducer.mentorship.MentorshipProblem.MENTOR_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.FORBIDDEN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Role;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.tenancy.RestoreWindow;

/** The mentors of the tenant. */
@ApplicationScoped
public class Mentors {

    private static final Listing<Mentor> LISTING = Listing.of(Mentor.class)
            .filter("name", "e.draft.name", String.class)
            .filter("type", "e.draft.type", MentorType.class)
            .filter("institution", "e.draft.institution", String.class)
            .filter("programId", "e.draft.programId", UUID.class)
            .filter("zone", "e.draft.zone", String.class)
            .filter("paused", "e.draft.paused", Boolean.class)
            .filter("availableFrom", "e.draft.availableFrom", LocalDate.class)
            .filter("availableTo", "e.draft.availableTo", LocalDate.class)
            .derived("topics", String.class, Set.of(Listing.Comparison.EQUAL), has("e.draft.topics"))
            .derived("languages", String.class, Set.of(Listing.Comparison.EQUAL), has("e.draft.languages"))
            .sort("name", "coalesce(lower(e.draft.name), '')", String.class);

    /** Whether a list has this code; PostgreSQL's own function. */
    private static Listing.Meaning<String> has(String list) {
        return (_, code, bind) ->
                "cast(function('jsonb_exists', " + list + ", " + bind.apply(code) + ") as Boolean) = true";
    }

    private final Rows rows;
    private final Caller caller;
    private final Coordination coordination;
    private final RestoreWindow restoreWindow;
    private final Lists lists;
    private final Clock clock;
    private final Event<MentorLeft> departures;

    Mentors(
            Rows rows,
            Caller caller,
            Coordination coordination,
            RestoreWindow restoreWindow,
            Lists lists,
            Clock clock,
            Event<MentorLeft> departures) {
        this.rows = rows;
        this.caller = caller;
        this.coordination = coordination;
        this.restoreWindow = restoreWindow;
        this.lists = lists;
        this.clock = clock;
        this.departures = departures;
    }

    Mentor require(UUID id) {
        return rows.find("id = ?1 and deletedAt is null", id)
                .firstResultOptional()
                .orElseThrow(() -> MENTOR_NOT_FOUND.because("There is no mentor %s.", id));
    }

    /** A mentor whom the caller may change. */
    Mentor requireWritable(UUID id) {
        Mentor mentor = require(id);
        requireMine(mentor);
        return mentor;
    }

    /** Adds a mentor; a mentor who adds themselves is the subject of the profile. */
    Mentor add(MentorDraft draft) {
        MentorDraft own = coordination.isMine() ? draft : ownProfile(draft);
        requireFree(own.sub());
        Mentor mentor = new Mentor(caller.tenant(), Instant.now(clock), own);
        rows.persist(mentor);
        return mentor;
    }

    Mentor describe(Mentor mentor, MentorDraft draft) {
        if (draft.sub() != null && !draft.sub().equals(mentor.sub())) {
            requireFree(draft.sub());
        }
        mentor.describe(coordination.isMine() ? draft : ownProfile(draft));
        return mentor;
    }

    void delete(Mentor mentor) {
        mentor.delete(Instant.now(clock));
        departures.fire(new MentorLeft(Set.of(mentor.id())));
    }

    Mentor restore(UUID id) {
        Mentor mentor = rows.find("id = ?1", id)
                .firstResultOptional()
                .orElseThrow(() -> MENTOR_NOT_FOUND.because("There is no mentor %s.", id));
        requireMine(mentor);
        requireFree(mentor.deleted() ? mentor.sub() : null);
        restoreWindow.restore(mentor);
        return mentor;
    }

    Page<Mentor> all(ListQuery query) {
        return lists.page(LISTING, query, ListScope.live());
    }

    /** A mentor as other features see it. */
    public MentorCard card(UUID id) {
        return MentorCard.of(require(id));
    }

    /** Those of the ids that are mentors of the tenant, in one query. */
    public Map<UUID, MentorCard> cards(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                // Columns, not entities: of thousands of those Hibernate would keep a copy each.
                : rows
                        .find(
                                "select m.id, m.draft.sub, m.draft from Mentor m where m.deletedAt is null and m.id in ?1",
                                List.copyOf(ids))
                        .project(MentorCard.class)
                        .stream()
                        .collect(Collectors.toMap(MentorCard::id, Function.identity()));
    }

    /** Those of the ids that are mentors of the tenant, without reading them. */
    public Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(rows.find("select m.id from Mentor m where m.deletedAt is null and m.id in ?1", ids)
                        .project(UUID.class)
                        .list());
    }

    /** The mentor that the caller is, if any. */
    public Optional<MentorCard> mine() {
        return rows.find("draft.sub = ?1 and deletedAt is null", caller.sub())
                .firstResultOptional()
                .map(MentorCard::of);
    }

    /** How the caller sees one mentor: whole, or what everybody may see. */
    MentorView view(Mentor mentor) {
        return isOwn(mentor) || coordination.isMine() ? MentorView.whole(mentor) : MentorView.open(mentor);
    }

    /** How the caller sees mentors in a list. */
    Function<Mentor, MentorView> listed() {
        boolean all = coordination.isMine();
        return mentor -> all || isOwn(mentor) ? MentorView.listed(mentor) : MentorView.open(mentor);
    }

    /** Refuses what a draft says against itself. */
    void check(MentorDraft draft) {
        INVALID_INPUT.throwIfAny(faults(draft));
    }

    static List<InputError> faults(MentorDraft draft) {
        List<InputError> faults = new ArrayList<>();
        List<MentorType> types = new ArrayList<>(List.of(draft.type()));
        for (int i = 0; i < draft.further().size(); i++) {
            MentorType type = draft.further().get(i).type();
            if (types.contains(type)) {
                faults.add(InputError.at("/further/" + i + "/type", InputErrorCode.DUPLICATE, "is already offered"));
            }
            types.add(type);
        }
        if (draft.availableFrom() != null
                && draft.availableTo() != null
                && draft.availableTo().isBefore(draft.availableFrom())) {
            faults.add(InputError.at("/availableTo", "must not be before availableFrom"));
        }
        if (draft.pausedUntil() != null && !draft.paused()) {
            faults.add(InputError.at("/pausedUntil", InputErrorCode.REQUIRED, "ends a pause; paused must be true"));
        }
        return faults;
    }

    private MentorDraft ownProfile(MentorDraft draft) {
        if (!caller.has(Role.MENTOR)) {
            throw FORBIDDEN.because("An adviser may do this only as coordinator; an org-admin appoints coordinators.");
        }
        if (draft.sub() != null && !draft.sub().equals(caller.sub())) {
            throw INVALID_INPUT.at("/sub", "must be your own");
        }
        return draft.of(caller.sub());
    }

    private void requireMine(Mentor mentor) {
        if (!isOwn(mentor)) {
            coordination.require();
        }
    }

    private boolean isOwn(Mentor mentor) {
        return caller.sub().equals(mentor.sub());
    }

    private void requireFree(UUID sub) {
        if (sub != null && rows.count("draft.sub = ?1 and deletedAt is null", sub) > 0) {
            throw MENTOR_EXISTS.because(null);
        }
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Mentor, UUID> {}
}
