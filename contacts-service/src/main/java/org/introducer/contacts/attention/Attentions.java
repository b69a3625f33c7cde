package org.introducer.contacts.attention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.etiquette.Due;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.FollowUps;
import org.introducer.contacts.followup.Known;
import org.introducer.platform.identity.Caller;

/** Snoozes, dismissals, intervals and shared work. */
@ApplicationScoped
class Attentions {

    private final Rows rows;
    private final Caller caller;
    private final FollowUps followUps;
    private final Clock clock;

    Attentions(Rows rows, Caller caller, FollowUps followUps, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.followUps = followUps;
        this.clock = clock;
    }

    Optional<Attention> of(UUID contactId) {
        return rows.find("contactId = ?1", contactId).firstResultOptional();
    }

    Attention describe(Attention attention, ContactCard contact, AttentionView.Draft draft) {
        attention.describe(draft);
        return stored(attention, contact);
    }

    /** Dismisses these reasons, or all that put the contact into the queue now. */
    Attention dismiss(ContactCard contact, AttentionView.Dismissal dismissal) {
        Known known = followUps.locked(contact.ownerId(), List.of(contact.id())).get(contact.id());
        List<String> fingerprints = dismissal.fingerprints() != null
                ? dismissal.fingerprints()
                : Etiquette.reasons(known.dossier(), Instant.now(clock)).stream()
                        .map(Due::fingerprint)
                        .toList();
        Attention attention = current(contact);
        attention.dismiss(fingerprints);
        return stored(attention, contact);
    }

    /** What is said of a contact, or is about to be said first, under its locks until the transaction ends. */
    Attention current(ContactCard contact) {
        followUps.locked(contact.ownerId(), List.of(contact.id()));
        return of(contact.id())
                .orElseGet(() -> new Attention(caller.tenant(), contact.ownerId(), contact.id(), Instant.now(clock)));
    }

    private Attention stored(Attention attention, ContactCard contact) {
        rows.persist(attention);
        followUps.derive(contact.ownerId(), List.of(contact.id()));
        return attention;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Attention, UUID> {}
}
