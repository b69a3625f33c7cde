package org.introducer.platform.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.introducer.platform.problem.ProblemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X06")
class CriteriaTest {

    private record Visit(String city, LocalDate day, Integer guests) {}

    private static final Visit TAMPA = new Visit("Tampa", LocalDate.parse("2026-03-01"), 3);
    private static final Visit MIAMI = new Visit("Miami (FL)", LocalDate.parse("2026-04-01"), null);

    private static final Criteria<Visit> CRITERIA = new Criteria<Visit>()
            .field("city", String.class, Visit::city)
            .field("day", LocalDate.class, Visit::day)
            .field("guests", Integer.class, Visit::guests);

    private static List<Visit> found(String filter) {
        Predicate<Visit> wanted = CRITERIA.of(filter);
        return Stream.of(TAMPA, MIAMI).filter(wanted).toList();
    }

    @Test
    void a_computed_list_understands_the_language_of_the_stored_ones() {
        assertEquals(List.of(TAMPA, MIAMI), found(null));
        assertEquals(List.of(TAMPA), found("city==tampa"));
        assertEquals(List.of(MIAMI), found("city=='MIAMI (*'"));
        assertEquals(List.of(), found("city==.*"));
        assertEquals(List.of(MIAMI), found("day=gt=2026-03-01"));
        assertEquals(List.of(TAMPA), found("day=lt=2026-04-01;guests>=3"));
        assertEquals(List.of(TAMPA, MIAMI), found("guests==3,city==miami*"));
        assertEquals(List.of(MIAMI), found("city=out=(Tampa,Orlando)"));
    }

    @Test
    void what_is_not_known_fits_only_the_question_whether_it_is_known() {
        assertEquals(List.of(), found("guests!=3"));
        assertEquals(List.of(MIAMI), found("guests=null=true"));
        assertEquals(List.of(TAMPA), found("guests=null=false"));
    }

    @Test
    void what_it_does_not_know_is_refused() {
        for (String filter : List.of("town==Tampa", "day==soon", "guests=gt=many", "city==", "guests=null=maybe")) {
            assertThrows(ProblemException.class, () -> found(filter), filter);
        }
    }

    @Test
    void what_an_expression_demands_outright_is_told_and_nothing_more() {
        assertEquals(Optional.of(Set.of(3)), CRITERIA.only("guests", "guests==3"));
        assertEquals(
                Optional.of(Set.of(1, 2)), CRITERIA.only("guests", "city==Tampa;(day=gt=2026-01-01;guests=in=(1,2))"));
        for (String free :
                List.of("guests==3,city==Tampa", "guests=gt=3", "guests!=3", "guests=out=(3)", "city==Tampa")) {
            assertEquals(Optional.empty(), CRITERIA.only("guests", free), free);
        }
        assertEquals(Optional.empty(), CRITERIA.only("guests", null));
    }
}
