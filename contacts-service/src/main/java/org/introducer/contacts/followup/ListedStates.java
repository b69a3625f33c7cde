package org.introducer.contacts.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.contact.ContactStates;
import org.introducer.contacts.etiquette.FollowUp;
import org.introducer.contacts.etiquette.judgement.Etiquette;

/** The follow-up states of a page of contacts. */
@ApplicationScoped
class ListedStates implements ContactStates {

    private final Dossiers dossiers;
    private final Clock clock;

    ListedStates(Dossiers dossiers, Clock clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Override
    public Map<UUID, State> of(UUID ownerId, Collection<UUID> contactIds) {
        Instant now = Instant.now(clock);
        return dossiers.of(ownerId, contactIds).values().stream()
                .collect(Collectors.toMap(Known::contactId, known -> state(known, now)));
    }

    private static State state(Known known, Instant now) {
        FollowUp shown = Etiquette.followUp(known.dossier(), now);
        return new State(shown.state(), shown.earliest(), shown.due(), shown.rule(), shown.nextTouch());
    }
}
