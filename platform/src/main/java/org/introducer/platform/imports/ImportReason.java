package org.introducer.platform.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a row has its action or outcome, or what was noticed about it. */
@Schema(name = "ImportReason")
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImportReason(
        @Schema(description = "stable code", examples = "TOO_MANY_CELLS")
        String reason,

        @Schema(description = "column or field that it is about; absent: the whole row", examples = "ZIP") @Nullable
        String column,

        @Schema(description = "a sentence for people") @Nullable
        String detail) {}
