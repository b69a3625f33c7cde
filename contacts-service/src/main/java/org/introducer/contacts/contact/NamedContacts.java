package org.introducer.contacts.contact;

import static org.introducer.contacts.ContactsProblem.REFERENCE_UNKNOWN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

/** The contacts that a body names: 422 with the place of each that is not one of the applicant's. */
public final class NamedContacts {

    /** Merged contacts are named by the one that is left; reading one by its old id leads there. */
    public static final String UNKNOWN =
            "is not one of your contacts; of one that was merged into another, name the one that is left";

    private final Collection<UUID> known;
    private final List<InputError> unknown = new ArrayList<>();

    private NamedContacts(Collection<UUID> known) {
        this.known = known;
    }

    /** @param known the contacts of the applicant among those that are named */
    public static NamedContacts among(Collection<UUID> known) {
        return new NamedContacts(known);
    }

    /** @param pointer JSON Pointer to where the contact is named */
    public NamedContacts named(String pointer, UUID contactId) {
        if (!known.contains(contactId)) {
            unknown.add(InputError.at(pointer, InputErrorCode.UNKNOWN_REFERENCE, UNKNOWN));
        }
        return this;
    }

    /** @param pointer JSON Pointer to the list in which they are named */
    public NamedContacts named(String pointer, List<UUID> contactIds) {
        for (int i = 0; i < contactIds.size(); i++) {
            named(pointer + "/" + i, contactIds.get(i));
        }
        return this;
    }

    public void require() {
        REFERENCE_UNKNOWN.throwIfAny(unknown);
    }
}
