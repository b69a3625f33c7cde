package org.introducer.contacts.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.imports.file.RowReason;

/** One thing to say about a row. */
@Schema(name = "ImportRowFinding")
record RowFinding(
        RowReason reason,

        @Schema(description = "the field or column it is about; absent: the whole row", examples = "emails")
        String field,

        @Schema(examples = "must be an e-mail address") String detail) {}
