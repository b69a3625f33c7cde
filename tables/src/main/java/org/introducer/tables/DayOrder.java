package org.introducer.tables;

/**
 * Which number of {@code 3/4/25} is the day, as a column tells by its other cells. Give it each cell of the column, then ask.
 */
public final class DayOrder {

    /** What the numbers of a column's dates mean. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        /** No cell decides it, or cells contradict each other. */
        UNKNOWN
    }

    private boolean dayFirst;
    private boolean monthFirst;

    /** Takes a cell as evidence: a first number above 12 is a day, and so is a second one. */
    public void add(String cell) {
        Dates.numbers(cell).ifPresent(numbers -> {
            dayFirst |= numbers.first() > 12 && numbers.second() <= 12;
            monthFirst |= numbers.second() > 12 && numbers.first() <= 12;
        });
    }

    public Order order() {
        if (dayFirst == monthFirst) {
            return Order.UNKNOWN;
        }
        return dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }
}
