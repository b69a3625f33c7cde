package org.introducer.platform.imports;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One field that a row sets: what was there and what the file says. */
@Schema(name = "ImportChange")
public record ImportChange(
        @Schema(description = "name of the field, as in the resource", examples = "city")
        String field,

        @Schema(implementation = Object.class, description = "absent when nothing was there") @Nullable
        JsonNode before,

        @Schema(implementation = Object.class, description = "absent when the field is cleared") @Nullable
        JsonNode after) {}
