package org.introducer.contacts.forget;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobPostponed;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.job.PersistentJob;
import org.introducer.platform.sql.LongStatements;
import org.introducer.platform.write.Writes;
import org.jboss.logging.Logger;

/**
 * Carries out a request to be forgotten: asks the database in whose data the person is, and acts for each of these applicants in turn, in their
 * tenant, as the worker of a job does. It is never given up; each step can be repeated.
 */
@ApplicationScoped
class ForgetWork extends PersistentJob {

    static final String KIND = "forgetting";

    /** The member of the job's input that names the request. */
    static final String REQUEST = "requestId";

    private static final Logger LOG = Logger.getLogger(ForgetWork.class);
    private static final Duration MOST = Duration.ofMinutes(5);
    /** So often the person is looked for anew at once. */
    private static final int ROUNDS = 5;

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final ForgetRequests requests;
    private final ForgottenContacts contacts;
    private final Session session;
    private final Jobs jobs;
    private final Writes writes;
    private final Caller caller;

    ForgetWork(
            ForgetRequests requests,
            ForgottenContacts contacts,
            Session session,
            Jobs jobs,
            Writes writes,
            Caller caller) {
        this.requests = requests;
        this.contacts = contacts;
        this.session = session;
        this.jobs = jobs;
        this.writes = writes;
        this.caller = caller;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    protected Duration pauseAfterFailure(Job job) {
        return LATER;
    }

    @Override
    protected void carryOut(Job job) {
        UUID id = UUID.fromString(job.input().get(REQUEST).asText());
        List<String> addresses = QuarkusTransaction.requiringNew().call(() -> requests.addresses(id));
        if (!QuarkusTransaction.requiringNew().call(() -> requests.settled(id))) {
            throw new JobPostponed("Request " + id + " waits for writers who began before it", SOON);
        }
        for (int round = 0; forgotten(id, addresses) > 0; round++) {
            if (round == ROUNDS) {
                throw new JobPostponed("Request " + id + " finds the person again and again", LATER);
            }
        }
        writes.byWorker(kind(), MOST, () -> {
            jobs.forget(job);
            requests.finish(id);
            return id;
        });
        LOG.infof("Request %s to forget somebody is done", id);
    }

    /** In how many places the person was. An applicant who moved to another tenant meanwhile is found there the next time. */
    private int forgotten(UUID id, List<String> addresses) {
        List<ForgetRequests.Place> places = places(addresses);
        Identity worker = caller.require();
        for (ForgetRequests.Place place : places) {
            // Who did it is, for the audit and for those who are told not to contact the person, the request.
            caller.actAs(new Identity(id, place.tenant(), place.owner(), Set.of()));
            try {
                writes.byWorker(kind(), MOST, () -> {
                    LongStatements.allow(session, MOST);
                    return contacts.forget(id, place.owner(), addresses);
                });
            } finally {
                caller.actAs(worker);
            }
        }
        return places.size();
    }

    private List<ForgetRequests.Place> places(List<String> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : QuarkusTransaction.requiringNew()
                        .timeout((int) MOST.toSeconds())
                        .call(() -> {
                            LongStatements.allow(session, MOST);
                            return requests.places(addresses);
                        });
    }
}
