package org.introducer.mentorship.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.mentorship.mentorships.SeatsChanged;

/**
 * The line of requests for the seats of one mentor and type: as many are open as there are free seats, and the others wait in the
 * order in which they were made. Requests that were made while nobody had to wait are all open until the last seat is taken.
 */
@ApplicationScoped
class WaitingLines {

    private final StoredRequests stored;
    private final Mentorships mentorships;
    private final Cycles cycles;
    private final Clock clock;

    WaitingLines(StoredRequests stored, Mentorships mentorships, Cycles cycles, Clock clock) {
        this.stored = stored;
        this.mentorships = mentorships;
        this.cycles = cycles;
        this.clock = clock;
    }

    private record Line(UUID cycleId, UUID mentorId, MentorType type) {

        static Line of(MentorRequest request) {
            return new Line(
                    request.cycleId(), request.pair().mentor(), request.pair().type());
        }
    }

    /** Whether a new request has to wait. Until the transaction ends nobody else counts the mentor's seats. */
    boolean mustWait(UUID cycleId, Pair pair) {
        return mentorships.freeSeats(cycleId, pair.mentor(), pair.type()) <= 0
                || stored.line(cycleId, pair.mentor(), pair.type()).stream()
                        .anyMatch(request -> request.state(Instant.now(clock)) == RequestState.WAITING);
    }

    /** Puts the request at the end of the line, or before the mentor at once. */
    void enter(MentorRequest request, boolean wait) {
        if (wait) {
            request.await(over(request.cycleId()));
        } else {
            request.open(Instant.now(clock), time(request.cycleId()));
        }
    }

    /** Opens those that are next for the free seats; without a free seat all wait. */
    void settle(UUID cycleId, UUID mentorId, MentorType type) {
        int free = mentorships.freeSeats(cycleId, mentorId, type);
        Instant now = Instant.now(clock);
        List<MentorRequest> line = stored.line(cycleId, mentorId, type).stream()
                .filter(request -> !request.isDue(now))
                .toList();
        if (free <= 0) {
            line.stream()
                    .filter(request -> request.state(now) != RequestState.WAITING)
                    .forEach(request -> {
                        request.await(over(cycleId));
                        stored.tell("request.waiting", request);
                    });
            return;
        }
        next(line, free, now).forEach(request -> {
            request.open(now, time(cycleId));
            stored.tell("request.opened", request);
        });
    }

    /** Whether {@link #settle} would open a request. */
    boolean canOpen(UUID cycleId, UUID mentorId, MentorType type) {
        Instant now = Instant.now(clock);
        List<MentorRequest> line = stored.line(cycleId, mentorId, type).stream()
                .filter(request -> !request.isDue(now))
                .toList();
        return !next(line, mentorships.freeSeats(cycleId, mentorId, type), now).isEmpty();
    }

    /** Those that are next for the free seats; one that must not reach the mentor takes no seat. */
    private static List<MentorRequest> next(List<MentorRequest> line, int free, Instant now) {
        long open = line.stream()
                .filter(request -> request.state(now) != RequestState.WAITING && !request.withheld())
                .count();
        List<MentorRequest> next = new ArrayList<>();
        for (MentorRequest request : line) {
            if (request.state(now) == RequestState.WAITING && open < free) {
                next.add(request);
                open += request.withheld() ? 0 : 1;
            }
        }
        return next;
    }

    /** Settles every line of requests that the change concerns. */
    void onSeatsChanged(@Observes SeatsChanged change) {
        List<MentorRequest> live = change.mentorId()
                .map(mentor -> stored.live(
                        "cycleId = :cycle and mentorId = :mentor", Map.of("cycle", change.cycleId(), "mentor", mentor)))
                .orElseGet(() -> stored.live("cycleId = :cycle", Map.of("cycle", change.cycleId())));
        live.stream()
                .map(Line::of)
                .distinct()
                .sorted(Comparator.comparing(Line::mentorId).thenComparing(Line::type))
                .forEach(line -> settle(line.cycleId(), line.mentorId(), line.type()));
    }

    /** The places of those that wait, in one query. */
    Map<UUID, RequestView.Waiting> places(Collection<MentorRequest> shown) {
        Instant now = Instant.now(clock);
        Set<UUID> mentors = shown.stream()
                .filter(request -> request.state(now) == RequestState.WAITING)
                .map(request -> request.pair().mentor())
                .collect(Collectors.toSet());
        Map<UUID, RequestView.Waiting> places = new HashMap<>();
        stored.lines(mentors).stream()
                .filter(request -> !request.isDue(now))
                .collect(Collectors.groupingBy(Line::of))
                .values()
                .forEach(line -> places.putAll(places(line, now)));
        return places;
    }

    private static Map<UUID, RequestView.Waiting> places(List<MentorRequest> line, Instant now) {
        boolean answering =
                line.stream().anyMatch(request -> request.state(now) != RequestState.WAITING && !request.withheld());
        RequestView.Waiting.Reason reason =
                answering ? RequestView.Waiting.Reason.EARLIER_REQUESTS : RequestView.Waiting.Reason.NO_SEAT_LEFT;
        Map<UUID, RequestView.Waiting> places = new HashMap<>();
        int position = 1;
        for (MentorRequest request : line) {
            if (request.state(now) == RequestState.WAITING) {
                places.put(request.id(), new RequestView.Waiting(position, reason));
                // One that the mentor must not see takes no place that could be missed.
                position += request.withheld() ? 0 : 1;
            }
        }
        return places;
    }

    /** How long an answer may take in the cycle. */
    Duration time(UUID cycleId) {
        return Duration.ofDays(cycles.card(cycleId).requestDays());
    }

    private Instant over(UUID cycleId) {
        return cycles.card(cycleId)
                .ends()
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
