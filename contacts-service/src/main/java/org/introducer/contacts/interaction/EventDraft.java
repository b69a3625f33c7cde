package org.introducer.contacts.interaction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.EventDays;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.time.IanaZone;
import org.introducer.platform.time.OrdinaryDay;

/** The event at which two people met; its last day is a plain date in its own zone. */
@StoredForm
@Schema(name = "InteractionEvent", description = "the event at which two people met")
public record EventDraft(
        @Size(max = 300) @Schema(description = "name of the event", examples = "SIR 2026 Annual Scientific Meeting")
        String name,

        @NotNull
        @Schema(
                description = "last day of the event in its own zone; the follow-up window is counted from it",
                examples = "2026-04-16")
        @OrdinaryDay
        LocalDate lastDay,

        @NotNull @IanaZone @Schema(examples = "America/Toronto")
        String zone) {

    EventDays days() {
        return new EventDays(name, lastDay, ZoneId.of(zone));
    }
}
