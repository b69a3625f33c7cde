package org.introducer.contacts.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.etiquette.Tightening;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.PlatformProblem;
import org.introducer.platform.tenancy.KeptQueries;

/** The policy as each applicant tightened it. */
@ApplicationScoped
class Tightenings {

    private static final KeptQueries.Query<Tightened> OF_APPLICANT =
            KeptQueries.Query.of(Tightened.class, "e.applicantId = :applicant");

    private final Rows rows;
    private final KeptQueries queries;
    private final Caller caller;
    private final Clock clock;

    Tightenings(Rows rows, KeptQueries queries, Caller caller, Clock clock) {
        this.rows = rows;
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    Optional<Tightened> of(UUID applicantId) {
        return queries.first(OF_APPLICANT, Map.of("applicant", applicantId));
    }

    Policy policyOf(UUID applicantId) {
        return of(applicantId)
                .map(tightened -> Policy.CURRENT.tightenedBy(tightened.wish()))
                .orElse(Policy.CURRENT);
    }

    /** The same of several applicants, in one query; who has tightened nothing is left out. */
    Map<UUID, Policy> policiesOf(Collection<UUID> applicantIds) {
        return rows.list("applicantId in ?1", applicantIds).stream()
                .collect(Collectors.toMap(
                        Tightened::applicantId, tightened -> Policy.CURRENT.tightenedBy(tightened.wish())));
    }

    /** Tightens; 422 naming each number that would loosen the policy instead. */
    Tightened tighten(Optional<Tightened> known, UUID applicantId, Tightening wish) {
        List<InputError> loose = wish.loosening(Policy.CURRENT).stream()
                .map(name -> InputError.at("/" + name, "may only be stricter than the policy"))
                .toList();
        PlatformProblem.INVALID_INPUT.throwIfAny(loose);
        Tightened tightened = known.orElseGet(() -> new Tightened(caller.tenant(), applicantId, Instant.now(clock)));
        tightened.wish(wish);
        rows.persistAndFlush(tightened);
        return tightened;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Tightened, UUID> {}
}
