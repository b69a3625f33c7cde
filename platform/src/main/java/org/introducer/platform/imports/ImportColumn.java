package org.introducer.platform.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a column of the file is read as. */
@Schema(name = "ImportColumn")
public record ImportColumn(
        @Schema(description = "name in the file", examples = "Email Address")
        String column,

        @Schema(description = "target field; absent: not imported", examples = "emails") @Nullable
        String field) {}
