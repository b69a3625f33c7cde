package org.introducer.programs.savedsearch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A search for programs, by the parameters of their list. */
@Schema(name = "SavedSearchDraft")
record SavedSearchDraft(
        @NotBlank @Size(max = 200) @Schema(description = "name of the search", examples = "Integrated, near Tampa")
        String name,

        @Size(max = 200) @Schema(description = "words to search for")
        String q,

        @Size(max = 60) @Schema(description = "from where distances are measured", examples = "27.95,-82.46")
        String near,

        @Size(max = 2000) @Schema(description = "RSQL", examples = "pathway==INTEGRATED;distanceKm=le=300")
        String filter,

        @Size(max = 100) @Schema(description = "as `sort` of the list of programs", examples = "distanceKm")
        String sort) {}
