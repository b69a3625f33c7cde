package org.introducer.contacts.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.PlatformProblem;

/** One act, such as adding a tag or archiving, to be done to many contacts. */
@Schema(name = "BulkDraft")
record BulkDraft(
        @NotNull BulkAct act,

        @Size(min = 1, max = MOST) @Schema(description = "the contacts; either these or a filter")
        List<@NotNull UUID> ids,

        @Size(max = 2000) @Schema(description = "RSQL as of the list of contacts", examples = "tags==SIR*")
        String filter,

        @Size(max = 50) @Schema(description = "for TAG and UNTAG", examples = "[\"SIR 2026\"]")
        List<@NotBlank @Size(max = 60) String> tags,

        @Schema(description = "true: answer what would become of each contact and change nothing; default: false")
        Boolean dryRun,

        @Schema(
                description =
                        "how many contacts the filter names, as a dry run says; needed to change what a filter names",
                examples = "12")
        Integer expectedCount) {

    /** More contacts than these are not changed at once. */
    static final int MOST = 1000;

    BulkDraft {
        tags = tags == null ? List.of() : tags;
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    /** Refuses with 422 what does not fit together. */
    void require() {
        List<InputError> errors = new ArrayList<>();
        if ((ids == null) == (filter == null)) {
            errors.add(InputError.at("/ids", "either ids or a filter, not both"));
        }
        if (act.isOfTags() == tags.isEmpty()) {
            errors.add(InputError.at("/tags", "belong to TAG and UNTAG, which need some"));
        }
        if (filter != null && !isDryRun() && expectedCount == null) {
            errors.add(InputError.at("/expectedCount", "is needed with a filter; a dry run says it"));
        }
        PlatformProblem.INVALID_INPUT.throwIfAny(errors);
    }
}
