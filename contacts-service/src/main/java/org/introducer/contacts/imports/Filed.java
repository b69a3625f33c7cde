package org.introducer.contacts.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.platform.json.StoredForm;

/** What an import of mail says of an interaction: whom it names, and whether it was delivered. */
@StoredForm
record Filed(List<UUID> contactIds, List<UUID> ccContactIds, InteractionStatus status) {

    Filed {
        contactIds = contactIds == null ? List.of() : List.copyOf(contactIds);
        ccContactIds = ccContactIds == null ? List.of() : List.copyOf(ccContactIds);
    }

    Set<UUID> people() {
        Set<UUID> people = new LinkedHashSet<>(contactIds);
        people.addAll(ccContactIds);
        return people;
    }

    /** For whoever did not get it, it never happened; where nobody got it, it came back as a whole. */
    Filed notDeliveredTo(Collection<UUID> contacts) {
        List<UUID> left = without(contactIds, contacts);
        return left.isEmpty()
                ? new Filed(contactIds, ccContactIds, InteractionStatus.BOUNCED)
                : new Filed(left, without(ccContactIds, contacts), status);
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
        return changes;
    }
}
