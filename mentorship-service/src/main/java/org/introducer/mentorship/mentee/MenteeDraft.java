package org.introducer.mentorship.mentee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Visa;
import org.introducer.mentorship.profile.Listed;
import org.introducer.mentorship.profile.Reach;
import org.introducer.mentorship.profile.Window;
import org.introducer.platform.language.LanguageTag;
import org.introducer.platform.time.IanaZone;

/** What a mentee wants to work on, and what for. */
@Schema(name = "MenteeDraft")
public record MenteeDraft(
        @Size(max = 200) @Schema(description = "name shown to mentors", examples = "Amara")
        String name,

        @Schema(description = "the types of mentor wanted, one of each")
        Set<@NotNull MentorType> wants,

        @Size(max = 50) @Schema(description = "topics to work on", examples = "[\"portal hypertension\"]")
        List<@NotBlank @Size(max = 100) String> goals,

        @Size(max = 20) @Schema(examples = "[\"en\", \"yo\"]")
        List<@NotNull @LanguageTag @Size(max = 35) String> languages,

        @IanaZone @Schema(examples = "Africa/Lagos") String zone,

        @Size(max = 50) @Schema(description = "hours of a usual week, in the person's zone")
        List<@Valid @NotNull Window> hours,

        @Schema(description = "private: visa classes on which the mentee has questions for a mentor")
        Set<@NotNull Visa> visaQuestions,

        @Schema(description = "prefers a mentor who was an IMG too; default: false")
        Boolean wantsImgBackground,

        @Schema(description = "prefers a mentor who can write letters; default: false")
        Boolean needsLetter,

        @Size(max = 300) @Schema(examples = "Example University Hospital")
        String institution,

        @Size(max = 300) @Schema(description = "private, never shown to a mentor: programs applied to")
        List<@NotNull UUID> appliedTo,

        @Size(max = Reach.MOST)
        @Schema(
                description =
                        "private: contact details for the other side of a mentorship, shown to them once both have "
                                + "accepted; not in lists")
        List<@Valid @NotNull Reach> reachBy) {

    public MenteeDraft {
        wants = Listed.inOrder(wants);
        goals = Listed.orEmpty(goals);
        languages = Listed.orEmpty(languages);
        hours = Listed.orEmpty(hours);
        visaQuestions = Listed.inOrder(visaQuestions);
        wantsImgBackground = wantsImgBackground != null && wantsImgBackground;
        needsLetter = needsLetter != null && needsLetter;
        appliedTo = Listed.orEmpty(appliedTo);
    }

    /** What mentors of the mentee's cycle may see of it. */
    public MenteeDraft open() {
        return new MenteeDraft(
                name, wants, goals, languages, zone, hours, null, null, needsLetter, institution, null, null);
    }

    /** The profile as lists show it. */
    public MenteeDraft listed() {
        return new MenteeDraft(
                name,
                wants,
                goals,
                languages,
                zone,
                hours,
                visaQuestions,
                wantsImgBackground,
                needsLetter,
                institution,
                appliedTo,
                null);
    }
}
