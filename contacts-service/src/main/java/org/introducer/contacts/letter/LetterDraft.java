package org.introducer.contacts.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.contacts.letter.readiness.LetterItem;
import org.introducer.contacts.letter.readiness.LetterTrack;
import org.introducer.contacts.letter.readiness.Specialty;
import org.introducer.contacts.letter.readiness.Waiver;
import org.introducer.platform.time.OrdinaryDay;

/** A letter that an applicant wants from a contact for a season, and what was done for it on which day. The text of a letter is never stored. */
@Embeddable
@Schema(name = "LetterDraft")
public record LetterDraft(
        @NotNull
        @Schema(description = "the contact who is to write it", examples = "0198a000-0000-7000-8000-000000000001")
        @Column(name = "contact_id")
        UUID contactId,

        @NotNull @Min(2000) @Max(2100) @Schema(description = "match year", examples = "2027")
        Integer season,

        @NotEmpty
        @Size(max = 4)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "for what it is sent", examples = "[\"IR\", \"DR\"]")
        List<@NotNull LetterTrack> tracks,

        @Enumerated(EnumType.STRING)
        @Column(name = "author_specialty")
        @Schema(description = "specialty of the author; absent: as the role of the contact says, if it does")
        Specialty authorSpecialty,

        @OrdinaryDay
        @Column(name = "visa_status_disclosed_on")
        @Schema(description = "day on which the author was told of the visa status; absent: not yet")
        LocalDate visaStatusDisclosedOn,

        @Schema(description = "day on which the author got the CV; absent: not yet")
        @OrdinaryDay
        @Column(name = "cv_sent_on")
        LocalDate cvSentOn,

        @OrdinaryDay
        @Column(name = "statement_draft_sent_on")
        @Schema(description = "day on which the author got a draft of the personal statement; absent: not yet")
        LocalDate statementDraftSentOn,

        @OrdinaryDay
        @Column(name = "activity_summary_sent_on")
        @Schema(description = "day on which the author got a summary of what was done together; absent: not yet")
        LocalDate activitySummarySentOn,

        @Enumerated(EnumType.STRING)
        @Schema(description = "whether the applicant gave up the right to see it; absent: not decided")
        Waiver waiver,

        @OrdinaryDay
        @Column(name = "requested_on")
        @Schema(description = "day on which the author was asked; absent: not yet")
        LocalDate requestedOn,

        @OrdinaryDay @Column(name = "declined_on") @Schema(description = "day on which the author said no")
        LocalDate declinedOn,

        @Schema(description = "day on which it was uploaded to ERAS; absent: not yet, or not known to be")
        @OrdinaryDay
        @Column(name = "uploaded_on")
        LocalDate uploadedOn,

        @OrdinaryDay
        @Column(name = "needed_by")
        @Schema(description = "by when it has to be uploaded; absent: not known", examples = "2026-09-23")
        LocalDate neededBy) {

    public LetterDraft {
        tracks = tracks == null ? List.of() : tracks.stream().distinct().toList();
    }

    /** What was done, by the day. */
    Map<LetterItem, LocalDate> done() {
        Map<LetterItem, LocalDate> done = new EnumMap<>(LetterItem.class);
        done.put(LetterItem.VISA_STATUS_DISCLOSED, visaStatusDisclosedOn);
        done.put(LetterItem.CV_SENT, cvSentOn);
        done.put(LetterItem.STATEMENT_DRAFT_SENT, statementDraftSentOn);
        done.put(LetterItem.ACTIVITY_SUMMARY_SENT, activitySummarySentOn);
        done.put(LetterItem.REQUESTED, requestedOn);
        done.put(LetterItem.UPLOADED, uploadedOn);
        done.values().removeIf(day -> day == null);
        return done;
    }
}
