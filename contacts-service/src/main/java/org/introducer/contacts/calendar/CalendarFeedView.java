package org.introducer.contacts.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.conditional.Versioned;
import org.jspecify.annotations.Nullable;

/** The secret address from which a calendar program can subscribe to an applicant's dates. */
@Schema(name = "CalendarFeed")
record CalendarFeedView(
        @Schema(description = "the applicant whose dates it shows")
        UUID applicantId,

        @Schema(description = "whether names, and what the applicant wrote, are shown")
        boolean names,

        @Schema(
                description = "the secret address, absolute within this origin; only in the answer that made it",
                examples = "/v1/calendars/0199c0de-0000-7000-8000-000000000001_c2VjcmV0")
        @Nullable
        String address,

        Instant createdAt,
        @JsonIgnore long version)
        implements Versioned {

    /** @param address null when it is not known any more */
    static CalendarFeedView of(CalendarFeed feed, @Nullable String address) {
        return new CalendarFeedView(feed.ownerId(), feed.names(), address, feed.createdAt(), feed.version());
    }
}
