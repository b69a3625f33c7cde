package org.introducer.contacts.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.introducer.contacts.etiquette.Dossier;
import org.introducer.contacts.etiquette.Touch;

/** A contact with what etiquette knows of it. */
public record Known(UUID contactId, String name, UUID programId, Dossier dossier) {

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
                programId,
                new Dossier(dossier.addressee(), touches, dossier.wishes(), dossier.policy(), dossier.zone()));
    }
}
