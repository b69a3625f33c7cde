package org.introducer.platform.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A remark about the file as a whole. */
@Schema(name = "ImportRemark")
public record ImportRemark(
        @Schema(description = "stable code", examples = "READ_AS_WINDOWS_1252")
        String reason,

        @Schema(description = "line of the file, from 1; absent: the whole file")
        Long line,

        @Schema(
                description = "what was noticed, in a sentence",
                examples = "The file is not UTF-8; all of it was read as windows-1252. Look at letters with accents.")
        @Nullable
        String detail) {}
