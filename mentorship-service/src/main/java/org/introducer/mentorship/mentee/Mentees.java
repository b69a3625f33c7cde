package org.introducer.mentorship.mentee;

import static org.introducer.mentorship.MentorshipProblem.MENTEE_EXISTS;
import static org.introducer.mentorship.MentorshipProblem.MENTEE_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;
import static org.introducer.platform.problem.PlatformProblem.NEIGHBOUR_UNAVAILABLE;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Role;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.tenancy.RestoreWindow;

/** The mentees that the caller may see: the own, those who consented, and for a coordinator all of the tenant. */
@ApplicationScoped
public class Mentees {

    private static final Listing<Mentee> LISTING = Listing.of(Mentee.class)
            .filter("applicantId", UUID.class)
            .filter("name", "e.draft.name", String.class)
            .filter("institution", "e.draft.institution", String.class)
            .filter("zone", "e.draft.zone", String.class);

    private final Rows rows;
    private final Caller caller;
    private final Access access;
    private final Coordination coordination;
    private final RestoreWindow restoreWindow;
    private final Lists lists;
    private final Clock clock;
    private final Event<MenteeLeft> departures;

    Mentees(
            Rows rows,
            Caller caller,
            Access access,
            Coordination coordination,
            RestoreWindow restoreWindow,
            Lists lists,
            Clock clock,
            Event<MenteeLeft> departures) {
        this.rows = rows;
        this.caller = caller;
        this.access = access;
        this.coordination = coordination;
        this.restoreWindow = restoreWindow;
        this.lists = lists;
        this.clock = clock;
        this.departures = departures;
    }

    /** A mentee whom the caller may read. */
    Mentee require(UUID id) {
        Optional<Mentee> mentee = rows.find("id = ?1 and deletedAt is null", id).firstResultOptional();
        return coordination.isMine()
                ? mentee.orElseThrow(() -> unknown(id))
                : access.readable(mentee, Mentee::applicantId, () -> unknown(id));
    }

    /** A mentee whom the caller may change. */
    Mentee requireWritable(UUID id) {
        return writable(id, Optional.of(require(id)));
    }

    /** Whose mentee profile a new one is: the caller's own, unless an applicant is named whom the caller may act for. */
    UUID ownerOf(UUID applicantId) {
        if (!coordination.isMine()) {
            return access.toWrite(applicantId).id();
        }
        if (applicantId != null) {
            return applicantId;
        }
        if (!caller.has(Role.APPLICANT)) {
            throw INVALID_PARAMETER.at(List.of(
                    InputError.parameter("applicantId", InputErrorCode.REQUIRED, "is required: whose profile it is")));
        }
        return caller.applicantId();
    }

    Mentee add(UUID applicantId, MenteeDraft draft) {
        requireFree(applicantId);
        Mentee mentee = new Mentee(caller.tenant(), applicantId, Instant.now(clock), draft);
        rows.persist(mentee);
        return mentee;
    }

    Mentee describe(Mentee mentee, MenteeDraft draft) {
        mentee.describe(draft);
        return mentee;
    }

    void delete(Mentee mentee) {
        mentee.delete(Instant.now(clock));
        departures.fire(new MenteeLeft(Set.of(mentee.id())));
    }

    /** A mentee whom the caller may change, deleted or not. */
    Mentee requireRestorable(UUID id) {
        return writable(id, rows.find("id = ?1", id).firstResultOptional());
    }

    Mentee restore(UUID id) {
        Mentee mentee = requireRestorable(id);
        if (mentee.deleted()) {
            requireFree(mentee.applicantId());
        }
        restoreWindow.restore(mentee);
        return mentee;
    }

    /** All mentees for a coordinator and names no applicant, else those of one applicant. */
    Page<Mentee> of(UUID applicantId, ListQuery query) {
        ListScope all = ListScope.live();
        boolean seesAll = applicantId == null && coordination.isMine();
        return lists.page(
                LISTING,
                query,
                seesAll ? all : all.and("e.applicantId = :applicant", "applicant", ownerToRead(applicantId)));
    }

    /** The applicant whose mentee data the caller asks for: the one named, else the caller. */
    public UUID ownerToRead(UUID applicantId) {
        return applicantId != null && coordination.isMine()
                ? applicantId
                : access.toRead(applicantId).id();
    }

    /** Those of the applicants whose mentee data the caller may read, each once; the others are left out. */
    public List<UUID> ownersToRead(Collection<UUID> applicantIds) {
        return coordination.isMine()
                ? applicantIds.stream().distinct().toList()
                : access.eachToRead(applicantIds).stream().map(Readable::id).toList();
    }

    /** The mentees that these applicants are, whom the caller is known to be allowed to read, by applicant, in one query. */
    public Map<UUID, UUID> ofOwners(Collection<UUID> applicantIds) {
        return rows.list("applicantId in ?1 and deletedAt is null", applicantIds).stream()
                .collect(Collectors.toMap(Mentee::applicantId, Mentee::id));
    }

    /** A mentee whom the caller may read, as other features see it. */
    public MenteeCard card(UUID id) {
        return MenteeCard.of(require(id));
    }

    /** As {@link #card}, for what the caller may write. */
    public MenteeCard cardToWrite(UUID id) {
        return MenteeCard.of(writable(id, Optional.of(require(id))));
    }

    /** Those of the ids that are mentees of the tenant, in one query, whoever asks. */
    public Map<UUID, MenteeCard> cards(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                // Columns, not entities: of thousands of those Hibernate would keep a copy each.
                : rows
                        .find(
                                "select m.id, m.applicantId, m.draft from Mentee m where m.deletedAt is null and m.id in ?1",
                                List.copyOf(ids))
                        .project(MenteeCard.class)
                        .stream()
                        .collect(Collectors.toMap(MenteeCard::id, Function.identity()));
    }

    /** The mentee that the caller is, if any. */
    public Optional<MenteeCard> mine() {
        return rows.find("applicantId = ?1 and deletedAt is null", caller.applicantId())
                .firstResultOptional()
                .map(MenteeCard::of);
    }

    /** The mentee that the applicant is whom the caller may read, if any. */
    public Optional<MenteeCard> of(UUID applicantId) {
        return rows.find("applicantId = ?1 and deletedAt is null", ownerToRead(applicantId))
                .firstResultOptional()
                .map(MenteeCard::of);
    }

    /** Whether the caller may read this mentee. */
    public boolean isReadable(UUID id) {
        return found(() -> require(id));
    }

    /** Whether the caller may change this mentee. */
    public boolean isWritable(UUID id) {
        return found(() -> writable(id, Optional.of(require(id))));
    }

    /** Whether the caller is the applicant who is this mentee, or may write for them by their consent; to coordinate is not enough. */
    public boolean isOwnOrConsented(UUID id) {
        return found(() -> access.writable(
                rows.find("id = ?1 and deletedAt is null", id).firstResultOptional(),
                Mentee::applicantId,
                () -> unknown(id)));
    }

    private static boolean found(Supplier<Mentee> mentee) {
        try {
            return mentee.get() != null;
        } catch (ProblemException e) {
            if (e.problem().status() == NEIGHBOUR_UNAVAILABLE.status()) {
                throw e;
            }
            return false;
        }
    }

    private Mentee writable(UUID id, Optional<Mentee> mentee) {
        return coordination.isMine()
                ? mentee.orElseThrow(() -> unknown(id))
                : access.writable(mentee, Mentee::applicantId, () -> unknown(id));
    }

    private void requireFree(UUID applicantId) {
        if (rows.count("applicantId = ?1 and deletedAt is null", applicantId) > 0) {
            throw MENTEE_EXISTS.because(null);
        }
    }

    private static ProblemException unknown(UUID id) {
        return MENTEE_NOT_FOUND.because("There is no mentee %s.", id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Mentee, UUID> {}
}
