package org.introducer.mentorship.mentor;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;

/** What other features need to know of a mentor. */
public record MentorCard(UUID id, UUID sub, MentorDraft profile) {

    static MentorCard of(Mentor mentor) {
        return new MentorCard(mentor.id(), mentor.sub(), mentor.draft());
    }

    /** Why the mentor takes nobody in the cycle, whatever the seats. */
    @Schema(name = "MentorHindrance")
    public enum Hindrance {
        /** The mentor is paused when the cycle begins. */
        PAUSED,
        /** The days on which the mentor is available do not cover the cycle. */
        NOT_AVAILABLE_THROUGHOUT,
        /** The mentor has left as many requests of the cycle unanswered as the cycle allows. */
        INACTIVE
    }

    /** What keeps the mentor out of a cycle of these days; null when nothing does. A day that is not set yet keeps nobody out. */
    public Hindrance hindrance(LocalDate begins, LocalDate ends) {
        if (profile.paused()
                && (profile.pausedUntil() == null
                        || begins == null
                        || !profile.pausedUntil().isBefore(begins))) {
            return Hindrance.PAUSED;
        }
        boolean late = begins != null
                && profile.availableFrom() != null
                && profile.availableFrom().isAfter(begins);
        boolean early = ends != null
                && profile.availableTo() != null
                && profile.availableTo().isBefore(ends);
        return late || early ? Hindrance.NOT_AVAILABLE_THROUGHOUT : null;
    }

    /** Seats per type; what a cycle sets takes the place of the profile's number. */
    public Map<MentorType, Integer> seats(Map<MentorType, Integer> ofCycle) {
        Map<MentorType, Integer> seats = new EnumMap<>(profile.seats());
        seats.putAll(ofCycle);
        return seats;
    }
}
