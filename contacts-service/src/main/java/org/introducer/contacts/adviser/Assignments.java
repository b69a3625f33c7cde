package org.introducer.contacts.adviser;

import static org.introducer.contacts.ContactsProblem.ASSIGNMENT_NOT_FOUND;
import static org.introducer.contacts.ContactsProblem.REFERENCE_UNKNOWN;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.consent.ConsentRegister;
import org.introducer.contacts.consent.OrganisationConsents;
import org.introducer.platform.access.Scope;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Role;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.personal.ErasureBegins;
import org.introducer.platform.personal.MoveBegins;
import org.introducer.platform.problem.InputError;

/** Which advisers of the tenant are assigned to which applicants. What that allows follows from the applicants' consents. */
@ApplicationScoped
class Assignments {

    private static final Listing<Assignment> LISTING =
            Listing.of(Assignment.class).filter("applicantId", UUID.class).filter("adviser", UUID.class);

    private static final String HOLD = "select a.sub from advisers a where a.tenant_id = :tenant and a.sub = any(:subs)"
            + " and a.deleted_at is null order by a.sub for ";

    private final Rows rows;
    private final Session session;
    private final ConsentRegister consents;
    private final OrganisationConsents organisation;
    private final Caller caller;
    private final Lists lists;
    private final Clock clock;

    Assignments(
            Rows rows,
            Session session,
            ConsentRegister consents,
            OrganisationConsents organisation,
            Caller caller,
            Lists lists,
            Clock clock) {
        this.rows = rows;
        this.session = session;
        this.consents = consents;
        this.organisation = organisation;
        this.caller = caller;
        this.lists = lists;
        this.clock = clock;
    }

    /** Those who are there of whom drafts name. */
    record Held(Set<UUID> advisers, Set<UUID> applicants) {}

    /** Lets nobody take these advisers out, nor change these applicants' consents, until the transaction ends. */
    Held hold(List<AssignmentView.Draft> drafts) {
        Set<UUID> advisers = hold(all(drafts, AssignmentView.Draft::adviser), "share");
        return new Held(advisers, organisation.hold(all(drafts, AssignmentView.Draft::applicantId)));
    }

    private static Set<UUID> all(List<AssignmentView.Draft> drafts, Function<AssignmentView.Draft, UUID> id) {
        return drafts.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Set<UUID> hold(Collection<UUID> advisers, String lock) {
        return session.createNativeQuery(HOLD + lock, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("subs", advisers.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .collect(Collectors.toSet());
    }

    /** Assigns an adviser; one who is assigned already stays so, and is answered with 200. */
    AssignmentView assign(Held held, AssignmentView.Draft draft) {
        requireKnown(held, draft);
        Optional<Assignment> known = rows.find(
                        "applicantId = ?1 and adviser = ?2 and deletedAt is null", draft.applicantId(), draft.adviser())
                .firstResultOptional();
        Assignment assignment = known.orElseGet(() -> new Assignment(
                caller.tenant(), Instant.now(clock), draft.applicantId(), draft.adviser(), caller.sub()));
        rows.persist(assignment);
        organisation.begin(List.of(draft.applicantId()));
        return AssignmentView.of(
                assignment,
                consents.given(draft.applicantId(), draft.adviser(), Scope.READ).orElse(null),
                known.isPresent() ? 200 : 201);
    }

    /** An org-admin sees all, an adviser and an applicant the own ones. */
    Page<AssignmentView> page(ListQuery query) {
        ListScope scope = caller.has(Role.ORG_ADMIN)
                ? ListScope.live()
                : ListScope.live()
                        .and("(e.adviser = :sub or e.applicantId = :me)")
                        .with("sub", caller.sub())
                        .with("me", caller.applicantId());
        Page<Assignment> page = lists.page(LISTING, query, scope);
        Map<ConsentRegister.Between, Scope> given = consents.given(page.items().stream()
                .map(one -> new ConsentRegister.Between(one.applicantId(), one.adviser()))
                .toList());
        return page.map(one ->
                AssignmentView.of(one, given.get(new ConsentRegister.Between(one.applicantId(), one.adviser())), 200));
    }

    Assignment require(UUID id) {
        return rows.find("id = ?1 and deletedAt is null", id)
                .firstResultOptional()
                .orElseThrow(() -> ASSIGNMENT_NOT_FOUND.because(null));
    }

    /** One to be ended. */
    Assignment held(UUID id) {
        rows.find("select applicantId from Assignment where id = ?1 and deletedAt is null", id)
                .project(UUID.class)
                .firstResultOptional()
                .ifPresent(applicant -> organisation.hold(List.of(applicant)));
        return require(id);
    }

    void end(Assignment assignment) {
        assignment.delete(Instant.now(clock));
        rows.flush();
        organisation.settle(List.of(assignment.applicantId()));
    }

    /** Of an adviser who is taken out in this transaction already, so that nobody assigns them any more. */
    void endAllOf(UUID adviser) {
        organisation.hold(
                rows.find("select applicantId from Assignment where adviser = ?1 and deletedAt is null", adviser)
                        .project(UUID.class)
                        .list());
        List<Assignment> all = rows.list("adviser = ?1 and deletedAt is null", adviser);
        all.forEach(assignment -> assignment.delete(Instant.now(clock)));
        rows.flush();
        organisation.settle(all.stream().map(Assignment::applicantId).toList());
    }

    /** Who is erased advises nobody any more, and is assigned to nobody. */
    void onErasure(@Observes ErasureBegins erasure) {
        hold(List.of(erasure.person().sub()), "no key update");
        organisation.hold(List.of(erasure.person().id()));
        endAllOf(erasure.person().sub());
    }

    void onMove(@Observes MoveBegins move) {
        organisation.hold(List.of(move.person().id()));
    }

    private static void requireKnown(Held held, AssignmentView.Draft draft) {
        List<InputError> unknown = new ArrayList<>();
        if (!held.applicants().contains(draft.applicantId())) {
            unknown.add(InputError.at("/applicantId", "is not an applicant of your organisation"));
        }
        if (!held.advisers().contains(draft.adviser())) {
            unknown.add(InputError.at("/adviser", "is not an adviser of your organisation"));
        }
        REFERENCE_UNKNOWN.throwIfAny(unknown);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Assignment, UUID> {}
}
