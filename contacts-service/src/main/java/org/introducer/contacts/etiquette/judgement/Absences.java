package org.introducer.contacts.etiquette.judgement;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.introducer.contacts.etiquette.Touch;

/** The days that do not count because the other side is away: disjoint, in order. */
record Absences(List<Away> stretches) {

    /** From the day the notice came to the day before the return. */
    record Away(LocalDate from, LocalDate until, Touch notice) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    static Absences of(History history, Dossier dossier) {
        List<Away> found = history.all(Touch::isAbsenceNotice).stream()
                .map(notice -> away(notice, history, dossier))
                .filter(away -> away.from().isBefore(away.until()))
                .sorted(Comparator.comparing(Away::from).thenComparing(Away::until))
                .toList();
        List<Away> merged = new ArrayList<>();
        for (Away next : found) {
            Away last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || last.until().isBefore(next.from())) {
                merged.add(next);
            } else if (last.until().isBefore(next.until())) {
                merged.set(merged.size() - 1, new Away(last.from(), next.until(), next.notice()));
            }
        }
        return new Absences(List.copyOf(merged));
    }

    /** An answer of their own ends the absence before the day they had named; a day before the notice is no return. */
    private static Away away(Touch notice, History history, Dossier dossier) {
        LocalDate from = dossier.dayOf(notice.occurredAt());
        LocalDate back = notice.returnsOn() != null && !notice.returnsOn().isBefore(from)
                ? notice.returnsOn()
                : from.plusDays(dossier.policy().absenceDefault());
        LocalDate until = history.firstAfter(notice, Touch::isAnswer)
                .map(answer -> dossier.dayOf(answer.occurredAt()))
                .filter(answered -> answered.isBefore(back))
                .orElse(back);
        return new Away(from, until, notice);
    }

    Optional<Away> on(LocalDate day) {
        return stretches.stream().filter(away -> away.covers(day)).findFirst();
    }

    /** Days that count between two days. */
    long count(LocalDate from, LocalDate to) {
        long away = stretches.stream()
                .mapToLong(stretch -> DAYS.between(max(stretch.from(), from), min(stretch.until(), to)))
                .filter(days -> days > 0)
                .sum();
        return DAYS.between(from, to) - away;
    }

    /** The first day on which so many days have counted. */
    LocalDate reach(LocalDate from, int days) {
        LocalDate reached = from.plusDays(days);
        for (Away stretch : stretches) {
            LocalDate start = max(stretch.from(), from);
            if (start.isBefore(reached) && start.isBefore(stretch.until())) {
                reached = reached.plusDays(DAYS.between(start, stretch.until()));
            }
        }
        return reached;
    }

    /** The first day on which so many working days, Monday to Friday, have counted. */
    LocalDate reachWorking(LocalDate from, int workingDays) {
        LocalDate day = from;
        for (int counted = 0; counted < workingDays; ) {
            LocalDate next = on(day).map(Away::until).orElse(day);
            day = next.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                counted++;
            }
        }
        return day;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
