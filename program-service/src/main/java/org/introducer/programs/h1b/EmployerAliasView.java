package org.introducer.programs.h1b;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A name under which the employer of a program, or of all programs of an institution, files petitions. */
@Schema(name = "EmployerAlias")
record EmployerAliasView(
        UUID id,
        @JsonUnwrapped EmployerAliasDraft alias,
        AliasState state,

        @Schema(description = "reason of the rejection or withdrawal") @Nullable
        String reason,

        Instant createdAt,

        @Schema(description = "when it was confirmed, rejected or withdrawn") @Nullable
        Instant decidedAt,

        @JsonIgnore long version)
        implements Writes.Created {

    static EmployerAliasView of(EmployerAlias alias) {
        return new EmployerAliasView(
                alias.id(),
                alias.said(),
                alias.state(),
                alias.reason(),
                alias.createdAt(),
                alias.decidedAt(),
                alias.version());
    }
}
