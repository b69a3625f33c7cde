package org.introducer.contacts.donotcontact;

import static org.introducer.contacts.ContactsProblem.DO_NOT_CONTACT_NOT_SET;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.KeysForgotten;
import org.introducer.contacts.contact.KeysNoted;
import org.introducer.contacts.followup.FollowUps;
import org.introducer.platform.conditional.Preconditions;
import org.introducer.platform.identity.Caller;

/** The do-not-contact flags. */
@ApplicationScoped
class DoNotContacts implements PanacheRepositoryBase<DoNotContact, UUID> {

    private final Caller caller;
    private final Preconditions preconditions;
    private final Applicants applicants;
    private final FollowUps followUps;
    private final FlaggedPersons persons;
    private final Clock clock;

    DoNotContacts(
            Caller caller,
            Preconditions preconditions,
            Applicants applicants,
            FollowUps followUps,
            FlaggedPersons persons,
            Clock clock) {
        this.caller = caller;
        this.preconditions = preconditions;
        this.applicants = applicants;
        this.followUps = followUps;
        this.persons = persons;
        this.clock = clock;
    }

    Optional<DoNotContact> of(UUID contactId) {
        return find("tenantId = ?1 and contactId = ?2 and liftedAt is null", caller.tenant(), contactId)
                .firstResultOptional();
    }

    DoNotContact require(UUID contactId) {
        return of(contactId).orElseThrow(() -> DO_NOT_CONTACT_NOT_SET.because(null));
    }

    /** Sets the flag whatever state it is in: under the contact's lock, so that two who set it at once both succeed. */
    DoNotContact set(ContactCard contact, DoNotContactView.Draft draft) {
        followUps.locked(contact.ownerId(), List.of(contact.id()));
        Instant now = Instant.now(clock);
        DoNotContact flag = of(contact.id())
                .orElseGet(() -> new DoNotContact(caller.tenant(), contact.ownerId(), contact.id(), now));
        LocalDate since =
                draft.since() == null ? LocalDate.ofInstant(now, applicants.zoneOf(contact.ownerId())) : draft.since();
        flag.set(draft.reason(), draft.source(), since, caller.sub());
        persist(flag);
        followUps.derive(contact.ownerId(), List.of(contact.id()));
        standAgain(contact.ownerId(), persons.twins(contact.ownerId(), contact.id()));
        return flag;
    }

    void lift(ContactCard contact, String reason) {
        preconditions.requireMatch(require(contact.id()).version());
        List<UUID> same = new ArrayList<>(persons.twins(contact.ownerId(), contact.id()));
        same.add(contact.id());
        Instant now = Instant.now(clock);
        same.forEach(one -> {
            of(one).ifPresent(standing -> standing.lift(reason, now, caller.sub()));
            persons.forget(contact.ownerId(), one).stream()
                    .map(this::findById)
                    .filter(flag -> !flag.isLifted())
                    .forEach(flag -> flag.lift(reason, now, caller.sub()));
        });
        followUps.derive(contact.ownerId(), same);
    }

    /** A person who is not to be written to is being deleted: what they are recognised by is remembered. */
    void onKeysForgotten(@Observes KeysForgotten deletion) {
        of(deletion.contactId()).ifPresent(flag -> persons.remember(flag.ownerId(), deletion.contactId(), flag.id()));
    }

    /** Somebody was noted who may be such a person: then the flag stands for this contact too. */
    void onKeysNoted(@Observes KeysNoted change) {
        standAgain(change.ownerId(), change.contactIds());
    }

    private void standAgain(UUID owner, List<UUID> contacts) {
        Map<UUID, UUID> back = persons.returned(owner, contacts);
        if (back.isEmpty()) {
            return;
        }
        Instant now = Instant.now(clock);
        back.forEach((contact, flag) -> persist(findById(flag).on(contact, now)));
        followUps.derive(owner, back.keySet());
    }
}
