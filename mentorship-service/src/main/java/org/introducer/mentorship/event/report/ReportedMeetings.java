package org.introducer.mentorship.event.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.introducer.mentorship.event.report.HeldMeetings.Pair;
import org.introducer.mentorship.event.report.HeldMeetings.Planned;
import org.introducer.platform.identity.Caller;

/** What is reported to contacts-service of the meetings of events, and whether it was. */
@ApplicationScoped
public class ReportedMeetings {

    private final Rows rows;
    private final Caller caller;
    private final Clock clock;

    ReportedMeetings(Rows rows, Caller caller, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Something that contacts-service does not know yet.
     *
     * @param id of the meeting
     * @param account null: it did not take place
     */
    public record Unreported(UUID id, UUID eventId, Pair pair, long revision, Account account) {}

    /**
     * Notes what follows of the present state of an event.
     *
     * @param revision of that state
     * @param mayBeReported the pairs of whom something may be recorded; of others it stays as it was reported, unless they did not meet after all
     */
    public List<Unreported> settle(
            UUID eventId,
            HeldMeetings meetings,
            long revision,
            Predicate<Pair> mayBeReported,
            Function<Planned, Account> account) {
        Map<Pair, ReportedMeeting> known = rows.list("eventId = ?1 order by id", eventId).stream()
                .collect(Collectors.toMap(ReportedMeeting::pair, Function.identity()));
        Instant now = Instant.now(clock);
        meetings.held().values().stream()
                .filter(meeting -> mayBeReported.test(meeting.pair()))
                .forEach(meeting -> {
                    ReportedMeeting before = known.get(meeting.pair());
                    if (before == null) {
                        known.put(
                                meeting.pair(), added(eventId, meeting.pair(), account.apply(meeting), revision, now));
                    } else {
                        before.tookPlace(account.apply(meeting), revision);
                    }
                });
        known.values().stream()
                .filter(meeting -> meetings.isMissed(meeting.pair()))
                .forEach(meeting -> meeting.didNotTakePlace(revision));
        rows.flush();
        return known.values().stream()
                .filter(meeting -> !meeting.reported())
                .filter(meeting -> meeting.account() == null || mayBeReported.test(meeting.pair()))
                .map(meeting ->
                        new Unreported(meeting.id(), eventId, meeting.pair(), meeting.revision(), meeting.account()))
                .toList();
    }

    private ReportedMeeting added(UUID eventId, Pair pair, Account account, long revision, Instant now) {
        ReportedMeeting meeting = new ReportedMeeting(caller.tenant(), eventId, pair, account, revision, now);
        rows.persist(meeting);
        return meeting;
    }

    /** Contacts-service has these now. */
    public void taken(List<UUID> ids) {
        rows.list("id in ?1", ids).forEach(ReportedMeeting::isReported);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ReportedMeeting, UUID> {}
}
