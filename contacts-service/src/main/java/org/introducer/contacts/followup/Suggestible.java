package org.introducer.contacts.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.etiquette.judgement.Etiquette;

/** To whom a list may suggest writing, whatever there would be to write about. The due queue asks the same of its own. */
@ApplicationScoped
public class Suggestible {

    private final Dossiers dossiers;

    Suggestible(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** What is known of some contacts; who is deleted is not among them. */
    public record People(Map<UUID, Known> byContact) {

        /** Whether writing to this contact may be suggested for a moment. */
        public boolean has(UUID contactId, Instant at) {
            Known known = byContact.get(contactId);
            return known != null && Etiquette.mayBeSuggested(known.dossier(), at);
        }

        /** Whether it may be suggested of one of several. */
        public boolean hasOneOf(Collection<UUID> contactIds, Instant at) {
            return contactIds.stream().anyMatch(contactId -> has(contactId, at));
        }
    }

    /** In as many queries however many they are. */
    public People among(Collection<UUID> ownerIds, Collection<UUID> contactIds) {
        return new People(dossiers.of(ownerIds, contactIds));
    }
}
