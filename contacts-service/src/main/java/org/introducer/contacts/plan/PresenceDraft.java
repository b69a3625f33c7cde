package org.introducer.contacts.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.time.OrdinaryDay;

/** When the applicant last revised what others see first, as they say. Nothing is fetched. */
@Embeddable
@Schema(name = "PresenceDraft")
record PresenceDraft(
        @OrdinaryDay
        @Column(name = "linkedin_headline_on")
        @Schema(description = "day on which the LinkedIn headline was last revised", examples = "2026-10-03")
        LocalDate linkedInHeadlineOn,

        @OrdinaryDay
        @Column(name = "linkedin_about_on")
        @Schema(description = "day on which the LinkedIn About was last revised", examples = "2026-10-03")
        LocalDate linkedInAboutOn,

        @OrdinaryDay
        @Column(name = "linkedin_projects_on")
        @Schema(description = "day on which the LinkedIn projects were last revised", examples = "2026-10-03")
        LocalDate linkedInProjectsOn,

        @OrdinaryDay @Column(name = "x_profile_on") @Schema(description = "the profile on X", examples = "2026-10-03")
        LocalDate xProfileOn,

        @OrdinaryDay
        @Column(name = "cv_on")
        @Schema(description = "day on which the CV was last revised", examples = "2026-11-01")
        LocalDate cvOn,

        @Size(max = 100)
        @Column(name = "cv_version")
        @Schema(description = "name of the version of the CV", examples = "2026-11 IR, two pages")
        String cvVersion,

        @OrdinaryDay
        @Column(name = "pitch_on")
        @Schema(description = "the elevator pitch, said aloud to somebody", examples = "2026-11-02")
        LocalDate pitchOn) {}
