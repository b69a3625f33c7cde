package org.introducer.contacts.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.etiquette.Touch;
import org.introducer.contacts.etiquette.judgement.Dossier;

/**
 * A contact with what etiquette knows of the person.
 *
 * @param institution null: not said
 * @param programId null: no program
 * @param hasEmail whether an e-mail address is recorded
 * @param person all contacts that are this person, itself and deleted ones too
 * @param cadenceTag the tag whose rule gives the interval; null: the contact's own, or none
 */
public record Known(
        UUID contactId,
        String name,
        ContactRole role,
        String institution,
        UUID programId,
        boolean hasEmail,
        Set<UUID> person,
        String cadenceTag,
        Dossier dossier) {

    /** As if this interaction stood as given; null as if it had never been recorded. */
    public Known with(UUID interactionId, Touch touch) {
        List<Touch> touches = new ArrayList<>(dossier.touches());
        touches.removeIf(other -> other.id().equals(interactionId));
        if (touch != null) {
            touches.add(touch);
        }
        return new Known(
                contactId,
                name,
                role,
                institution,
                programId,
                hasEmail,
                person,
                cadenceTag,
                new Dossier(dossier.addressee(), touches, dossier.wishes(), dossier.policy(), dossier.zone()));
    }
}
