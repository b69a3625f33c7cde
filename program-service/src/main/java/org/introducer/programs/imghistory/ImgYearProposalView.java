package org.introducer.programs.imghistory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.conditional.Versioned;
import org.introducer.programs.fact.Fact;
import org.jspecify.annotations.Nullable;

/** Counts of a match year that were proposed, without who proposed them. */
@Schema(name = "ImgYearProposal")
record ImgYearProposalView(
        UUID id,
        UUID programId,

        @Schema(description = "the counts that are proposed, with their evidence")
        ImgYearView counted,

        Fact.State state,

        @Schema(description = "of a rejected proposal: the reason") @Nullable
        String decision,

        Instant createdAt,
        @JsonIgnore long version)
        implements Versioned {

    static ImgYearProposalView of(ImgYearProposal proposal) {
        return new ImgYearProposalView(
                proposal.id(),
                proposal.programId(),
                proposal.counted(),
                proposal.state(),
                proposal.decision(),
                proposal.createdAt(),
                proposal.version());
    }

    /** A row of the functions for curators. */
    static ImgYearProposalView of(Tuple row, Fact.State state, @Nullable String decision) {
        return new ImgYearProposalView(
                row.get("id", UUID.class),
                row.get("program_id", UUID.class),
                ImgYears.year(row),
                state,
                decision,
                row.get("created_at", Instant.class),
                0);
    }
}
