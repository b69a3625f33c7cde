package org.introducer.contacts.adviser;

import static org.introducer.contacts.ContactsProblem.ASSIGNMENT_NOT_FOUND;
import static org.introducer.contacts.ContactsProblem.REFERENCE_UNKNOWN;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.introducer.platform.problem.InputError;

/** Which advisers of the tenant are assigned to which applicants. What that allows follows from the applicants' consents. */
@ApplicationScoped
class Assignments {

    private static final Listing<Assignment> LISTING =
            Listing.of(Assignment.class).filter("applicantId", UUID.class).filter("adviser", UUID.class);

    private final Rows rows;
    private final ConsentRegister consents;
    private final OrganisationConsents organisation;
    private final Caller caller;
    private final Lists lists;
    private final Clock clock;

    Assignments(
            Rows rows,
            ConsentRegister consents,
            OrganisationConsents organisation,
            Caller caller,
            Lists lists,
            Clock clock) {
        this.rows = rows;
        this.consents = consents;
        this.organisation = organisation;
        this.caller = caller;
        this.lists = lists;
        this.clock = clock;
    }

    /** Assigns an adviser; one who is assigned already stays so, and is answered with 200. */
    AssignmentView assign(AssignmentView.Draft draft) {
        requireKnown(draft);
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

    void end(Assignment assignment) {
        assignment.delete(Instant.now(clock));
        rows.flush();
        organisation.settle(List.of(assignment.applicantId()));
    }

    void endAllOf(UUID adviser) {
        List<Assignment> all = rows.list("adviser = ?1 and deletedAt is null", adviser);
        all.forEach(assignment -> assignment.delete(Instant.now(clock)));
        rows.flush();
        organisation.settle(all.stream().map(Assignment::applicantId).toList());
    }

    private void requireKnown(AssignmentView.Draft draft) {
        List<InputError> unknown = new ArrayList<>();
        if (!rows.exists("Applicant", "id", draft.applicantId())) {
            unknown.add(InputError.at("/applicantId", "is not an applicant of your organisation"));
        }
        if (!rows.exists("Adviser", "sub", draft.adviser())) {
            unknown.add(InputError.at("/adviser", "is not an adviser of your organisation"));
        }
        REFERENCE_UNKNOWN.throwIfAny(unknown);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Assignment, UUID> {

        boolean exists(String entity, String key, UUID value) {
            return count("from %s e where e.%s = ?1 and e.deletedAt is null".formatted(entity, key), value) > 0;
        }
    }
}
