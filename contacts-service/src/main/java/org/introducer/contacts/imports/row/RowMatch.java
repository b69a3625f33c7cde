package org.introducer.contacts.imports.row;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By what a row was recognised as a contact that exists. */
@Schema(name = "ImportRowMatch")
public record RowMatch(
        UUID contactId,
        By kind,

        @Schema(description = "the key, normalised; absent for ROW and ID", examples = "priya@example.org") @Nullable
        String value) {

    /** A key of the person; {@code ROW}: this row of this source was imported before; {@code ID}: the table names the contact. */
    @Schema(
            name = "ImportMatchKind",
            description =
                    "how the row was recognised. EMAIL, LINKEDIN, ORCID, NPI: by a key of the person; ROW: this row of "
                            + "this source was imported before; ID: the table names the contact")
    public enum By {
        EMAIL,
        LINKEDIN,
        ORCID,
        NPI,
        ROW,
        ID
    }
}
