package org.introducer.contacts.overview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list of an overview that is longer than it is shown. */
@Schema(name = "OverviewCut")
record Cut(
        @Schema(description = "the property that has the beginning of the list", examples = "followUps")
        String property,

        @Schema(description = "where all of it is", examples = "/v1/follow-ups/due")
        String list) {}
