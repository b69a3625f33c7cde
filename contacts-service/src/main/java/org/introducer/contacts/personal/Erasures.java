package org.introducer.contacts.personal;

import static org.introducer.contacts.ContactsProblem.APPLICANT_NOT_FOUND;
import static org.introducer.contacts.ContactsProblem.ERASURE_NOT_FOUND;
import static org.introducer.contacts.ContactsProblem.ORDER_PENDING;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.personal.PersonalServices.PersonalService;
import org.introducer.platform.audit.KeyedDigests;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Role;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.personal.ErasureOrder;
import org.introducer.platform.personal.ErasureReport;
import org.introducer.platform.personal.MoveOrder;
import org.introducer.platform.personal.Person;
import org.introducer.platform.personal.PersonalErasure;

/** Orders to erase everything of an applicant. */
@ApplicationScoped
class Erasures {

    /** It goes last: the others answer for an applicant whose profile and consents are here. */
    static final String OWN = "contacts-service";

    private final Rows rows;
    private final Session session;
    private final Applicants applicants;
    private final PersonalErasure erasure;
    private final PersonalServices others;
    private final Jobs jobs;
    private final Caller caller;
    private final Clock clock;
    private final KeyedDigests digests;

    Erasures(
            Rows rows,
            Session session,
            Applicants applicants,
            PersonalErasure erasure,
            PersonalServices others,
            Jobs jobs,
            Caller caller,
            Clock clock,
            KeyedDigests digests) {
        this.rows = rows;
        this.session = session;
        this.applicants = applicants;
        this.erasure = erasure;
        this.others = others;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
        this.digests = digests;
    }

    /** Records an order and queues its work; while there is one for the applicant, it is that one, with a new job if it has none at work. */
    Erasure order(ErasureDraft draft) {
        boolean own = caller.has(Role.APPLICANT)
                && (draft.applicantId() == null || draft.applicantId().equals(caller.applicantId()));
        if (own) {
            return ordered(
                    new Person(caller.tenant(), caller.applicantId(), caller.sub()),
                    Erasure.RequestedBy.APPLICANT,
                    draft.reason() == null ? ErasureReason.REQUEST_OF_APPLICANT : draft.reason());
        }
        if (draft.applicantId() == null) {
            throw INVALID_INPUT.at("/applicantId", "is required: say whose data");
        }
        UUID sub = subject(draft.applicantId());
        if (draft.reason() == null) {
            throw INVALID_INPUT.at("/reason", "is required: say why");
        }
        return ordered(
                new Person(caller.tenant(), draft.applicantId(), sub), Erasure.RequestedBy.ORG_ADMIN, draft.reason());
    }

    /** Whoever has something in this service of the tenant; not all have a profile. */
    private UUID subject(UUID person) {
        if (!caller.has(Role.ORG_ADMIN)) {
            throw APPLICANT_NOT_FOUND.because(null);
        }
        return applicants
                .subjectOf(person)
                .or(() -> Optional.of(person).filter(id -> erasure.knows(new Person(caller.tenant(), id, id))))
                .orElseThrow(() -> APPLICANT_NOT_FOUND.because(null));
    }

    private Erasure ordered(Person person, Erasure.RequestedBy by, ErasureReason reason) {
        OrderLock.take(session, person);
        Erasure open = rows.find("applicantId = ?1 and finishedAt is null", person.id())
                .firstResult();
        if (open == null) {
            if (jobs.isWorking(MoveOrder.JOB, person.id())) {
                throw ORDER_PENDING.because("What is being moved can be erased where it arrives.");
            }
            return recorded(person, by, reason);
        }
        if (!jobs.isWorking(ErasureOrder.JOB, person.id())) {
            submit(open, person);
        }
        return open;
    }

    private Erasure recorded(Person person, Erasure.RequestedBy by, ErasureReason reason) {
        List<String> services = Stream.concat(others.all().stream().map(PersonalService::name), Stream.of(OWN))
                .toList();
        Erasure erasure =
                new Erasure(person, Instant.now(clock), digest(person.tenant(), person.id()), by, reason, services);
        rows.persist(erasure);
        submit(erasure, person);
        return erasure;
    }

    private void submit(Erasure erasure, Person person) {
        jobs.submit(ErasureOrder.JOB, person.id(), Map.of(ErasureWork.ERASURE, erasure.id()));
    }

    /** One of the caller's own, also when the caller is forgotten; an org-admin reads those of the tenant. */
    Erasure require(UUID id) {
        return rows.find("id = ?1", id)
                .firstResultOptional()
                .filter(found -> caller.has(Role.ORG_ADMIN)
                        || found.subject().equals(digest(caller.tenant(), caller.applicantId())))
                .orElseThrow(() -> ERASURE_NOT_FOUND.because(null));
    }

    /** For the worker, which acts in the tenant of the order. */
    Erasure recorded(UUID id) {
        return rows.findById(id);
    }

    /** Notes a try of one service. @param report null when it failed */
    void tried(UUID id, String service, ErasureReport report) {
        rows.findById(id).tried(service, Instant.now(clock), report);
    }

    void finish(UUID id) {
        rows.findById(id).finish(Instant.now(clock));
    }

    private String digest(UUID tenant, UUID applicant) {
        return digests.of("erasure", tenant + "/" + applicant);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Erasure, UUID> {}
}
