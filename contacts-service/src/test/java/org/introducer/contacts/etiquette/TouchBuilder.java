package org.introducer.contacts.etiquette;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Builds one interaction for a test. */
final class TouchBuilder {

    private final UUID id;
    private final Instant at;
    private InteractionKind kind = InteractionKind.EMAIL;
    private Direction direction = Direction.OUTGOING;
    private InteractionStatus status = InteractionStatus.SENT;
    private Part part = Part.TO;
    private Purpose purpose;
    private Boolean expectsReply;
    private Reaction reaction;
    private boolean passive;
    private boolean noted;
    private LocalDate notBefore;
    private LocalDate returnsOn;
    private EventDays event;
    private List<Promise> promises = List.of();

    TouchBuilder(UUID id, Instant at) {
        this.id = id;
        this.at = at;
    }

    TouchBuilder sent(InteractionKind channel, Purpose why) {
        kind = channel;
        purpose = why;
        return this;
    }

    TouchBuilder expectsReply(boolean said) {
        expectsReply = said;
        return this;
    }

    TouchBuilder answered(Reaction with) {
        direction = Direction.INCOMING;
        reaction = with;
        return this;
    }

    TouchBuilder met(InteractionKind how) {
        kind = how;
        direction = Direction.MUTUAL;
        return this;
    }

    TouchBuilder sign(InteractionKind how, Direction whose) {
        kind = how;
        direction = whose;
        passive = true;
        return this;
    }

    TouchBuilder noted() {
        noted = true;
        return this;
    }

    TouchBuilder status(InteractionStatus other) {
        status = other;
        return this;
    }

    TouchBuilder part(Part other) {
        part = other;
        return this;
    }

    TouchBuilder notBefore(LocalDate day) {
        notBefore = day;
        return this;
    }

    TouchBuilder returnsOn(LocalDate day) {
        returnsOn = day;
        return this;
    }

    /** {@code 2026-03-12} or {@code 2026-03-12@Pacific/Kiritimati}; null for a meeting without an event. */
    TouchBuilder event(String lastDayAndZone) {
        if (lastDayAndZone != null) {
            String[] parts = lastDayAndZone.split("@");
            ZoneId zone = parts.length > 1 ? ZoneId.of(parts[1]) : ZoneId.of("America/New_York");
            event = new EventDays("SIR", LocalDate.parse(parts[0]), zone);
        }
        return this;
    }

    TouchBuilder promise(Promise.Promisor owner, LocalDate due) {
        promises = List.of(new Promise(UUID.nameUUIDFromBytes(id.toString().getBytes()), owner, due, "the CV", null));
        return this;
    }

    Touch build() {
        return new Touch(
                id,
                kind,
                direction,
                status,
                at,
                part,
                purpose,
                expectsReply != null ? expectsReply : purpose != null && purpose.expectsReplyByDefault(),
                reaction,
                passive,
                noted,
                notBefore,
                returnsOn,
                event,
                null,
                promises);
    }
}
