package org.introducer.programs.shortlist;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an applicant makes of a program on a shortlist; no rank changes with it. */
@Schema(name = "ShortlistEntryMark")
record EntryMark(
        @Schema(description = "keeps it at the top; default: false")
        Boolean pinned,

        @Schema(description = "moves it to the end; default: false")
        Boolean hidden,

        @Size(max = 2000)
        @Schema(
                description = "the applicant's own words about it",
                examples = "Ask about call rooms at the open house.")
        String note) {}
