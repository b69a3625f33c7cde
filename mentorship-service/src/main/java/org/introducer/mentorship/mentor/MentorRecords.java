package org.introducer.mentorship.mentor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.personal.ErasureBegins;
import org.introducer.platform.personal.Person;
import org.introducer.platform.problem.InputError;

/** Profiles of mentors that a coordinator keeps for them, many at once. Whether the caller may is checked before. */
@ApplicationScoped
public class MentorRecords {

    private final Mentors.Rows rows;
    private final Caller caller;
    private final Clock clock;
    private final Event<MentorLeft> departures;

    MentorRecords(Mentors.Rows rows, Caller caller, Clock clock, Event<MentorLeft> departures) {
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
        this.departures = departures;
    }

    /** Every mentor of the tenant. */
    public Map<UUID, MentorCard> all() {
        return rows.list("deletedAt is null").stream()
                .map(MentorCard::of)
                .collect(Collectors.toMap(MentorCard::id, Function.identity()));
    }

    /** What a draft says against itself. */
    public static List<InputError> faults(MentorDraft draft) {
        return Mentors.faults(draft);
    }

    public UUID add(MentorDraft draft) {
        Mentor mentor = new Mentor(caller.tenant(), Instant.now(clock), draft);
        rows.persist(mentor);
        return mentor.id();
    }

    public void describe(UUID id, MentorDraft draft) {
        rows.findById(id).describe(draft);
    }

    public void delete(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Instant now = Instant.now(clock);
        rows.list("id in ?1", ids).forEach(mentor -> mentor.delete(now));
        departures.fire(new MentorLeft(ids));
    }

    /** Who is erased leaves first, so that mentees are not left with nobody. */
    void onErasure(@Observes ErasureBegins erasure) {
        Person person = erasure.person();
        delete(rows.list("draft.sub in ?1 and deletedAt is null", List.of(person.id(), person.sub())).stream()
                .map(Mentor::id)
                .collect(Collectors.toSet()));
    }
}
