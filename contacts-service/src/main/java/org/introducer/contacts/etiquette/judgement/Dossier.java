package org.introducer.contacts.etiquette.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.introducer.contacts.etiquette.Addressee;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.etiquette.Touch;
import org.introducer.contacts.etiquette.Wishes;

/**
 * Everything that an answer about one contact may use.
 *
 * @param touches in any order
 * @param zone the applicant's zone at the time of asking
 */
public record Dossier(Addressee addressee, List<Touch> touches, Wishes wishes, Policy policy, ZoneId zone) {

    public Dossier {
        touches = List.copyOf(touches);
    }

    History history() {
        return new History(touches);
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The same contact as it stood just before this interaction. */
    Dossier before(Touch touch) {
        List<Touch> earlier = touches.stream()
                .filter(other -> !other.id().equals(touch.id()) && Touch.IN_ORDER.compare(other, touch) < 0)
                .toList();
        return new Dossier(addressee, earlier, wishes, policy, zone);
    }
}
