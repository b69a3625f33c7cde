package org.introducer.contacts.moving;

import static org.introducer.contacts.ContactsProblem.MOVE_INVITATION_INVALID;
import static org.introducer.contacts.ContactsProblem.MOVE_NOT_FOUND;
import static org.introducer.contacts.ContactsProblem.MOVE_NOWHERE;
import static org.introducer.contacts.ContactsProblem.ORDER_PENDING;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hibernate.Session;
import org.introducer.contacts.personal.OrderLock;
import org.introducer.contacts.personal.PersonalServices;
import org.introducer.contacts.personal.PersonalServices.PersonalService;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Role;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.json.StoredJson;
import org.introducer.platform.personal.ErasureOrder;
import org.introducer.platform.personal.MoveOrder;
import org.introducer.platform.personal.Person;
import org.introducer.platform.settings.Settings;

/** Orders to move an applicant to another tenant. */
@ApplicationScoped
class Moves {

    /** It goes last: the others answer for an applicant whose profile and consents are here. */
    static final String OWN = "contacts-service";

    private final Rows rows;
    private final MoveInvitations invitations;
    private final PersonalServices others;
    private final Jobs jobs;
    private final Session session;
    private final Caller caller;
    private final Clock clock;
    private final SecretKeySpec key;

    Moves(
            Rows rows,
            MoveInvitations invitations,
            PersonalServices others,
            Jobs jobs,
            Session session,
            Caller caller,
            Clock clock,
            Settings settings) {
        this.rows = rows;
        this.invitations = invitations;
        this.others = others;
        this.jobs = jobs;
        this.session = session;
        this.caller = caller;
        this.clock = clock;
        this.key = new SecretKeySpec(settings.auditKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** Records the caller's order and queues its work; while there is one, it is that one, with a new job if it has none at work. */
    Move order(MoveDraft draft) {
        Person person = new Person(caller.tenant(), caller.applicantId(), caller.sub());
        OrderLock.take(session, person);
        Move move = rows.find("applicantId = ?1 and finishedAt is null", person.id())
                .firstResult();
        if (move == null) {
            move = recorded(person, draft);
        }
        if (!jobs.isWorking(MoveOrder.JOB, person.id())) {
            jobs.submit(MoveOrder.JOB, person.id(), Map.of(MoveWork.MOVE, move.id()));
        }
        return move;
    }

    private Move recorded(Person person, MoveDraft draft) {
        if (jobs.isWorking(ErasureOrder.JOB, person.id())) {
            throw ORDER_PENDING.because("What is being erased cannot be moved.");
        }
        boolean personal = draft.invitation() == null;
        UUID target = personal
                ? person.sub()
                : invitations.take(draft.invitation()).orElseThrow(() -> MOVE_INVITATION_INVALID.because(null));
        if (target.equals(person.tenant())) {
            throw MOVE_NOWHERE.because(null);
        }
        List<String> services = Stream.concat(others.all().stream().map(PersonalService::name), Stream.of(OWN))
                .toList();
        Move move =
                new Move(person, target, personal, digest(person.tenant(), person.id()), services, Instant.now(clock));
        rows.persist(move);
        return move;
    }

    /** One of the caller's own, in the tenant that was left or in the other; an org-admin reads those of the tenant. */
    Move require(UUID id) {
        return rows.find("id = ?1", id)
                .firstResultOptional()
                .filter(found -> caller.has(Role.ORG_ADMIN)
                        || found.subject().equals(digest(caller.tenant(), caller.applicantId())))
                .orElseThrow(() -> MOVE_NOT_FOUND.because(null));
    }

    /** For the worker, which acts in the tenant of the order. */
    Move recorded(UUID id) {
        return rows.findById(id);
    }

    /** Leaves the receipt in the other tenant, in which the caller acts, under the same id. */
    void leaveReceipt(Move done, Person arrived, Instant at) {
        session.createNativeMutationQuery("""
                        insert into moves (tenant_id, id, version, personal, subject, services, checked_at, settles_at, finished_at, created_at)
                        values (:tenant, :id, 0, :personal, :subject, cast(:services as jsonb), :at, :at, :at, :created)
                        on conflict (tenant_id, id) do update set services = excluded.services""")
                .setParameter("tenant", arrived.tenant())
                .setParameter("id", done.id())
                .setParameter("personal", done.personal())
                .setParameter("subject", digest(arrived.tenant(), arrived.id()))
                .setParameter("services", StoredJson.write(done.services()))
                .setParameter("at", at)
                .setParameter("created", done.createdAt())
                .executeUpdate();
    }

    private String digest(UUID tenant, UUID applicant) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal(("move/" + tenant + "/" + applicant).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Move, UUID> {}
}
