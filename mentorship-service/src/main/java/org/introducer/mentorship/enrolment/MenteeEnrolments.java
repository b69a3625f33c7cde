package org.introducer.mentorship.enrolment;

import static org.introducer.mentorship.MentorshipProblem.APPLICATIONS_NOT_OPEN;
import static org.introducer.mentorship.MentorshipProblem.ENROLMENT_EXISTS;
import static org.introducer.mentorship.MentorshipProblem.ENROLMENT_NOT_FOUND;
import static org.introducer.mentorship.MentorshipProblem.NOT_ELIGIBLE;
import static org.introducer.mentorship.MentorshipProblem.REFERENCE_UNKNOWN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.CycleDraft;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.MenteeDraft;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.PlatformProblem;
import org.introducer.platform.problem.ProblemException;

/** Which mentees take part in a cycle, and whom they wish for. */
@ApplicationScoped
public class MenteeEnrolments {

    private static final Listing<MenteeEnrolment> LISTING =
            Listing.of(MenteeEnrolment.class).filter("menteeId", UUID.class);

    /**
     * Each mentee by its id (lateral, {@code offset 0}), the tenant a column: of an organisation that PostgreSQL sees and has no statistics of, it would
     * read all mentees for each enrolment.
     */
    static final String COUNT = """
            select count(*)
            from (
                select e.tenant_id, e.mentee_id from mentee_enrolments e
                where e.tenant_id = :tenant and e.cycle_id = :cycle and e.deleted_at is null offset 0) e
            cross join lateral (
                select 1 from mentees m
                where m.tenant_id = e.tenant_id and m.id = e.mentee_id and m.deleted_at is null offset 0) m""";

    private final Rows rows;
    private final Caller caller;
    private final Coordination coordination;
    private final Cycles cycles;
    private final Mentees mentees;
    private final Mentors mentors;
    private final Lists lists;
    private final Clock clock;
    private final Event<CycleLeft> departures;

    MenteeEnrolments(
            Rows rows,
            Caller caller,
            Coordination coordination,
            Cycles cycles,
            Mentees mentees,
            Mentors mentors,
            Lists lists,
            Clock clock,
            Event<CycleLeft> departures) {
        this.rows = rows;
        this.caller = caller;
        this.coordination = coordination;
        this.cycles = cycles;
        this.mentees = mentees;
        this.mentors = mentors;
        this.lists = lists;
        this.clock = clock;
        this.departures = departures;
    }

    void requireCycle(UUID cycleId) {
        cycles.card(cycleId);
    }

    /** Those of the mentees for whom the caller may not act, and why: found out before the transaction, for its items. */
    Map<UUID, ProblemException> refused(List<MenteeEnrolmentDraft> drafts) {
        Map<UUID, ProblemException> refused = new HashMap<>();
        for (MenteeEnrolmentDraft draft : drafts) {
            if (draft != null && draft.menteeId() != null && !refused.containsKey(draft.menteeId())) {
                try {
                    mentee(draft.menteeId());
                } catch (ProblemException e) {
                    refused.put(draft.menteeId(), e);
                }
            }
        }
        return refused;
    }

    MenteeEnrolment require(UUID cycleId, UUID menteeId) {
        cycles.card(cycleId);
        mentees.card(menteeId);
        return rows.find("cycleId = ?1 and menteeId = ?2 and deletedAt is null", cycleId, menteeId)
                .firstResultOptional()
                .orElseThrow(() -> ENROLMENT_NOT_FOUND.because("This mentee is not enrolled in the cycle."));
    }

    MenteeEnrolment requireWritable(UUID cycleId, UUID menteeId) {
        MenteeEnrolment enrolment = require(cycleId, menteeId);
        mentees.cardToWrite(menteeId);
        return enrolment;
    }

    MenteeEnrolment add(UUID cycleId, MenteeEnrolmentDraft draft) {
        CycleDraft cycle = cycles.card(cycleId);
        MenteeCard mentee = mentee(draft.menteeId());
        check(cycle, draft, true);
        if (!draft.countedBy().isEmpty()) {
            requireOwnGroups(mentee.applicantId());
        }
        requireToApply(cycle, draft);
        if (!enrolled(cycleId, List.of(mentee.id())).isEmpty()) {
            throw ENROLMENT_EXISTS.because(null);
        }
        MenteeEnrolment enrolment = new MenteeEnrolment(caller.tenant(), cycleId, mentee, Instant.now(clock), draft);
        recorded(enrolment);
        rows.persist(enrolment);
        return enrolment;
    }

    MenteeEnrolment describe(MenteeEnrolment enrolment, MenteeEnrolmentDraft draft) {
        if (!draft.menteeId().equals(enrolment.menteeId())) {
            throw INVALID_INPUT.at("/menteeId", "cannot change");
        }
        CycleDraft cycle = cycles.card(enrolment.cycleId());
        boolean answersAnew = !draft.answers().equals(enrolment.draft().answers());
        check(cycle, draft, answersAnew);
        if (answersAnew) {
            requireToApply(cycle, draft);
        }
        enrolment.describe(draft);
        recorded(enrolment);
        return enrolment;
    }

    private void recorded(MenteeEnrolment enrolment) {
        enrolment.recordedBy(caller.applicantId().equals(enrolment.applicantId()) ? null : caller.sub());
    }

    void delete(MenteeEnrolment enrolment) {
        enrolment.delete(Instant.now(clock));
        departures.fire(new CycleLeft(enrolment.cycleId(), Set.of(enrolment.menteeId())));
    }

    /** Until the transaction ends nobody else asks mentors of the cycle for this mentee: requests are counted one after the other. */
    public void lock(UUID cycleId, UUID menteeId) {
        rows.find("cycleId = ?1 and menteeId = ?2 and deletedAt is null", cycleId, menteeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** Those of the mentees who take part in the cycle. */
    Set<UUID> enrolled(UUID cycleId, Collection<UUID> menteeIds) {
        return menteeIds.isEmpty()
                ? Set.of()
                : Set.copyOf(rows.find(
                                "select e.menteeId from MenteeEnrolment e where e.cycleId = ?1"
                                        + " and e.deletedAt is null and e.menteeId in ?2",
                                cycleId,
                                menteeIds)
                        .project(UUID.class)
                        .list());
    }

    /** Every enrolment of the cycle, in the order of the ids. */
    public List<MenteeEnrolmentDraft> all(UUID cycleId) {
        // Columns, not entities: of thousands of those Hibernate would keep a copy each.
        return rows.find(
                        "select e.menteeId, e.wishes, e.conflictConsent, e.countedBy, e.answers from MenteeEnrolment e"
                                + " where e.cycleId = ?1 and e.deletedAt is null order by e.menteeId",
                        cycleId)
                .project(MenteeEnrolmentDraft.class)
                .list();
    }

    /** How many mentees take part in the cycle. */
    public long count(UUID cycleId) {
        return ((Number) rows.getEntityManager()
                        .createNativeQuery(COUNT)
                        .setParameter("tenant", caller.tenant())
                        .setParameter("cycle", cycleId)
                        .getSingleResult())
                .longValue();
    }

    /** The enrolments of these mentees alone. */
    public List<MenteeEnrolmentDraft> among(UUID cycleId, Set<UUID> people) {
        return rows
                .list("cycleId = ?1 and deletedAt is null and menteeId in ?2 order by menteeId", cycleId, people)
                .stream()
                .map(MenteeEnrolment::draft)
                .toList();
    }

    /** Whether a conflict of interest, as it is declared now, forbids a mentorship of these two in the cycle. */
    public boolean conflictForbids(UUID cycleId, UUID menteeId, UUID mentorId) {
        MentorCard mentor = mentors.cards(List.of(mentorId)).get(mentorId);
        MenteeCard mentee = mentees.cards(List.of(menteeId)).get(menteeId);
        if (mentor == null
                || mentee == null
                || Collections.disjoint(
                        mentor.profile().selectsFor(), mentee.profile().appliedTo())) {
            return false;
        }
        boolean consents = rows.find("cycleId = ?1 and menteeId = ?2 and deletedAt is null", cycleId, menteeId)
                .firstResultOptional()
                .map(enrolment -> enrolment.draft().conflictConsent())
                .orElse(false);
        return cycles.card(cycleId).conflictOfInterest().forbids(consents);
    }

    /** All for a coordinator and for the cycle's mentors, else those of one applicant. */
    Page<MenteeEnrolment> of(UUID cycleId, UUID applicantId, ListQuery query) {
        cycles.card(cycleId);
        return page(cycleId, applicantId, applicantId == null && (coordination.isMine() || isMentorOf(cycleId)), query);
    }

    private Page<MenteeEnrolment> page(UUID cycleId, UUID applicantId, boolean seesAll, ListQuery query) {
        ListScope all = ListScope.live()
                .and("e.cycleId = :cycle", "cycle", cycleId)
                .and("exists (select 1 from Mentee m where m.id = e.menteeId and m.deletedAt is null)");
        return lists.page(
                LISTING,
                query,
                seesAll ? all : all.and("e.applicantId = :applicant", "applicant", mentees.ownerToRead(applicantId)));
    }

    /** The mentees of the cycle, for a coordinator who names no applicant; else the one that the applicant is. */
    public Page<UUID> mentees(UUID cycleId, UUID applicantId, ListQuery query) {
        cycles.card(cycleId);
        return page(cycleId, applicantId, applicantId == null && coordination.isMine(), query)
                .map(MenteeEnrolment::menteeId);
    }

    /** How the caller sees these enrolments: whole when they may read the mentee, else as a mentor of the cycle. */
    Function<MenteeEnrolment, MenteeEnrolmentView> view(
            Collection<MenteeEnrolment> shown, UUID applicantId, boolean withProfile) {
        boolean all = applicantId != null || coordination.isMine();
        Map<UUID, CycleDraft> ofCycles = new HashMap<>();
        shown.forEach(enrolment -> ofCycles.computeIfAbsent(enrolment.cycleId(), cycles::card));
        Map<UUID, MenteeCard> cards = withProfile
                ? mentees.cards(shown.stream().map(MenteeEnrolment::menteeId).collect(Collectors.toSet()))
                : Map.of();
        return enrolment -> {
            MenteeCard card = cards.get(enrolment.menteeId());
            MenteeDraft profile = card == null ? null : card.profile();
            boolean own = caller.applicantId().equals(enrolment.applicantId());
            boolean late = ofCycles.get(enrolment.cycleId()).closedOn(day(enrolment.createdAt()));
            return all || own
                    ? MenteeEnrolmentView.whole(enrolment, own, late, profile == null ? null : profile.listed())
                    : MenteeEnrolmentView.open(enrolment, late, profile);
        };
    }

    private boolean isMentorOf(UUID cycleId) {
        return mentors.mine()
                .filter(mentor -> rows.find(
                                        "select count(e) from MentorEnrolment e where"
                                                + " e.cycleId = ?1 and e.mentorId = ?2 and e.deletedAt is null",
                                        cycleId,
                                        mentor.id())
                                .project(Long.class)
                                .singleResult()
                        > 0)
                .isPresent();
    }

    /** In a body an unknown mentee is a wrong reference. */
    MenteeCard mentee(UUID id) {
        try {
            return mentees.cardToWrite(id);
        } catch (ProblemException e) {
            throw e.problem().status() == PlatformProblem.NOT_FOUND.status()
                    ? REFERENCE_UNKNOWN.at("/menteeId", "is not a mentee for whom you may act")
                    : e;
        }
    }

    /** A coordinator enrols also who is late, or does not meet what the cycle requires. */
    private void requireToApply(CycleDraft cycle, MenteeEnrolmentDraft draft) {
        if (coordination.isMine()) {
            return;
        }
        if (!cycle.takesApplications(day(Instant.now(clock)))) {
            throw APPLICATIONS_NOT_OPEN.because(null);
        }
        if (!cycle.admits(draft.answers())) {
            throw NOT_ELIGIBLE.because(null);
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Refuses it whatever is stored: an answer that depended on it would tell others what it is. */
    void requireOwnGroups(UUID applicantId) {
        if (!caller.applicantId().equals(applicantId)) {
            throw INVALID_INPUT.at("/countedBy", "only the mentee says it");
        }
    }

    /** Answers that were taken before stay, whatever the cycle asks since. */
    private void check(CycleDraft cycle, MenteeEnrolmentDraft draft, boolean answersAnew) {
        INVALID_INPUT.throwIfAny(EnrolmentRecords.faults(cycle, draft, answersAnew));
        Set<UUID> known = mentors.known(Rankings.people(draft.wishes()));
        List<InputError> unknown = Rankings.unknown("/wishes", draft.wishes(), known, "is not a mentor of the tenant");
        REFERENCE_UNKNOWN.throwIfAny(unknown);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MenteeEnrolment, UUID> {}
}
