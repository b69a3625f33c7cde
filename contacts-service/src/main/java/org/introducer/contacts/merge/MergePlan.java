package org.introducer.contacts.merge;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactDraft;

/** What a merge does, before it is done. */
record MergePlan(MergeDraft draft, ContactDraft united, List<StoredField> fields, List<Warning> warnings) {

    /** What speaks against one person, or what will hold for the contact that stays. */
    @Schema(
            name = "MergeWarningCode",
            description =
                    "NAMES_DIFFER, PERSONAL_KEY_DIFFERS: they may be two people; DO_NOT_CONTACT, STOP: holds for the "
                            + "contact that stays, whichever had it")
    enum Code {
        NAMES_DIFFER,
        PERSONAL_KEY_DIFFERS,
        DO_NOT_CONTACT,
        STOP
    }

    /** Something to look at before contacts are merged. */
    @Schema(name = "MergeWarning")
    record Warning(
            Code code,

            @Schema(description = "the contact it is about") UUID contactId,

            @Schema(description = "the warning in a sentence")
            String text) {}

    static MergePlan of(MergeDraft draft, Map<UUID, ContactDraft> known, List<Warning> warnings, ObjectMapper json) {
        SequencedMap<UUID, ObjectNode> losers = new LinkedHashMap<>();
        draft.losers().forEach(loser -> losers.put(loser, json.valueToTree(known.get(loser))));
        FieldPlan plan = FieldPlan.of(json.valueToTree(known.get(draft.survivor())), losers);
        return new MergePlan(draft, json.convertValue(plan.united(), ContactDraft.class), plan.fields(), warnings);
    }
}
