package org.introducer.contacts.etiquette;

import static java.util.Comparator.reverseOrder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How many clients may turn to one recipient within some days.
 *
 * @param clients the number at which the recipient is busy
 * @param days for how long each of them counts
 */
public record LoadLimit(int clients, int days) {

    /**
     * The day from which on fewer clients count; empty when the recipient is not busy. Each counts to the end of a week, so that the day
     * does not tell on which day somebody wrote.
     *
     * @param contacts for each client the day on which they turned to the recipient
     */
    public Optional<LocalDate> busyUntil(Collection<LocalDate> contacts, LocalDate today) {
        List<LocalDate> ends = contacts.stream()
                .filter(day -> counts(day, today))
                .map(this::end)
                .sorted(reverseOrder())
                .toList();
        return ends.size() < clients ? Optional.empty() : Optional.of(ends.get(clients - 1));
    }

    /** Whether a client who turned to the recipient on a day counts today. */
    public boolean counts(LocalDate contact, LocalDate today) {
        return !contact.isAfter(today) && end(contact).isAfter(today);
    }

    private LocalDate end(LocalDate contact) {
        return contact.plusDays(days).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }
}
