package org.introducer.contacts.moving;

import static org.introducer.contacts.ContactsProblem.MOVE_INVITATION_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.text.Sha256;

/** Invitations of the caller's tenant to move into it. */
@ApplicationScoped
class MoveInvitations {

    private static final int BYTES = 32;
    private static final int DAYS = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Rows rows;
    private final Session session;
    private final Caller caller;
    private final Clock clock;

    MoveInvitations(Rows rows, Session session, Caller caller, Clock clock) {
        this.rows = rows;
        this.session = session;
        this.caller = caller;
        this.clock = clock;
    }

    /** With its code, which is known at this moment only. */
    MoveInvitationView invite(MoveInvitationDraft draft) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = Instant.now(clock);
        Duration open = Duration.ofDays(draft.days() == null ? DAYS : draft.days());
        MoveInvitation invitation = new MoveInvitation(
                caller.tenant(), now, Sha256.of(code), now.plus(open).truncatedTo(ChronoUnit.SECONDS));
        rows.persist(invitation);
        return view(invitation, code);
    }

    MoveInvitation require(UUID id) {
        return rows.find("id = ?1 and deletedAt is null", id)
                .firstResultOptional()
                .orElseThrow(() -> MOVE_INVITATION_NOT_FOUND.because(null));
    }

    MoveInvitationView view(MoveInvitation invitation, String code) {
        return MoveInvitationView.of(invitation, code, Instant.now(clock));
    }

    void withdraw(MoveInvitation invitation) {
        invitation.delete(Instant.now(clock));
    }

    /** The tenant that lets in whoever has this code, which is used up; empty when none does, or it is the caller's own. */
    Optional<UUID> take(String code) {
        return Optional.ofNullable(session.createNativeQuery("select take_move_invitation(:code, :at)", Tuple.class)
                .setParameter("code", Sha256.of(code))
                .setParameter("at", Instant.now(clock))
                .getSingleResult()
                .get(0, UUID.class));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MoveInvitation, UUID> {}
}
