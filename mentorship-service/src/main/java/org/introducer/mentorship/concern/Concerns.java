package org.introducer.mentorship.concern;

import static org.introducer.mentorship.MentorshipProblem.CONCERN_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.FORBIDDEN;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.donotmatch.DoNotMatches;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.mentorship.mentorships.MentorshipCard;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;

/**
 * What people report to the coordinators: seen by the person who reported it, and by coordinators unless it is about themselves. Nothing else
 * reads them, so that no explanation and no record of reliability can tell of one.
 */
@ApplicationScoped
class Concerns {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final Listing<Concern> LISTING =
            Listing.of(Concern.class).filter("mentorshipId", UUID.class).filter("state", ConcernState.class);

    private final Rows rows;
    private final Caller caller;
    private final Coordination coordination;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Mentorships mentorships;
    private final DoNotMatches doNotMatches;
    private final Lists lists;
    private final Clock clock;

    Concerns(
            Rows rows,
            Caller caller,
            Coordination coordination,
            Mentors mentors,
            Mentees mentees,
            Mentorships mentorships,
            DoNotMatches doNotMatches,
            Lists lists,
            Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.coordination = coordination;
        this.mentors = mentors;
        this.mentees = mentees;
        this.mentorships = mentorships;
        this.doNotMatches = doNotMatches;
        this.lists = lists;
        this.clock = clock;
    }

    /** Never refused to one of the two: the pair is stopped at once and not matched again, by an entry that names nobody. */
    Concern report(UUID mentorshipId, ConcernView.Draft draft) {
        MentorshipCard card = mentorships.own(mentorshipId);
        Concern concern = new Concern(caller.tenant(), card, caller.sub(), Instant.now(clock), draft);
        rows.persist(concern);
        doNotMatches.keepApart(card.pair().mentor(), card.pair().mentee());
        mentorships.stop(mentorshipId);
        rows.flush();
        return concern;
    }

    Concern require(UUID id) {
        boolean coordinates = coordination.isMine();
        UUID mentor = mentor();
        UUID mentee = mentee();
        return rows.find("id = ?1", id)
                .firstResultOptional()
                .filter(concern -> concern.authorSub().equals(caller.sub())
                        || coordinates
                                && !concern.mentorId().equals(mentor)
                                && !concern.menteeId().equals(mentee))
                .orElseThrow(() -> CONCERN_NOT_FOUND.because("There is no concern %s.", id));
    }

    Concern resolve(UUID id, String resolution) {
        Concern concern = require(id);
        coordination.require();
        if (concern.mentorId().equals(mentor()) || concern.menteeId().equals(mentee())) {
            throw FORBIDDEN.because("Another coordinator resolves it.");
        }
        concern.resolve(resolution, caller.sub(), Instant.now(clock));
        return concern;
    }

    Page<ConcernView> mine(ListQuery query) {
        ListScope own = ListScope.where("e.authorSub = :author", "author", caller.sub());
        ListScope scope = coordination.isMine()
                ? ListScope.where(
                                "e.authorSub = :author or e.mentorId <> :mentor and e.menteeId <> :mentee",
                                "author",
                                caller.sub())
                        .with("mentor", mentor())
                        .with("mentee", mentee())
                : own;
        return lists.page(LISTING, query, scope).map(view());
    }

    ConcernView view(Concern concern) {
        return view().apply(concern);
    }

    private Function<Concern, ConcernView> view() {
        boolean coordinates = coordination.isMine();
        return concern -> ConcernView.of(concern, coordinates);
    }

    private UUID mentor() {
        return mentors.mine().map(MentorCard::id).orElse(NOBODY);
    }

    private UUID mentee() {
        return mentees.mine().map(MenteeCard::id).orElse(NOBODY);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Concern, UUID> {}
}
