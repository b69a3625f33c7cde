package org.introducer.contacts.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The documents that a stay or rotation asks for, held against those that the applicant has. */
@Schema(name = "DocumentPacket")
record Packet(
        @Schema(description = "every paper is there and valid for long enough")
        boolean complete,

        @Schema(description = "by when the papers have to be there")
        LocalDate neededBy,

        @Schema(description = "the first of the last days to begin; absent: nothing has to be got") @Nullable
        LocalDate latestStart,

        @Schema(description = "the papers that were asked for, in the same order")
        List<Item> items) {

    @Schema(
            name = "DocumentPacketState",
            description = "READY: held, and valid long enough; UNKNOWN: held, but not recorded until when it is valid; "
                    + "EXPIRES_TOO_EARLY; REQUESTED: asked for, not yet held; MISSING: none is held or requested")
    enum State {
        READY,
        UNKNOWN,
        EXPIRES_TOO_EARLY,
        REQUESTED,
        MISSING
    }

    /** Where the number of days to get a document comes from: the request, or an assumption by kind of document. */
    @Schema(name = "DocumentPacketBasis")
    enum Basis {
        REQUEST,
        ASSUMPTION
    }

    /** One of the documents, and whether the applicant has it in time. */
    @Schema(name = "DocumentPacketItem")
    record Item(
            DocumentKind kind,
            State state,

            @Schema(description = "the document that comes nearest; absent: there is none") @Nullable
            UUID documentId,

            @Schema(description = "last day on which it has to be valid")
            LocalDate validUntil,

            @Schema(description = "last day to begin getting one; absent where it is ready") @Nullable
            LocalDate latestStart,

            @Schema(description = "where the days that it takes are from")
            Basis basis,

            @Schema(description = "that last day has passed")
            boolean late,

            @Schema(description = "what to find out, where the state is UNKNOWN") @Nullable
            String question) {}

    static Packet of(PacketQuestion question, List<Document> documents, LocalDate today) {
        LocalDate by = question.latestApplyBy() == null ? question.startsOn() : question.latestApplyBy();
        List<Item> items = question.needed().stream()
                .map(needed -> item(needed, question.endsOn(), by, documents, today))
                .toList();
        return new Packet(
                items.stream().allMatch(item -> item.state() == State.READY),
                by,
                items.stream()
                        .map(Item::latestStart)
                        .filter(day -> day != null)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                items);
    }

    private record Found(Document document, State state) {}

    private static Item item(
            PacketQuestion.Needed needed, LocalDate ends, LocalDate by, List<Document> documents, LocalDate today) {
        LocalDate until = ends.plusDays(needed.validAfter() == null ? 0 : needed.validAfter());
        Found best = documents.stream()
                .filter(document -> document.entry().kind() == needed.kind())
                .map(document -> new Found(document, state(document.entry(), until)))
                .min(Comparator.comparing(Found::state))
                .orElse(new Found(null, State.MISSING));
        boolean ready = best.state() == State.READY;
        LocalDate start = ready
                ? null
                : by.minusDays(needed.days() == null ? needed.kind().assumedDays() : needed.days());
        return new Item(
                needed.kind(),
                best.state(),
                best.document() == null ? null : best.document().id(),
                until,
                start,
                needed.days() == null ? Basis.ASSUMPTION : Basis.REQUEST,
                start != null && best.state() != State.REQUESTED && today.isAfter(start),
                best.state() == State.UNKNOWN
                        ? "Until when is it valid? Add expiresOn, or say that it never expires."
                        : null);
    }

    private static State state(DocumentEntry entry, LocalDate until) {
        return switch (entry.state()) {
            case NEEDED -> State.MISSING;
            case REQUESTED -> State.REQUESTED;
            case HELD -> {
                if (entry.noExpiry()) {
                    yield State.READY;
                }
                if (entry.expiresOn() == null) {
                    yield State.UNKNOWN;
                }
                yield entry.expiresOn().isBefore(until) ? State.EXPIRES_TOO_EARLY : State.READY;
            }
        };
    }
}
