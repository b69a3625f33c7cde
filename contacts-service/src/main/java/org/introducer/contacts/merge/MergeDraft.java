package org.introducer.contacts.merge;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Contacts that are one person, and which of them is kept. */
@Schema(name = "MergeDraft")
record MergeDraft(
        @NotNull @Schema(description = "the contact that stays", examples = "0198a000-0000-7000-8000-000000000001")
        UUID survivor,

        @NotEmpty
        @Size(max = 20)
        @Schema(
                description = "contacts that are the same person or office",
                examples = "[\"0198a000-0000-7000-8000-000000000002\"]")
        List<@NotNull UUID> losers,

        @Schema(description = "true: answer with the plan and change nothing; default: false")
        Boolean dryRun) {

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    List<UUID> all() {
        List<UUID> all = new ArrayList<>(losers);
        all.add(survivor);
        return all;
    }
}
