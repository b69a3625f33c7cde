package org.introducer.mentorship.mentee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.personal.ErasureBegins;
import org.introducer.platform.personal.MoveBegins;
import org.introducer.platform.personal.Person;

/** Profiles of mentees that a coordinator keeps for them, many at once. Whether the caller may is checked before. */
@ApplicationScoped
public class MenteeRecords {

    private final Mentees.Rows rows;
    private final Caller caller;
    private final Clock clock;
    private final Event<MenteeLeft> departures;

    MenteeRecords(Mentees.Rows rows, Caller caller, Clock clock, Event<MenteeLeft> departures) {
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
        this.departures = departures;
    }

    /** Every mentee of the tenant. */
    public Map<UUID, MenteeCard> all() {
        return rows.list("deletedAt is null").stream()
                .map(MenteeCard::of)
                .collect(Collectors.toMap(MenteeCard::id, Function.identity()));
    }

    /** @param applicantId whose profile it is; a new one for somebody who has no account */
    public MenteeCard add(UUID applicantId, MenteeDraft draft) {
        Mentee mentee = new Mentee(caller.tenant(), applicantId, Instant.now(clock), draft);
        rows.persist(mentee);
        return MenteeCard.of(mentee);
    }

    public void describe(UUID id, MenteeDraft draft) {
        rows.findById(id).describe(draft);
    }

    public void delete(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Instant now = Instant.now(clock);
        rows.list("id in ?1", ids).forEach(mentee -> mentee.delete(now));
        departures.fire(new MenteeLeft(ids));
    }

    /** Who is erased leaves first, so that their seats are free for others. */
    void onErasure(@Observes ErasureBegins erasure) {
        delete(of(erasure.person()));
    }

    /** Who moves to another tenant leaves, too; the profile goes along. */
    void onMove(@Observes MoveBegins move) {
        Set<UUID> ids = of(move.person());
        if (!ids.isEmpty()) {
            departures.fire(new MenteeLeft(ids));
        }
    }

    private Set<UUID> of(Person person) {
        return rows.list("applicantId = ?1 and deletedAt is null", person.id()).stream()
                .map(Mentee::id)
                .collect(Collectors.toSet());
    }
}
