package org.introducer.contacts.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.json.StoredForm;

/**
 * What a merge does to one field of the contact that stays.
 *
 * @param before null: nothing was there
 * @param left values of the others that the contact does not take over
 */
@StoredForm
record StoredField(String field, JsonNode before, JsonNode after, List<Left> left) {

    /** A value that stays with the contact that was merged. */
    @StoredForm
    record Left(UUID contactId, JsonNode value) {}
}
