package org.introducer.programs.city;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.state.UsState;

/** What a curator records of a city: its coordinates, and where they were read. */
@Schema(name = "CityPlaceDraft")
record CityPlaceDraft(
        @NotBlank @Size(max = 100) @Schema(examples = "Birmingham")
        String city,

        @NotNull
        @Pattern(regexp = UsState.FORM, message = "must be a state's two letters")
        @UsState
        @Schema(description = "two-letter code of the US state", examples = "AL")
        String state,

        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,

        @NotBlank @Size(max = 2000) @Schema(description = "source of the coordinates", examples = "GeoNames 4049979")
        String reference) {}
