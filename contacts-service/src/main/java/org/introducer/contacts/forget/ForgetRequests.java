package org.introducer.contacts.forget;

import static org.introducer.contacts.ContactsProblem.FORGET_REQUEST_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.identity.EmailAddress;
import org.introducer.contacts.suppression.SuppressedAddresses;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.problem.InputError;

/** Requests to be forgotten. */
@ApplicationScoped
class ForgetRequests {

    private final Rows rows;
    private final SuppressedAddresses suppressed;
    private final Session session;
    private final Jobs jobs;
    private final Caller caller;
    private final Clock clock;

    ForgetRequests(Rows rows, SuppressedAddresses suppressed, Session session, Jobs jobs, Caller caller, Clock clock) {
        this.rows = rows;
        this.suppressed = suppressed;
        this.session = session;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    /** The data of one applicant that has something of the person. */
    record Place(UUID tenant, UUID owner) {}

    /** Records a request and queues its work; from this transaction on nobody can note the addresses. */
    ForgetRequest record(ForgetRequestDraft draft) {
        ForgetRequest request =
                new ForgetRequest(caller.tenant(), Instant.now(clock), draft.evidence(), addresses(draft.emails()));
        rows.persist(request);
        suppressed.add(request.addresses());
        jobs.submit(ForgetWork.KIND, caller.applicantId(), Map.of(ForgetWork.REQUEST, request.id()));
        return request;
    }

    private static Set<String> addresses(List<String> emails) {
        Set<String> addresses = new TreeSet<>();
        List<InputError> faults = new ArrayList<>();
        for (int i = 0; i < emails.size(); i++) {
            String pointer = "/emails/" + i;
            EmailAddress.normal(emails.get(i))
                    .ifPresentOrElse(
                            addresses::add, () -> faults.add(InputError.at(pointer, "must be an e-mail address")));
        }
        INVALID_INPUT.throwIfAny(faults);
        return addresses;
    }

    /** One of the tenant of the operator. */
    ForgetRequest require(UUID id) {
        return rows.find("id = ?1", id).firstResultOptional().orElseThrow(() -> FORGET_REQUEST_NOT_FOUND.because(null));
    }

    /** Whose, in each form in which one is stored; none when it is carried out already. */
    List<String> addresses(UUID id) {
        return require(id).addresses().stream()
                .flatMap(EmailAddress::spellings)
                .distinct()
                .toList();
    }

    /**
     * Whether every transaction has ended that may have asked about the addresses before they were on the list: what it stored is there to be
     * found.
     */
    boolean settled(UUID id) {
        ForgetRequest request = require(id);
        if (request.horizon() == null) {
            request.horizonIs(session.createNativeQuery(
                            "select cast(pg_snapshot_xmax(pg_current_snapshot()) as text)", Tuple.class)
                    .getSingleResult()
                    .get(0, String.class));
        }
        return session.createNativeQuery(
                        "select pg_snapshot_xmin(pg_current_snapshot()) >= cast(:horizon as xid8)", Tuple.class)
                .setParameter("horizon", request.horizon())
                .getSingleResult()
                .get(0, Boolean.class);
    }

    /** Where something of the person is, in all tenants. */
    List<Place> places(List<String> addresses) {
        return session.createNativeQuery(
                        "select distinct tenant_id, owner_id from who_knows(:addresses) order by 1, 2", Tuple.class)
                .setParameter("addresses", addresses.toArray(String[]::new))
                .getResultStream()
                .map(row -> new Place(row.get(0, UUID.class), row.get(1, UUID.class)))
                .toList();
    }

    void finish(UUID id) {
        require(id).finish(Instant.now(clock));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ForgetRequest, UUID> {}
}
