package org.introducer.mentorship.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.request.LiveRequest;
import org.jspecify.annotations.Nullable;

/** A request that can still be answered, with the names of the two. */
@Schema(name = "NamedMentorRequest")
record NamedRequest(
        @JsonUnwrapped LiveRequest request,

        @Schema(description = "name of the mentor; absent: not stated") @Nullable
        String mentor,

        @Schema(description = "name of the mentee; absent: not stated") @Nullable
        String mentee) {}
