package org.introducer.mentorship.donotmatch;

import static org.introducer.mentorship.MentorshipProblem.DO_NOT_MATCH_NOT_FOUND;
import static org.introducer.mentorship.MentorshipProblem.REFERENCE_UNKNOWN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.matching.HardRule;
import org.introducer.mentorship.mentee.MenteeCard;
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
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.problem.ProblemException;

/** Who is not to be matched with whom. */
@ApplicationScoped
public class DoNotMatches {

    private static final Listing<DoNotMatch> LISTING =
            Listing.of(DoNotMatch.class).filter("cycleId", UUID.class);

    private static final String APART = "from DoNotMatch d where " + apart("?1", "?2", "?3");

    /** HQL that holds where a do-not-match keeps the two people of {@code e} apart in its cycle. */
    public static final String KEEPS_APART = "exists (select 1 from DoNotMatch d where "
            + apart("e.cycleId", "cast(e.mentorId as string)", "cast(e.menteeId as string)")
            + ")";

    private final Rows rows;
    private final Caller caller;
    private final Coordination coordination;
    private final Cycles cycles;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Lists lists;
    private final Clock clock;
    private final Event<DoNotMatchCreated> said;

    DoNotMatches(
            Rows rows,
            Caller caller,
            Coordination coordination,
            Cycles cycles,
            Mentors mentors,
            Mentees mentees,
            Lists lists,
            Clock clock,
            Event<DoNotMatchCreated> said) {
        this.rows = rows;
        this.caller = caller;
        this.coordination = coordination;
        this.cycles = cycles;
        this.mentors = mentors;
        this.mentees = mentees;
        this.lists = lists;
        this.clock = clock;
        this.said = said;
    }

    /** Noted by one of the people, or by a coordinator; nothing can refuse it but a name that is unknown. */
    DoNotMatch add(DoNotMatchView.Draft draft) {
        check(draft);
        return add(caller.sub(), draft);
    }

    /** These two are not to be matched in any cycle; it does not say who wanted it. */
    public void keepApart(UUID mentorId, UUID menteeId) {
        add(DoNotMatchView.NOBODY, new DoNotMatchView.Draft(List.of(mentorId, menteeId), null, null));
    }

    private DoNotMatch add(UUID author, DoNotMatchView.Draft draft) {
        // Nobody publishes meanwhile: what a run has proposed is seen here, and what it proposes later sees this.
        cycles.lockTogether(Optional.ofNullable(draft.cycleId()));
        DoNotMatch rule = new DoNotMatch(caller.tenant(), author, Instant.now(clock), draft);
        rows.persist(rule);
        rows.flush();
        said.fire(new DoNotMatchCreated(draft.cycleId(), draft.people()));
        return rule;
    }

    DoNotMatch require(UUID id) {
        boolean all = coordination.isMine();
        return rows.find("id = ?1 and deletedAt is null", id)
                .firstResultOptional()
                .filter(rule -> all || rule.authorSub().equals(caller.sub()))
                .orElseThrow(() -> unknown(id));
    }

    void delete(DoNotMatch rule) {
        rule.delete(Instant.now(clock));
    }

    Page<DoNotMatch> mine(ListQuery query) {
        ListScope all = ListScope.live();
        return lists.page(
                LISTING, query, coordination.isMine() ? all : all.and("e.authorSub = :author", "author", caller.sub()));
    }

    /** The people of every do-not-match of the tenant, in whatever cycle: for events, which belong to none. */
    public List<Set<UUID>> ofAnyCycle() {
        return rows.list("deletedAt is null order by id").stream()
                .map(rule -> Set.copyOf(rule.draft().people()))
                .toList();
    }

    /** What holds in a cycle, among these people only, so that others do not matter to a run. */
    public List<HardRule> in(UUID cycleId, Set<UUID> mentorIds, Set<UUID> menteeIds) {
        List<HardRule> rules = new ArrayList<>();
        for (DoNotMatch rule :
                rows.list("deletedAt is null and (cycleId is null or cycleId = ?1) order by id", cycleId)) {
            Set<UUID> people = new HashSet<>(rule.draft().people());
            people.removeIf(id -> !mentorIds.contains(id) && !menteeIds.contains(id));
            if (people.stream().anyMatch(mentorIds::contains) && people.stream().anyMatch(menteeIds::contains)) {
                rules.add(new HardRule.DoNotMatch(people));
            }
        }
        return rules;
    }

    /** Whether somebody else has said of these two that they are not to be matched: what this person must not learn. */
    public boolean isSecret(UUID cycleId, UUID one, UUID other, UUID sub) {
        return rows.count(APART + " and d.authorSub <> ?4", apart(cycleId, one, other, sub)) > 0
                && rows.count(APART + " and d.authorSub = ?4", apart(cycleId, one, other, sub)) == 0;
    }

    /** Whether these two are not to be matched in the cycle, whoever said so. */
    public boolean holds(UUID cycleId, UUID one, UUID other) {
        return rows.count(APART, apart(cycleId, one, other)) > 0;
    }

    private static String apart(String cycle, String one, String other) {
        return "d.deletedAt is null and (d.cycleId is null or d.cycleId = " + cycle + ")"
                + " and function('jsonb_exists', d.people, " + one + ") = true"
                + " and function('jsonb_exists', d.people, " + other + ") = true";
    }

    private Object[] apart(UUID cycleId, UUID one, UUID other, Object... more) {
        return Stream.concat(Stream.of(cycleId, one.toString(), other.toString()), Stream.of(more))
                .toArray();
    }

    private void check(DoNotMatchView.Draft draft) {
        if (draft.cycleId() != null && !cycles.exists(draft.cycleId())) {
            throw REFERENCE_UNKNOWN.at("/cycleId", "is not a cycle of the tenant");
        }
        Map<UUID, MentorCard> namedMentors = new HashMap<>(mentors.cards(draft.people()));
        Map<UUID, MenteeCard> namedMentees = new HashMap<>(mentees.cards(draft.people()));
        if (!coordination.isMine()) {
            keepOwn(namedMentors, namedMentees);
        }
        List<InputError> unknown = new ArrayList<>();
        List<InputError> twice = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < draft.people().size(); i++) {
            UUID id = draft.people().get(i);
            if (!namedMentors.containsKey(id) && !namedMentees.containsKey(id)) {
                unknown.add(InputError.at(
                        "/people/" + i,
                        InputErrorCode.UNKNOWN_REFERENCE,
                        "is not a mentor or mentee whom you may name"));
            }
            if (!seen.add(id)) {
                twice.add(InputError.at("/people/" + i, InputErrorCode.DUPLICATE, "is already named"));
            }
        }
        REFERENCE_UNKNOWN.throwIfAny(unknown);
        INVALID_INPUT.throwIfAny(twice);
        if (namedMentors.isEmpty() || namedMentees.isEmpty()) {
            throw INVALID_INPUT.at("/people", "must name at least one mentor and one mentee");
        }
    }

    /**
     * A caller who is not a coordinator may name themselves and the other side only; all others are answered as if they did not exist.
     */
    private void keepOwn(Map<UUID, MentorCard> namedMentors, Map<UUID, MenteeCard> namedMentees) {
        Predicate<MentorCard> isMentor = card -> caller.sub().equals(card.sub());
        Predicate<MenteeCard> isMentee = card -> caller.applicantId().equals(card.applicantId());
        if (namedMentors.values().stream().anyMatch(isMentor)) {
            namedMentors.values().removeIf(isMentor.negate());
        } else if (namedMentees.values().stream().anyMatch(isMentee)) {
            namedMentees.values().removeIf(isMentee.negate());
        } else {
            coordination.require();
        }
    }

    private static ProblemException unknown(UUID id) {
        return DO_NOT_MATCH_NOT_FOUND.because("There is no do-not-match %s.", id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<DoNotMatch, UUID> {}
}
