package org.introducer.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.introducer.tables.Dates.Reading;
import org.introducer.tables.DayOrder.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P28")
class ValuesTest {

    private static DayOrder order(String... cells) {
        DayOrder order = new DayOrder();
        List.of(cells).forEach(order::add);
        return order;
    }

    private static LocalDate day(String cell, Order order) {
        return ((Reading.Day) Dates.read(cell, order)).date();
    }

    @Test
    void counts_have_thousands_and_points_and_what_is_unknown_is_not_zero() {
        assertEquals(OptionalLong.of(1089), Numbers.count(" 1,089 "));
        assertEquals(OptionalLong.of(1), Numbers.count("1.0"));
        assertEquals(OptionalLong.of(0), Numbers.count("0"));
        for (String unknown : List.of("", " ", "N/A", "n/a", "-")) {
            assertEquals(OptionalLong.empty(), Numbers.count(unknown));
        }
        for (String none : List.of("1.5", "1,08", "-1", "1 0", "x", "1.089,00")) {
            assertThrows(NumberFormatException.class, () -> Numbers.count(none));
        }
        assertEquals(Optional.of(new BigDecimal("58500.00")), Numbers.amount("$58,500.00"));
        assertEquals(Optional.empty(), Numbers.amount("N/A"));
        assertThrows(NumberFormatException.class, () -> Numbers.amount("1e9"));
    }

    @Test
    void dates_are_read_in_the_forms_in_use() {
        LocalDate day = LocalDate.of(2024, 2, 12);
        for (String cell : List.of(
                "2024-02-12",
                "2024-02-12T00:00:00",
                "2024-02-12 00:00:00",
                "2024/02/12",
                "12-feb-24",
                "12-Feb-2024",
                "12 Feb 2024",
                "Feb 12, 2024",
                "February 12, 2024",
                "12 de febrero de 2024",
                "12 févr. 2024",
                "12. Februar 2024",
                "12 de fev. de 2024",
                "12 febbraio 2024",
                "12 Şub 2024",
                "12 Şubat 2024")) {
            assertEquals(day, day(cell, Order.UNKNOWN), cell);
        }
        assertEquals(LocalDate.of(2024, 3, 1), day("1. März 2024", Order.UNKNOWN));
        assertEquals(LocalDate.of(2018, 1, 8), day("1/8/18, 6:14 PM", Order.MONTH_FIRST));
        assertEquals(LocalDate.of(2018, 8, 1), day("1/8/18", Order.DAY_FIRST));
    }

    @Test
    void the_column_tells_which_number_is_the_day_or_nothing_does() {
        assertEquals(Order.DAY_FIRST, order("01/02/2024", "13/02/2024").order());
        assertEquals(Order.MONTH_FIRST, order("1/2/24", "2/13/24").order());
        assertEquals(Order.UNKNOWN, order("1/2/24", "30 May 2024", "").order());
        assertEquals(Order.UNKNOWN, order("13/2/24", "2/13/24").order());
        assertEquals(new Reading.Undecided(), Dates.read("1/2/24", Order.UNKNOWN));
        assertEquals(LocalDate.of(2024, 2, 2), day("2/2/24", Order.UNKNOWN));
        assertEquals(LocalDate.of(2024, 2, 13), day("2/13/24", Order.UNKNOWN));
    }

    @Test
    void what_is_no_date_is_not_made_one() {
        assertEquals(new Reading.Unknown(), Dates.read(" ", Order.UNKNOWN));
        for (String none : List.of("2024-02-30", "13/13/24", "12 foo 2024", "yesterday", "2024", "31-Apr-24")) {
            assertEquals(new Reading.NoDate(), Dates.read(none, Order.DAY_FIRST), none);
        }
    }

    @Test
    void a_text_is_plain_when_there_is_nothing_to_clean() {
        assertTrue(Cells.isPlain("St. Mary's Hospital (IR)"));
        for (String other : List.of("", " ", " a", "a ", "a  b", "a\tb", "a\nb", "\u00e9", "a\u00a0b", "a\u007f")) {
            assertFalse(Cells.isPlain(other), other);
        }
    }
}
