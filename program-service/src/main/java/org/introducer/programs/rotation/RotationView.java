package org.introducer.programs.rotation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.SourceType;
import org.jspecify.annotations.Nullable;

/** An offer as shown. */
@Schema(name = "Rotation", description = "the offer as it is recorded")
record RotationView(
        UUID id,
        @Schema(description = "what a visitor does") RotationKind kind,
        String title,
        @Nullable UUID programId,
        @Nullable String institution,

        @Schema(description = "two letters of the institution's US state") @Nullable
        String state,

        @Nullable String department,

        @Schema(description = "absent: not said") @Nullable Set<RotationVisitor> takes,

        @Nullable String takesNote,

        @Schema(description = "absent: not said") @Nullable List<Document> documents,

        @Nullable Fee fee,

        @Schema(description = "days before its first day by which one applies")
        Integer leadDays,

        Integer shortestDays,
        Integer longestDays,
        @Nullable Set<Integer> closedMonths,

        @Schema(description = "absent: not said") @Nullable Set<RotationDraft.Visa> visas,

        Boolean patientContact,
        @Nullable String note,

        @Schema(description = "where the offer is stated, and when it was read")
        Evidence evidence,

        @Schema(description = "by the age of the evidence; STALE also where nobody knows when it was said: confirm it")
        Freshness freshness,

        Instant createdAt,

        @Schema(description = "absent: not withdrawn") @Nullable
        Instant withdrawnAt,

        @JsonIgnore long version)
        implements Writes.Created {

    /** A document that the offer asks for. */
    @Schema(name = "RotationDocumentNeeded")
    record Document(
            RotationDraft.DocumentKind kind,

            @Schema(description = "what the offer says of it") @Nullable
            String note) {}

    /** A fee that the offer states. */
    @Schema(name = "RotationFeeCharged")
    record Fee(
            @Schema(description = "absent: how much is not said")
            Integer amount,

            @Schema(description = "ISO 4217 code; absent with the amount")
            String currency,

            RotationDraft.@Nullable Per per,

            @Schema(description = "what else the offer says of the fee") @Nullable
            String note) {}

    @Schema(name = "RotationSource", description = "where the offer is stated")
    record Evidence(
            SourceType sourceType,
            String reference,
            @Nullable LocalDate observedOn,

            @Schema(description = "the day on which it was taken from a copy, when it was not read at the source")
            @Nullable
            LocalDate collectedOn,

            @Schema(description = "the year in the words of the source; absent: it names none") @Nullable
            String statedFor,

            Confidence confidence) {}

    static RotationView of(RotationOffer offer, Freshness freshness) {
        RotationDraft draft = offer.draft();
        RotationDraft.Evidence evidence = draft.evidence();
        return new RotationView(
                offer.id(),
                draft.kind(),
                draft.title(),
                draft.programId(),
                draft.institution(),
                draft.state(),
                draft.department(),
                draft.takes(),
                draft.takesNote(),
                documents(draft),
                draft.fee() == null
                        ? null
                        : new Fee(
                                draft.fee().amount(),
                                draft.fee().currency(),
                                draft.fee().per(),
                                draft.fee().note()),
                draft.leadDays(),
                draft.shortestDays(),
                draft.longestDays(),
                draft.closedMonths(),
                draft.visas(),
                draft.patientContact(),
                draft.note(),
                new Evidence(
                        evidence.sourceType(),
                        evidence.reference(),
                        evidence.observedOn(),
                        evidence.collectedOn(),
                        evidence.statedFor(),
                        evidence.confidence()),
                freshness,
                offer.createdAt(),
                offer.withdrawnAt(),
                offer.version());
    }

    static @Nullable List<Document> documents(RotationDraft draft) {
        return draft.documents() == null
                ? null
                : draft.documents().stream()
                        .map(document -> new Document(document.kind(), document.note()))
                        .toList();
    }
}
