package org.introducer.mentorship.request;

import static org.introducer.mentorship.MentorshipProblem.NO_SEAT_LEFT;
import static org.introducer.mentorship.MentorshipProblem.PAIR_NOT_POSSIBLE;
import static org.introducer.mentorship.MentorshipProblem.REFERENCE_UNKNOWN;
import static org.introducer.mentorship.MentorshipProblem.REQUEST_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.donotmatch.DoNotMatches;
import org.introducer.mentorship.enrolment.MentorEnrolments;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.mentorship.mentorships.MentorshipBegan;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.mentorship.profile.Reach;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.PlatformProblem;
import org.introducer.platform.problem.ProblemException;

/** What mentees asked mentors: seen by the two of them and by a coordinator. */
@ApplicationScoped
public class Requests {

    private static final UUID NOBODY = new UUID(0, 0);

    /** A stand-in for a row that does not exist, so that the same checks run as for a row that the caller may not see. */
    private static final Pair NOBODYS = new Pair(NOBODY, NOBODY, MentorType.CAREER);

    private final StoredRequests stored;
    private final Asking asking;
    private final WaitingLines lines;
    private final Coordination coordination;
    private final Mentors mentors;
    private final Mentees mentees;
    private final MentorEnrolments enrolments;
    private final DoNotMatches doNotMatches;
    private final Mentorships mentorships;
    private final Lists lists;
    private final Clock clock;

    Requests(
            StoredRequests stored,
            Asking asking,
            WaitingLines lines,
            Coordination coordination,
            Mentors mentors,
            Mentees mentees,
            MentorEnrolments enrolments,
            DoNotMatches doNotMatches,
            Mentorships mentorships,
            Lists lists,
            Clock clock) {
        this.stored = stored;
        this.asking = asking;
        this.lines = lines;
        this.coordination = coordination;
        this.mentors = mentors;
        this.mentees = mentees;
        this.enrolments = enrolments;
        this.doNotMatches = doNotMatches;
        this.mentorships = mentorships;
        this.lists = lists;
        this.clock = clock;
    }

    /** The draft with the mentee whom it speaks for: the one given, if the caller may act for them, else the caller. */
    RequestView.Draft named(RequestView.Draft given) {
        return given.from(mentee(given.menteeId()));
    }

    /** Asks for the mentee that {@link #named} has checked. */
    MentorRequest ask(RequestView.Draft draft) {
        return asking.ask(draft);
    }

    MentorRequest require(UUID id) {
        Optional<MentorRequest> request = stored.find(id);
        Pair pair = request.map(MentorRequest::pair).orElse(NOBODYS);
        boolean visible =
                isMentor(pair) && request.filter(this::isWithheld).isEmpty() || isMentee(pair) || coordination.isMine();
        return request.filter(_ -> visible).orElseThrow(() -> unknown(id));
    }

    /** The mentor's yes: the last seat goes to whoever comes first, the mentee's other requests of the type are withdrawn. */
    MentorRequest accept(UUID id, List<Reach> reachBy) {
        MentorRequest request = forMentor(id);
        Pair pair = request.pair();
        if (doNotMatches.holds(request.cycleId(), pair.mentor(), pair.mentee())) {
            throw PAIR_NOT_POSSIBLE.because(null);
        }
        UUID mentorship = mentorships.grant(request.cycleId(), pair, request.createdAt(), reachBy);
        stored.lock(request);
        if (request.state(now()) == RequestState.WAITING) {
            throw NO_SEAT_LEFT.because("The request waits in line for a seat.");
        }
        request.accept(mentorship, now());
        stored.tell("request.accepted", request);
        enrolments.active(request.cycleId(), pair.mentor());
        onMentorshipBegan(new MentorshipBegan(request.cycleId(), pair));
        return request;
    }

    MentorRequest decline(UUID id) {
        MentorRequest request = locked(forMentor(id));
        request.decline(now());
        stored.tell("request.declined", request);
        enrolments.active(request.cycleId(), request.pair().mentor());
        asking.next(request);
        settle(request);
        return request;
    }

    /** The mentor wants to know more before the answer: now the mentee has to write, and the mentor's time begins anew after that. */
    MentorRequest requestInformation(UUID id, String question) {
        MentorRequest request = locked(forMentor(id));
        request.askMore(question, now(), lines.time(request.cycleId()));
        stored.tell("request.information-requested", request);
        enrolments.active(request.cycleId(), request.pair().mentor());
        return request;
    }

    MentorRequest answer(UUID id, String text) {
        MentorRequest request = locked(forMentee(id));
        request.answerMore(text, now(), lines.time(request.cycleId()));
        stored.tell("request.information-given", request);
        return request;
    }

    MentorRequest withdraw(UUID id) {
        MentorRequest request = locked(forMentee(id));
        request.withdraw(null, now());
        stored.tell("request.withdrawn", request);
        settle(request);
        return request;
    }

    /** The mentee has a mentor of the type: what they asked others is withdrawn, and without a free seat others wait for this one. */
    void onMentorshipBegan(@Observes MentorshipBegan began) {
        Pair pair = began.pair();
        Instant now = now();
        stored.live(began.cycleId(), pair.mentee()).stream()
                .filter(other -> other.pair().type() == pair.type() && !other.isDue(now))
                .forEach(other -> {
                    other.withdraw(RequestEnd.ANOTHER_MENTOR_ACCEPTED, now);
                    stored.tell("request.withdrawn", other);
                });
        lines.settle(began.cycleId(), pair.mentor(), pair.type());
    }

    Page<RequestView> mine(ListQuery query) {
        Page<MentorRequest> page = lists.page(listing(), query, visible());
        return page.map(view(page.items()));
    }

    /** By mentee those that can still be answered, the earliest first, in one query. */
    public Map<UUID, List<LiveRequest>> live(Collection<UUID> menteeIds) {
        Instant now = now();
        return stored.ofMentees(menteeIds).stream()
                .filter(request -> request.state(now).isLive())
                .collect(Collectors.groupingBy(
                        request -> request.pair().mentee(),
                        Collectors.mapping(request -> LiveRequest.of(request, now), Collectors.toList())));
    }

    /** Those to a mentor that can still be answered and that the mentor may see, the earliest first. */
    public List<LiveRequest> liveTo(UUID mentorId) {
        Instant now = now();
        return stored.seenBy(mentorId).stream()
                .filter(request -> request.state(now).isLive() && !request.withheld())
                .map(request -> LiveRequest.of(request, now))
                .toList();
    }

    /** How many requests of the cycle are in each state. */
    public Map<RequestState, Long> counts(UUID cycleId) {
        return stored.counts(cycleId, now());
    }

    RequestView view(MentorRequest request) {
        return view(List.of(request)).apply(request);
    }

    /** As {@link #view}, to the person who has just asked. */
    RequestView asked(MentorRequest request) {
        return RequestView.of(request, now(), lines.places(List.of(request)).get(request.id()), true);
    }

    /** How the caller sees these requests. */
    private Function<MentorRequest, RequestView> view(Collection<MentorRequest> shown) {
        Map<UUID, RequestView.Waiting> places = lines.places(shown);
        boolean all = coordination.isMine();
        UUID mine = mentees.mine().map(MenteeCard::id).orElse(NOBODY);
        Instant now = now();
        return request -> RequestView.of(
                request,
                now,
                places.get(request.id()),
                all || mine.equals(request.pair().mentee()));
    }

    /** The state of a request depends on the moment. */
    private Listing<MentorRequest> listing() {
        Instant now = now();
        return Listing.of(MentorRequest.class)
                .filter("cycleId", UUID.class)
                .filter("menteeId", UUID.class)
                .filter("mentorId", UUID.class)
                .filter("type", MentorType.class)
                .derived("state", RequestState.class, Set.of(Listing.Comparison.EQUAL), (_, wanted, bind) -> {
                    String due = "e.state in " + bind.apply(RequestState.LIVE)
                            + " and e.expiresAt is not null and e.expiresAt <= " + bind.apply(now);
                    String same = "e.state = " + bind.apply(wanted);
                    return wanted == RequestState.EXPIRED
                            ? "(" + same + " or " + due + ")"
                            : "(" + same + " and not (" + due + "))";
                });
    }

    private ListScope visible() {
        return coordination.isMine()
                ? ListScope.all()
                : ListScope.where(
                                "e.menteeId = :mentee or e.mentorId = :mentor and not " + DoNotMatches.KEEPS_APART,
                                "mentor",
                                mentors.mine().map(MentorCard::id).orElse(NOBODY))
                        .with("mentee", mentees.mine().map(MenteeCard::id).orElse(NOBODY));
    }

    /** The request as it is now, while nobody else counts the mentor's seats. */
    private MentorRequest locked(MentorRequest request) {
        mentorships.freeSeats(
                request.cycleId(), request.pair().mentor(), request.pair().type());
        stored.lock(request).requireLive(now());
        return request;
    }

    private void settle(MentorRequest over) {
        lines.settle(over.cycleId(), over.pair().mentor(), over.pair().type());
    }

    private MentorRequest forMentor(UUID id) {
        MentorRequest request = require(id);
        if (!isMentor(request.pair()) || isWithheld(request)) {
            coordination.require();
        }
        request.requireLive(now());
        return request;
    }

    private MentorRequest forMentee(UUID id) {
        MentorRequest request = require(id);
        if (!isMentee(request.pair())) {
            coordination.require();
        }
        return request;
    }

    private UUID mentee(UUID given) {
        if (given == null) {
            return mentees.mine()
                    .map(MenteeCard::id)
                    .orElseThrow(() -> REFERENCE_UNKNOWN.at("/menteeId", "you have no mentee profile"));
        }
        try {
            return mentees.cardToWrite(given).id();
        } catch (ProblemException e) {
            throw e.problem().status() == PlatformProblem.NOT_FOUND.status()
                    ? REFERENCE_UNKNOWN.at("/menteeId", "is not a mentee for whom you may act")
                    : e;
        }
    }

    private boolean isMentor(Pair pair) {
        return mentors.mine().filter(mine -> mine.id().equals(pair.mentor())).isPresent();
    }

    /** A request that a do-not-match keeps from the mentor is not theirs. */
    private boolean isWithheld(MentorRequest request) {
        Pair pair = request.pair();
        return doNotMatches.holds(request.cycleId(), pair.mentor(), pair.mentee());
    }

    private boolean isMentee(Pair pair) {
        return mentees.mine().filter(mine -> mine.id().equals(pair.mentee())).isPresent();
    }

    private Instant now() {
        return Instant.now(clock);
    }

    private static ProblemException unknown(UUID id) {
        return REQUEST_NOT_FOUND.because("There is no request %s.", id);
    }
}
