package org.introducer.contacts.imports.correspondence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.platform.json.StoredForm;

/**
 * What an import of mail says of an interaction: whom it names, whether it was delivered, and which message it is.
 *
 * @param onBehalfOf as the applicant recorded it; no message says so
 * @param messageId null: recorded by hand, or by an import that did not store it here
 * @param settled of whom it is decided whether the interaction names them; null where that is not known
 */
@StoredForm
record Filed(
        List<UUID> contactIds,
        List<UUID> ccContactIds,
        List<UUID> onBehalfOf,
        InteractionStatus status,
        String messageId,
        List<UUID> settled) {

    Filed {
        contactIds = contactIds == null ? List.of() : List.copyOf(contactIds);
        ccContactIds = ccContactIds == null ? List.of() : List.copyOf(ccContactIds);
        onBehalfOf = onBehalfOf == null ? List.of() : List.copyOf(onBehalfOf);
        settled = settled == null ? null : List.copyOf(settled);
    }

    Set<UUID> people() {
        Set<UUID> people = new LinkedHashSet<>(contactIds);
        people.addAll(ccContactIds);
        people.addAll(onBehalfOf);
        return people;
    }

    Set<UUID> recipients() {
        Set<UUID> recipients = new LinkedHashSet<>(contactIds);
        recipients.addAll(ccContactIds);
        return recipients;
    }

    Filed naming(List<UUID> to, List<UUID> cc) {
        return new Filed(to, cc, onBehalfOf, status, messageId, settled);
    }

    Filed of(String message) {
        return new Filed(contactIds, ccContactIds, onBehalfOf, status, message, settled);
    }

    /** Nothing is to be decided any more of whom it names and of those whom its message names. */
    Filed settling(Collection<UUID> found) {
        Set<UUID> all = new LinkedHashSet<>(settled == null ? List.of() : settled);
        all.addAll(people());
        all.addAll(found);
        return new Filed(contactIds, ccContactIds, onBehalfOf, status, messageId, List.copyOf(all));
    }

    /** For whoever did not get it, it never happened; where nobody got it, it came back as a whole. */
    Filed notDeliveredTo(Collection<UUID> contacts) {
        List<UUID> left = without(contactIds, contacts);
        return left.isEmpty()
                ? new Filed(contactIds, ccContactIds, onBehalfOf, InteractionStatus.BOUNCED, messageId, settled)
                : naming(left, without(ccContactIds, contacts));
    }

    private static List<UUID> without(List<UUID> ids, Collection<UUID> gone) {
        return ids.stream().filter(id -> !gone.contains(id)).toList();
    }

    /** The names of the members in which the other one differs. */
    List<String> changes(Filed other) {
        List<String> changes = new ArrayList<>();
        if (!contactIds.equals(other.contactIds)) {
            changes.add("contactIds");
        }
        if (!ccContactIds.equals(other.ccContactIds)) {
            changes.add("ccContactIds");
        }
        if (status != other.status) {
            changes.add("status");
        }
        if (!Objects.equals(messageId, other.messageId)) {
            changes.add("messageId");
        }
        return changes;
    }
}
