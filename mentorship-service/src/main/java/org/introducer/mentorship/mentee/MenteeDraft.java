package org.introducer.mentorship.mentee;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Visa;
import org.introducer.mentorship.profile.Listed;
import org.introducer.mentorship.profile.Reach;
import org.introducer.mentorship.profile.Window;
import org.introducer.platform.language.LanguageTag;
import org.introducer.platform.time.IanaZone;

/**
 * What a mentee wants to work on, and what for. The one place of a mentee's fields: input, output and the columns of {@code mentees} are made
 * of it.
 */
@Embeddable
@Schema(name = "MenteeDraft", description = "the profile of the mentee")
public record MenteeDraft(
        @Size(max = 200) @Schema(description = "name shown to mentors", examples = "Amara")
        String name,

        @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "the types of mentor wanted, one of each")
        Set<@NotNull MentorType> wants,

        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "topics to work on", examples = "[\"portal hypertension\"]")
        List<@NotBlank @Size(max = 100) String> goals,

        @Size(max = 20) @JdbcTypeCode(SqlTypes.JSON) @Schema(examples = "[\"en\", \"yo\"]")
        List<@NotNull @LanguageTag @Size(max = 35) String> languages,

        @IanaZone @Schema(examples = "Africa/Lagos") String zone,

        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "hours of a usual week, in the person's zone")
        List<@Valid @NotNull Window> hours,

        @Column(name = "visa_questions")
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "private: visa classes on which the mentee has questions for a mentor")
        Set<@NotNull Visa> visaQuestions,

        @Column(name = "wants_img_background")
        @Schema(description = "prefers a mentor who was an IMG too; default: false")
        Boolean wantsImgBackground,

        @Column(name = "needs_letter") @Schema(description = "prefers a mentor who can write letters; default: false")
        Boolean needsLetter,

        @Size(max = 300) @Schema(examples = "Example University Hospital")
        String institution,

        @Size(max = 300)
        @Column(name = "applied_to")
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "private, never shown to a mentor: programs applied to")
        List<@NotNull UUID> appliedTo,

        @Size(max = Reach.MOST)
        @Column(name = "reach_by")
        @JdbcTypeCode(SqlTypes.JSON)
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

    /** The profile as it is stored: contact details that are not given are none. */
    MenteeDraft stored() {
        return with(visaQuestions, wantsImgBackground, appliedTo, Listed.orEmpty(reachBy));
    }

    /** What mentors of the mentee's cycle may see of it. */
    public MenteeDraft open() {
        return with(null, null, null, null);
    }

    /** The profile as lists show it. */
    public MenteeDraft listed() {
        return with(visaQuestions, wantsImgBackground, appliedTo, null);
    }

    private MenteeDraft with(Set<Visa> questions, Boolean wantsImg, List<UUID> applied, List<Reach> reach) {
        return new MenteeDraft(
                name,
                wants,
                goals,
                languages,
                zone,
                hours,
                questions,
                wantsImg,
                needsLetter,
                institution,
                applied,
                reach);
    }
}
