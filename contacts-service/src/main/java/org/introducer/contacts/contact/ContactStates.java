package org.introducer.contacts.contact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.FollowUpState;
import org.jspecify.annotations.Nullable;

/** Knows where contacts stand by the etiquette policy, in as many queries for many as for one. */
public interface ContactStates {

    /** Contacts that were deleted in the meantime are left out. */
    Map<UUID, State> of(UUID ownerId, Collection<UUID> contactIds);

    /** The follow-up state of a contact, as a list of contacts shows it. */
    @Schema(name = "ContactState")
    record State(
            FollowUpState state,

            @Schema(description = "first day on which writing fits; absent when no day is known") @Nullable
            LocalDate earliest,

            @Schema(description = "last day on which it fits; absent when there is none") @Nullable
            LocalDate due,

            @Nullable EtiquetteRule rule,

            @Schema(description = "next date by the applicant's own interval; absent: none") @Nullable
            LocalDate nextTouch) {}
}
