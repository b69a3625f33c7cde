package org.introducer.mentorship.enrolment;

import static org.introducer.mentorship.MentorshipProblem.ENROLMENT_EXISTS;
import static org.introducer.mentorship.MentorshipProblem.ENROLMENT_NOT_FOUND;
import static org.introducer.mentorship.MentorshipProblem.REFERENCE_UNKNOWN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.CycleDraft;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;

/** Which mentors take part in a cycle, and how. */
@ApplicationScoped
public class MentorEnrolments {

    static final int MOST_RANKED = 1000;

    private final Rows rows;
    private final Caller caller;
    private final Coordination coordination;
    private final Cycles cycles;
    private final Mentors mentors;
    private final MenteeEnrolments mentees;
    private final Lists lists;
    private final Clock clock;
    private final Event<CycleLeft> departures;
    private final Activity activity;

    MentorEnrolments(
            Rows rows,
            Caller caller,
            Coordination coordination,
            Cycles cycles,
            Mentors mentors,
            MenteeEnrolments mentees,
            Lists lists,
            Clock clock,
            Event<CycleLeft> departures,
            Activity activity) {
        this.rows = rows;
        this.caller = caller;
        this.coordination = coordination;
        this.cycles = cycles;
        this.mentors = mentors;
        this.mentees = mentees;
        this.lists = lists;
        this.clock = clock;
        this.departures = departures;
        this.activity = activity;
    }

    void requireCycle(UUID cycleId) {
        cycles.card(cycleId);
    }

    MentorEnrolment require(UUID cycleId, UUID mentorId) {
        cycles.card(cycleId);
        mentors.card(mentorId);
        return rows.find("cycleId = ?1 and mentorId = ?2 and deletedAt is null", cycleId, mentorId)
                .firstResultOptional()
                .orElseThrow(() -> ENROLMENT_NOT_FOUND.because("This mentor is not enrolled in the cycle."));
    }

    MentorEnrolment requireWritable(UUID cycleId, UUID mentorId) {
        MentorEnrolment enrolment = require(cycleId, mentorId);
        requireMine(mentors.card(mentorId));
        return enrolment;
    }

    MentorEnrolment add(UUID cycleId, MentorEnrolmentDraft draft) {
        cycles.card(cycleId);
        MentorCard mentor = mentors.cards(List.of(draft.mentorId())).get(draft.mentorId());
        if (mentor == null) {
            throw REFERENCE_UNKNOWN.at("/mentorId", "is not a mentor of the tenant");
        }
        requireMine(mentor);
        check(cycleId, draft);
        if (rows.count("cycleId = ?1 and mentorId = ?2 and deletedAt is null", cycleId, draft.mentorId()) > 0) {
            throw ENROLMENT_EXISTS.because(null);
        }
        MentorEnrolment enrolment = new MentorEnrolment(caller.tenant(), cycleId, Instant.now(clock), draft);
        enrolment.recordedBy(caller.sub().equals(mentor.sub()) ? null : caller.sub());
        rows.persist(enrolment);
        return enrolment;
    }

    MentorEnrolment describe(MentorEnrolment enrolment, MentorEnrolmentDraft draft) {
        if (!draft.mentorId().equals(enrolment.mentorId())) {
            throw INVALID_INPUT.at("/mentorId", "cannot change");
        }
        check(enrolment.cycleId(), draft);
        enrolment.describe(draft);
        boolean own = caller.sub().equals(mentors.card(enrolment.mentorId()).sub());
        enrolment.recordedBy(own ? null : caller.sub());
        if (own) {
            active(enrolment.cycleId(), enrolment.mentorId());
        }
        return enrolment;
    }

    /** The mentor has done something in the cycle, or somebody for them: requests left unanswered before count no more. */
    public void active(UUID cycleId, UUID mentorId) {
        activity.now(cycleId, mentorId);
    }

    /** Confirms that the mentor still takes part. */
    MentorEnrolment confirmActive(UUID cycleId, UUID mentorId) {
        MentorEnrolment enrolment = requireWritable(cycleId, mentorId);
        active(cycleId, mentorId);
        rows.getEntityManager().refresh(enrolment);
        return enrolment;
    }

    /** The mentors who have left as many requests unanswered as the cycle allows. */
    public Set<UUID> inactive(UUID cycleId) {
        return activity.inactive(cycleId, cycles.card(cycleId).inactiveAfter());
    }

    void delete(MentorEnrolment enrolment) {
        enrolment.delete(Instant.now(clock));
        departures.fire(new CycleLeft(enrolment.cycleId(), Set.of(enrolment.mentorId())));
    }

    /**
     * The seats that the cycle has of a mentor in a type. Until the transaction ends nobody else counts them: seats are given
     * away one after the other.
     */
    public int lockSeats(UUID cycleId, UUID mentorId, MentorType type) {
        CycleDraft cycle = cycles.card(cycleId);
        MentorEnrolment enrolment = rows.find("cycleId = ?1 and mentorId = ?2 and deletedAt is null", cycleId, mentorId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        MentorCard mentor = mentors.cards(List.of(mentorId)).get(mentorId);
        return enrolment == null || mentor == null || mentor.hindrance(cycle.begins(), cycle.ends()) != null
                ? 0
                : mentor.seats(enrolment.draft().seats()).getOrDefault(type, 0);
    }

    /** Every enrolment of the cycle, in the order of the ids. */
    public List<MentorEnrolmentDraft> all(UUID cycleId) {
        // Columns, not entities: of thousands of those Hibernate would keep a copy each.
        return rows.find(
                        "select e.mentorId, e.seats, e.ranking, e.onlyRanked, e.weights from MentorEnrolment e"
                                + " where e.cycleId = ?1 and e.deletedAt is null order by e.mentorId",
                        cycleId)
                .project(MentorEnrolmentDraft.class)
                .list();
    }

    /**
     * What the mentors of a cycle offer.
     *
     * @param hindered those who take nobody, by the reason
     * @param seats of the others, by type
     */
    public record Offered(int mentors, Map<MentorCard.Hindrance, Integer> hindered, Map<MentorType, Integer> seats) {}

    /** What is offered in a cycle now, in the same few queries for any number of mentors. */
    public Offered offered(UUID cycleId) {
        CycleDraft cycle = cycles.card(cycleId);
        List<MentorEnrolmentDraft> enrolled = all(cycleId);
        Map<UUID, MentorCard> cards = mentors.cards(
                enrolled.stream().map(MentorEnrolmentDraft::mentorId).toList());
        Set<UUID> inactive = inactive(cycleId);
        Map<MentorCard.Hindrance, Integer> hindered = new EnumMap<>(MentorCard.Hindrance.class);
        Map<MentorType, Integer> seats = new EnumMap<>(MentorType.class);
        for (MentorEnrolmentDraft one : enrolled) {
            MentorCard mentor = cards.get(one.mentorId());
            if (mentor != null) {
                MentorCard.Hindrance ofDays = mentor.hindrance(cycle.begins(), cycle.ends());
                MentorCard.Hindrance hindrance =
                        ofDays == null && inactive.contains(mentor.id()) ? MentorCard.Hindrance.INACTIVE : ofDays;
                if (hindrance == null) {
                    mentor.seats(one.seats()).forEach((type, number) -> seats.merge(type, number, Integer::sum));
                } else {
                    hindered.merge(hindrance, 1, Integer::sum);
                }
            }
        }
        return new Offered(cards.size(), hindered, seats);
    }

    /** The enrolments of these mentors alone. */
    public List<MentorEnrolmentDraft> among(UUID cycleId, Set<UUID> people) {
        return rows
                .list("cycleId = ?1 and deletedAt is null and mentorId in ?2 order by mentorId", cycleId, people)
                .stream()
                .map(MentorEnrolment::draft)
                .toList();
    }

    Page<MentorEnrolment> of(UUID cycleId, ListQuery query) {
        cycles.card(cycleId);
        return lists.page(
                listing(cycleId),
                query,
                ListScope.live()
                        .and("e.cycleId = :cycle", "cycle", cycleId)
                        .and("exists (select 1 from Mentor m where m.id = e.mentorId and m.deletedAt is null)"));
    }

    /** Who is inactive depends on the moment. */
    private Listing<MentorEnrolment> listing(UUID cycleId) {
        Listing<MentorEnrolment> listing = Listing.of(MentorEnrolment.class)
                .filter("mentorId", UUID.class)
                .derived("inactive", Boolean.class, Set.of(Listing.Comparison.EQUAL), (_, wanted, bind) -> {
                    Set<UUID> inactive = inactive(cycleId);
                    String among = inactive.isEmpty() ? "1 = 0" : "e.mentorId in " + bind.apply(inactive);
                    return wanted ? among : "not (" + among + ")";
                });
        return coordination.isMine() ? listing.filter("onlyRanked", Boolean.class) : listing;
    }

    /** How the caller sees these enrolments of one cycle: all of them whole, or only the own. */
    Function<MentorEnrolment, MentorEnrolmentView> view(
            UUID cycleId, Collection<MentorEnrolment> shown, boolean withProfile) {
        CycleDraft cycle = cycles.card(cycleId);
        boolean all = coordination.isMine();
        Set<UUID> ids = shown.stream().map(MentorEnrolment::mentorId).collect(Collectors.toSet());
        Map<UUID, MentorCard> cards = mentors.cards(ids);
        Set<UUID> inactive = inactive(cycleId);
        Map<UUID, Responses> responses = activity.responses(ids);
        return enrolment -> {
            MentorCard mentor = cards.get(enrolment.mentorId());
            boolean whole = all || caller.sub().equals(mentor.sub());
            MentorCard.Hindrance hindrance = mentor.hindrance(cycle.begins(), cycle.ends());
            return MentorEnrolmentView.of(
                    enrolment,
                    hindrance == null && inactive.contains(mentor.id()) ? MentorCard.Hindrance.INACTIVE : hindrance,
                    responses.getOrDefault(mentor.id(), Responses.NONE),
                    mentor,
                    whole,
                    withProfile);
        };
    }

    private void check(UUID cycleId, MentorEnrolmentDraft draft) {
        INVALID_INPUT.throwIfAny(EnrolmentRecords.faults(draft));
        Set<UUID> known = mentees.enrolled(cycleId, Rankings.people(draft.ranking()));
        List<InputError> unknown =
                Rankings.unknown("/ranking", draft.ranking(), known, "is not enrolled in this cycle as a mentee");
        REFERENCE_UNKNOWN.throwIfAny(unknown);
    }

    private void requireMine(MentorCard mentor) {
        if (!caller.sub().equals(mentor.sub())) {
            coordination.require();
        }
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MentorEnrolment, UUID> {}
}
