package org.introducer.contacts.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The days of the caller's own documents, for other features; no consent reaches them. */
@ApplicationScoped
public class DocumentDates {

    private final Documents documents;

    DocumentDates(Documents documents) {
        this.documents = documents;
    }

    /**
     * A document with a day.
     *
     * @param expiresOn null: not known, or never
     * @param renewBy last day to begin to get a new one, by the days that it is assumed to take; null: it does not expire
     * @param appointmentOn null: none
     */
    public record Dated(UUID id, String title, LocalDate expiresOn, LocalDate renewBy, LocalDate appointmentOn) {}

    /** The caller's own with a day from then on, by the day on which they expire. */
    public List<Dated> mine(LocalDate since, int most) {
        return documents.datedSince(since, most).stream()
                .map(document -> dated(document.id(), document.entry()))
                .toList();
    }

    private static Dated dated(UUID id, DocumentEntry entry) {
        boolean expires = entry.expiresOn() != null && !entry.noExpiry();
        return new Dated(
                id,
                entry.label() == null ? entry.kind().name() : entry.label(),
                expires ? entry.expiresOn() : null,
                expires ? entry.expiresOn().minusDays(entry.kind().assumedDays()) : null,
                entry.appointmentOn());
    }
}
