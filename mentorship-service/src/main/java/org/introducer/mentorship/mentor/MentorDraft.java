package org.introducer.mentorship.mentor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.language.LanguageTag;
import org.introducer.platform.time.IanaZone;
import org.introducer.platform.time.OrdinaryDay;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor offers, and to how many.
 *
 * <p>The one place of a mentor's fields: input, output and the columns of {@code mentors} are made of it.
 */
@Embeddable
@Schema(name = "MentorDraft")
public record MentorDraft(
        @Schema(description = "subject of the mentor's token; absent: an org-admin acts for them")
        UUID sub,

        @Size(max = 200) @Schema(description = "name shown to mentees", examples = "Ines Placeholder")
        String name,

        @Enumerated(EnumType.STRING) @Schema(description = "default: CAREER")
        MentorType type,

        @Min(0) @Max(1000) @Schema(description = "seats of this type in a cycle; default: 1")
        Integer capacity,

        @Size(max = 2) @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "further types with their seats")
        List<@Valid @NotNull Offer> further,

        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "topics on which the mentor advises", examples = "[\"interventional oncology\"]")
        List<@NotBlank @Size(max = 100) String> topics,

        @Size(max = 20) @JdbcTypeCode(SqlTypes.JSON) @Schema(examples = "[\"en\", \"es\"]")
        List<@NotNull @LanguageTag @Size(max = 35) String> languages,

        @IanaZone @Schema(examples = "America/Detroit") String zone,

        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "hours of a usual week, in the person's zone")
        List<@Valid @NotNull Window> hours,

        @Schema(description = "hours in a month that the mentor gives")
        @Min(0)
        @Max(744)
        @Column(name = "hours_per_month")
        Integer hoursPerMonth,

        @Column(name = "visa_experience")
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description =
                        "private: shown to the mentor and to coordinators only; absent: private, or not said, which is not the same as"
                                + " none; an empty list is read as not said")
        @Nullable
        Set<@NotNull Visa> visaExperience,

        @Column(name = "can_write_letters") @Schema(description = "default: false")
        Boolean canWriteLetters,

        @Column(name = "img_background") @Schema(description = "whether the mentor was an IMG; opt-in; absent: unknown")
        Boolean imgBackground,

        @Size(max = 300) @Schema(examples = "Example University Hospital")
        String institution,

        @Column(name = "program_id")
        @Schema(description = "a program of program-service; 422 when it does not exist there")
        UUID programId,

        @Size(max = 20)
        @Column(name = "selects_for")
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "private: programs for which the mentor takes part in the selection of residents")
        List<@NotNull UUID> selectsFor,

        @OrdinaryDay @Column(name = "available_from") @Schema(description = "first day; absent: from now on")
        LocalDate availableFrom,

        @OrdinaryDay @Column(name = "available_to") @Schema(description = "last day; absent: open")
        LocalDate availableTo,

        @Schema(description = "takes no new mentees; default: false")
        Boolean paused,

        @OrdinaryDay
        @Column(name = "paused_until")
        @Schema(description = "last day of the pause; absent: until further notice")
        LocalDate pausedUntil,

        @Size(max = Reach.MOST)
        @Column(name = "reach_by")
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description =
                        "private: contact details for the other side of a mentorship, shown to them once both have "
                                + "accepted; not in lists")
        List<@Valid @NotNull Reach> reachBy) {

    /** Seats that the mentor offers in a further type. */
    @StoredForm
    @Schema(name = "MentorOffer")
    public record Offer(
            @NotNull MentorType type,

            @Schema(description = "most mentees of this type at one time") @NotNull @Min(0) @Max(1000)
            Integer capacity) {}

    public MentorDraft {
        type = type == null ? MentorType.CAREER : type;
        capacity = capacity == null ? 1 : capacity;
        further = Listed.orEmpty(further);
        topics = Listed.orEmpty(topics);
        languages = Listed.orEmpty(languages);
        hours = Listed.orEmpty(hours);
        visaExperience = visaExperience == null || visaExperience.isEmpty() ? null : Listed.inOrder(visaExperience);
        canWriteLetters = canWriteLetters != null && canWriteLetters;
        selectsFor = Listed.orEmpty(selectsFor);
        paused = paused != null && paused;
    }

    /** Seats of every type offered. */
    Map<MentorType, Integer> seats() {
        Map<MentorType, Integer> seats = new EnumMap<>(MentorType.class);
        seats.put(type, capacity);
        further.forEach(offer -> seats.put(offer.type(), offer.capacity()));
        return seats;
    }

    /** The same profile with another subject. */
    MentorDraft of(UUID subject) {
        return with(subject, visaExperience, selectsFor, reachBy);
    }

    /** The profile as it is stored: contact details that are not given are none. */
    MentorDraft stored() {
        return with(sub, visaExperience, selectsFor, Listed.orEmpty(reachBy));
    }

    /** The profile as lists show it. */
    MentorDraft listed() {
        return with(sub, visaExperience, selectsFor, null);
    }

    /** What mentees and other mentors may see of it. */
    public MentorDraft open() {
        return with(null, null, null, null);
    }

    private MentorDraft with(UUID subject, Set<Visa> experience, List<UUID> selecting, List<Reach> reach) {
        return new MentorDraft(
                subject,
                name,
                type,
                capacity,
                further,
                topics,
                languages,
                zone,
                hours,
                hoursPerMonth,
                experience,
                canWriteLetters,
                imgBackground,
                institution,
                programId,
                selecting,
                availableFrom,
                availableTo,
                paused,
                pausedUntil,
                reach);
    }
}
