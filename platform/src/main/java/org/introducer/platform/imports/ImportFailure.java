package org.introducer.platform.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an import failed. */
@Schema(name = "ImportFailure")
public record ImportFailure(
        @Schema(description = "what went wrong, in a sentence; nothing was imported")
        String detail) {}
