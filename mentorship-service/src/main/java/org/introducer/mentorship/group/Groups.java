package org.introducer.mentorship.group;

import static org.introducer.mentorship.MentorshipProblem.*;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.donotmatch.DoNotMatchCreated;
import org.introducer.mentorship.donotmatch.DoNotMatches;
import org.introducer.mentorship.enrolment.CycleLeft;
import org.introducer.mentorship.enrolment.MenteeEnrolments;
import org.introducer.mentorship.enrolment.MentorEnrolments;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.MenteeLeft;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.MentorLeft;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.ProblemException;

/** The groups and office hours of a cycle. Whoever a do-not-match keeps from the mentor finds no such group. */
@ApplicationScoped
class Groups {

    private static final Listing<MentoringGroup> LISTING = Listing.of(MentoringGroup.class)
            .filter("mentorId", "e.draft.mentorId", UUID.class)
            .filter("kind", "e.draft.kind", GroupKind.class)
            .filter("type", "e.draft.type", MentorType.class);

    private static final Listing<GroupMember> MEMBERS =
            Listing.of(GroupMember.class).filter("menteeId", UUID.class);

    private static final String WITHOUT_KEPT_APART = "not exists (select 1 from DoNotMatch d where d.deletedAt is null"
            + " and (d.cycleId is null or d.cycleId = e.cycleId)"
            + " and function('jsonb_exists', d.people, cast(e.draft.mentorId as string)) = true"
            + " and function('jsonb_exists', d.people, :mentee) = true)";

    private final Rows rows;
    private final GroupMembers.Rows members;
    private final GroupMembers membership;
    private final Caller caller;
    private final Coordination coordination;
    private final Cycles cycles;
    private final Mentors mentors;
    private final Mentees mentees;
    private final MentorEnrolments mentorEnrolments;
    private final MenteeEnrolments menteeEnrolments;
    private final DoNotMatches doNotMatches;
    private final Lists lists;
    private final Clock clock;

    Groups(
            Rows rows,
            GroupMembers.Rows members,
            GroupMembers membership,
            Caller caller,
            Coordination coordination,
            Cycles cycles,
            Mentors mentors,
            Mentees mentees,
            MentorEnrolments mentorEnrolments,
            MenteeEnrolments menteeEnrolments,
            DoNotMatches doNotMatches,
            Lists lists,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.membership = membership;
        this.caller = caller;
        this.coordination = coordination;
        this.cycles = cycles;
        this.mentors = mentors;
        this.mentees = mentees;
        this.mentorEnrolments = mentorEnrolments;
        this.menteeEnrolments = menteeEnrolments;
        this.doNotMatches = doNotMatches;
        this.lists = lists;
        this.clock = clock;
    }

    MentoringGroup add(UUID cycleId, GroupDraft draft) {
        cycles.card(cycleId);
        INVALID_INPUT.throwIfAny(draft.faults());
        if (mentorEnrolments.among(cycleId, Set.of(draft.mentorId())).isEmpty()) {
            throw REFERENCE_UNKNOWN.at("/mentorId", "is not enrolled in this cycle as a mentor");
        }
        requireMine(draft.mentorId());
        MentoringGroup group = new MentoringGroup(caller.tenant(), cycleId, Instant.now(clock), draft);
        rows.persist(group);
        return group;
    }

    MentoringGroup require(UUID cycleId, UUID id) {
        cycles.card(cycleId);
        Optional<MentoringGroup> group = rows.find("id = ?1 and cycleId = ?2 and deletedAt is null", id, cycleId)
                .firstResultOptional();
        return group.filter(found -> coordination.isMine() || isReadable(found)).orElseThrow(() -> unknown(id));
    }

    private boolean isReadable(MentoringGroup group) {
        return mentees.mine()
                .filter(mentee ->
                        doNotMatches.holds(group.cycleId(), group.draft().mentorId(), mentee.id()))
                .isEmpty();
    }

    /** A group that the caller may change: the mentor's own. */
    MentoringGroup requireMine(UUID cycleId, UUID id) {
        MentoringGroup group = require(cycleId, id);
        requireMine(group.draft().mentorId());
        return group;
    }

    private void requireMine(UUID mentorId) {
        if (mentors.mine().filter(mentor -> mentor.id().equals(mentorId)).isEmpty()) {
            coordination.require();
        }
    }

    void delete(MentoringGroup group) {
        Instant now = Instant.now(clock);
        group.delete(now);
        members.list("groupId = ?1 and deletedAt is null", group.id()).forEach(member -> member.delete(now));
    }

    Page<MentoringGroup> page(UUID cycleId, ListQuery query) {
        cycles.card(cycleId);
        ListScope all = ListScope.live().and("e.cycleId = :cycle", "cycle", cycleId);
        Optional<MenteeCard> mine = coordination.isMine() ? Optional.empty() : mentees.mine();
        return lists.page(
                LISTING,
                query,
                mine.map(mentee -> all.and(
                                WITHOUT_KEPT_APART, "mentee", mentee.id().toString()))
                        .orElse(all));
    }

    /** How these groups are shown, with their members counted at once. */
    Function<MentoringGroup, GroupView> view(Collection<MentoringGroup> shown) {
        Map<UUID, Set<UUID>> there =
                membership.of(shown.stream().map(MentoringGroup::id).toList());
        return group ->
                GroupView.of(group, there.getOrDefault(group.id(), Set.of()).size());
    }

    /**
     * The mentee joins. Until the transaction ends nobody else joins the group, nobody is kept apart from its mentor, and the mentee is
     * given no mentor: who comes for the last place at once with another finds it taken.
     */
    GroupMember join(UUID cycleId, UUID groupId, UUID menteeId) {
        menteeEnrolments.lock(cycleId, menteeId);
        rows.find("id = ?1", groupId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
        GroupDraft draft = require(cycleId, groupId).draft();
        if (draft.hasBegun(Instant.now(clock))) {
            throw GROUP_STATE.because("The office hours began at %s.", draft.startsAt());
        }
        if (menteeEnrolments.among(cycleId, Set.of(menteeId)).isEmpty()
                || doNotMatches.holds(cycleId, draft.mentorId(), menteeId)) {
            throw REFERENCE_UNKNOWN.at("/menteeId", "is not a mentee of this cycle who can join the group");
        }
        if (draft.kind() == GroupKind.GROUP && hasMentor(cycleId, menteeId, draft.type())) {
            throw MENTEE_TAKEN.because("A group is for mentees who have no mentor of its type in the cycle.");
        }
        if (members.count("groupId = ?1 and menteeId = ?2 and deletedAt is null", groupId, menteeId) > 0) {
            throw GROUP_MEMBER_EXISTS.because(null);
        }
        if (members.count("groupId = ?1 and deletedAt is null", groupId) >= draft.places()) {
            throw NO_PLACE_LEFT.because(null);
        }
        GroupMember member = new GroupMember(caller.tenant(), groupId, menteeId, Instant.now(clock));
        members.persist(member);
        return member;
    }

    private boolean hasMentor(UUID cycleId, UUID menteeId, MentorType type) {
        return rows.find(
                                "select count(m) from Mentorship m where m.cycleId = ?1 and m.menteeId = ?2 and m.type = ?3"
                                        + " and m.state in (PROPOSED, ACTIVE, PAUSED)",
                                cycleId,
                                menteeId,
                                type)
                        .project(Long.class)
                        .singleResult()
                > 0;
    }

    /** The mentee for whom the caller acts; in a body an unknown one is a wrong reference. */
    void requireToAct(UUID menteeId) {
        if (!mentees.isWritable(menteeId)) {
            throw REFERENCE_UNKNOWN.at("/menteeId", "is not a mentee for whom you may act");
        }
    }

    /** A member whom the caller may see: the mentor and coordinators all, a mentee themselves. */
    GroupMember requireMember(UUID cycleId, UUID groupId, UUID menteeId) {
        MentoringGroup group = require(cycleId, groupId);
        Optional<GroupMember> member = members.find(
                        "groupId = ?1 and menteeId = ?2 and deletedAt is null", groupId, menteeId)
                .firstResultOptional();
        boolean isMentor = mentors.mine()
                .map(MentorCard::id)
                .filter(group.draft().mentorId()::equals)
                .isPresent();
        // Consent is asked for nobody too, so that who is not there answers like who may not be seen.
        boolean visible = isMentor || mentees.isReadable(menteeId);
        return member.filter(_ -> visible).orElseThrow(() -> GROUP_MEMBER_NOT_FOUND.because(null));
    }

    void leave(GroupMember member) {
        member.delete(Instant.now(clock));
    }

    /** A member whom the caller may take out: their mentor, a coordinator, or who acts for the mentee. */
    GroupMember requireMemberToLeave(UUID cycleId, UUID groupId, UUID menteeId) {
        GroupMember member = requireMember(cycleId, groupId, menteeId);
        if (!mentees.isWritable(menteeId)) {
            requireMine(cycleId, groupId);
        }
        return member;
    }

    Page<GroupMember> members(UUID cycleId, UUID groupId, ListQuery query) {
        requireMine(cycleId, groupId);
        return lists.page(MEMBERS, query, ListScope.live().and("e.groupId = :group", "group", groupId));
    }

    void onMentorLeft(@Observes MentorLeft departure) {
        rows.list("draft.mentorId in ?1 and deletedAt is null", departure.mentorIds())
                .forEach(this::delete);
    }

    void onMenteeLeft(@Observes MenteeLeft departure) {
        members.list("menteeId in ?1 and deletedAt is null", departure.menteeIds())
                .forEach(this::leave);
    }

    void onCycleLeft(@Observes CycleLeft departure) {
        rows.list(
                        "cycleId = ?1 and draft.mentorId in ?2 and deletedAt is null",
                        departure.cycleId(),
                        departure.personIds())
                .forEach(this::delete);
        members.list(
                        "menteeId in ?2 and deletedAt is null and groupId in"
                                + " (select g.id from MentoringGroup g where g.cycleId = ?1)",
                        departure.cycleId(),
                        departure.personIds())
                .forEach(this::leave);
    }

    /** Whom it keeps apart from the mentor is in the group no more. */
    void onDoNotMatchCreated(@Observes DoNotMatchCreated apart) {
        Set<UUID> groups = rows
                .find("draft.mentorId in ?1 and deletedAt is null order by id", apart.people())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .filter(group -> apart.cycleId() == null || apart.cycleId().equals(group.cycleId()))
                .map(MentoringGroup::id)
                .collect(Collectors.toSet());
        if (!groups.isEmpty()) {
            members.list("groupId in ?1 and menteeId in ?2 and deletedAt is null", groups, apart.people())
                    .forEach(this::leave);
        }
    }

    private static ProblemException unknown(UUID id) {
        return GROUP_NOT_FOUND.because("There is no group %s in this cycle.", id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MentoringGroup, UUID> {}
}
