package org.introducer.contacts.calendar;

import static org.introducer.contacts.ContactsProblem.CALENDAR_FEED_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;

/** The calendar addresses: each applicant has one at most. */
@ApplicationScoped
class CalendarFeeds {

    /** Compared with where there is no feed, so that the same is done. */
    private static final byte[] NONE = new byte[32];

    private final Rows rows;
    private final Session session;
    private final Caller caller;
    private final Clock clock;

    CalendarFeeds(Rows rows, Session session, Caller caller, Clock clock) {
        this.rows = rows;
        this.session = session;
        this.caller = caller;
        this.clock = clock;
    }

    /** A feed with the secret that opens it, which is known at this moment only. */
    record Opened(CalendarFeed feed, FeedAddress address) {}

    /** Whose dates an address shows. */
    record Shown(UUID tenantId, UUID ownerId, boolean names) {}

    Optional<CalendarFeed> mine() {
        return rows.find("ownerId = ?1 and deletedAt is null", caller.applicantId())
                .firstResultOptional();
    }

    CalendarFeed requireMine() {
        return mine().orElseThrow(() -> CALENDAR_FEED_NOT_FOUND.because(null));
    }

    /** Makes a new secret; the one before opens nothing any more. */
    Opened open(Optional<CalendarFeed> known, CalendarFeedDraft draft) {
        CalendarFeed feed =
                known.orElseGet(() -> new CalendarFeed(caller.tenant(), caller.applicantId(), Instant.now(clock)));
        String secret = FeedAddress.newSecret();
        feed.open(draft.names(), FeedAddress.digest(secret));
        rows.persist(feed);
        return new Opened(feed, new FeedAddress(feed.id(), secret));
    }

    /** Nothing of it is kept, so that nothing can open it again. */
    void revoke(CalendarFeed feed) {
        rows.delete(feed);
    }

    /**
     * Lets this request act as the owner of the feed, for reading their dates; empty when the address opens nothing. A request with a token
     * stays who it is, so that the address opens to its owner alone.
     */
    Optional<Shown> actAsOwner(String segment) {
        Optional<Shown> shown = FeedAddress.parse(segment).flatMap(this::shown);
        Optional<Identity> token = caller.find();
        if (token.isPresent()) {
            return shown.filter(found -> found.tenantId().equals(token.get().tenant())
                    && found.ownerId().equals(token.get().applicantId()));
        }
        shown.ifPresent(
                found -> caller.actAs(new Identity(found.ownerId(), found.tenantId(), found.ownerId(), Set.of())));
        return shown;
    }

    private Optional<Shown> shown(FeedAddress address) {
        Optional<Tuple> stored = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select tenant_id, owner_id, names, digest from calendar_feed(:feed)", Tuple.class)
                        .setParameter("feed", address.feed())
                        .getResultStream()
                        .findFirst());
        boolean opens =
                address.isOpenedBy(stored.map(row -> row.get(3, byte[].class)).orElse(NONE));
        return stored.filter(_ -> opens)
                .map(row -> new Shown(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, Boolean.class)));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<CalendarFeed, UUID> {}
}
