package org.introducer.contacts.letter.readiness;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long an author supervised the applicant in one kind, beside the least that a letter needs. Weeks are counted by working days, five to
 * the week, so that four weeks from a Monday to a Friday are four; days of which 31 are a month are left over from whole months. Days that
 * two entries share count once.
 *
 * @param amount whole weeks or months so far
 * @param reachedOn the day on which the minimum is reached by what is recorded; null: not by that
 */
public record SupervisedTime(SupervisionKind kind, int amount, Minimum minimum, LocalDate reachedOn) {

    private static final int WORKING_DAYS = 5;
    private static final int MONTH = 31;

    boolean isEnough(LocalDate day) {
        return reachedOn != null && !reachedOn.isAfter(day);
    }

    /** The time until a day; what has not begun by then counts for {@code reachedOn} only. */
    static SupervisedTime of(SupervisionKind kind, List<Supervised> all, Minimum minimum, LocalDate until) {
        List<Supervised> stretches =
                united(all.stream().filter(one -> one.kind() == kind).toList());
        return new SupervisedTime(kind, amount(stretches, minimum, until), minimum, reachedOn(stretches, minimum));
    }

    private static List<Supervised> united(List<Supervised> all) {
        List<Supervised> united = new ArrayList<>();
        for (Supervised next :
                all.stream().sorted(Comparator.comparing(Supervised::from)).toList()) {
            Supervised last = united.isEmpty() ? null : united.getLast();
            if (last == null
                    || last.to() != null && next.from().isAfter(last.to().plusDays(1))) {
                united.add(next);
            } else if (last.to() != null && (next.to() == null || next.to().isAfter(last.to()))) {
                united.set(united.size() - 1, new Supervised(last.kind(), last.from(), next.to()));
            }
        }
        return united;
    }

    private static int amount(List<Supervised> stretches, Minimum minimum, LocalDate until) {
        int whole = 0;
        int rest = 0;
        for (Supervised stretch : stretches) {
            if (stretch.hasBegun(until)) {
                LocalDate end = stretch.to() == null || stretch.to().isAfter(until) ? until : stretch.to();
                switch (minimum.unit()) {
                    case WEEKS -> rest += workingDays(stretch.from(), end);
                    case MONTHS -> {
                        Period period = Period.between(stretch.from(), end.plusDays(1));
                        whole += (int) period.toTotalMonths();
                        rest += period.getDays();
                    }
                }
            }
        }
        return whole + rest / (minimum.unit() == Minimum.Unit.WEEKS ? WORKING_DAYS : MONTH);
    }

    private static int workingDays(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        int working = (int) (days / 7) * WORKING_DAYS;
        for (LocalDate day = from.plusDays(days / 7 * 7); !day.isAfter(to); day = day.plusDays(1)) {
            working += day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
        }
        return working;
    }

    /** The amount never falls from one day to the next, so the first day that is enough is found by halving. */
    private static LocalDate reachedOn(List<Supervised> stretches, Minimum minimum) {
        if (stretches.isEmpty()) {
            return null;
        }
        LocalDate first = stretches.getFirst().from();
        Supervised last = stretches.getLast();
        LocalDate end = last.to() != null ? last.to() : last.from().plusDays(minimum.mostDays());
        if (amount(stretches, minimum, end) < minimum.amount()) {
            return null;
        }
        long enough = ChronoUnit.DAYS.between(first, end);
        long tooFew = -1;
        while (enough - tooFew > 1) {
            long middle = (enough + tooFew) / 2;
            if (amount(stretches, minimum, first.plusDays(middle)) >= minimum.amount()) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return first.plusDays(enough);
    }
}
