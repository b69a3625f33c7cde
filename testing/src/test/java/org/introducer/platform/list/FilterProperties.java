package org.introducer.platform.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.introducer.local.postgres.Postgres;
import org.introducer.platform.problem.ProblemException;

/** A filter means the same whether PostgreSQL evaluates it for a stored list or Java for a computed one. */
class FilterProperties {

    private static final List<String> CITIES = List.of(
            "Tampa",
            "tampa",
            "TAMPA BAY",
            "Miami (FL)",
            "100% Town",
            "under_score",
            "back\\slash",
            "Zürich",
            "a*b",
            "");
    private static final List<UUID> HOSTS = List.of(
            UUID.fromString("00000000-0000-7000-8000-000000000001"),
            UUID.fromString("7fffffff-0000-7000-8000-000000000001"),
            UUID.fromString("ffffffff-0000-7000-8000-000000000001"));
    private static final List<Visit> VISITS = visits();

    private static final Map<String, Listing.Field> STORED = Listing.bare(Visit.class)
            .filter("city", String.class)
            .filter("kind", Visit.Kind.class)
            .filter("day", LocalDate.class)
            .filter("at", Instant.class)
            .filter("guests", Integer.class)
            .filter("nights", Long.class)
            .filter("hours", Double.class)
            .filter("paid", Boolean.class)
            .filter("host", UUID.class)
            .filters();

    private static final Criteria<Visit> COMPUTED = new Criteria<Visit>()
            .field("city", String.class, visit -> visit.city)
            .field("kind", Visit.Kind.class, visit -> visit.kind)
            .field("day", LocalDate.class, visit -> visit.day)
            .field("at", Instant.class, visit -> visit.at)
            .field("guests", Integer.class, visit -> visit.guests)
            .field("nights", Long.class, visit -> visit.nights)
            .field("hours", Double.class, visit -> visit.hours)
            .field("paid", Boolean.class, visit -> visit.paid)
            .field("host", UUID.class, visit -> visit.host);

    private static Postgres postgres;
    private static SessionFactory sessions;

    @BeforeContainer
    static void store() {
        postgres = Postgres.forTests();
        sessions = new Configuration()
                .addAnnotatedClass(Visit.class)
                .setProperty("jakarta.persistence.jdbc.url", postgres.jdbcUrl("postgres"))
                .setProperty("jakarta.persistence.jdbc.user", Postgres.SUPERUSER)
                .setProperty("jakarta.persistence.jdbc.password", postgres.superuserPassword())
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                .buildSessionFactory();
        sessions.inTransaction(session -> VISITS.forEach(session::persist));
    }

    @AfterContainer
    static void leave() {
        sessions.close();
        postgres.close();
    }

    @Property(tries = 2000)
    @Tag("X06")
    void a_filter_finds_the_same_rows_in_postgresql_and_in_memory(@ForAll("filters") String filter) {
        assertEquals(computed(filter), stored(filter), filter);
    }

    @Property(tries = 300)
    @Tag("X06")
    void what_is_not_null_fits_a_comparison_or_its_opposite_and_never_both(@ForAll("positives") String comparison) {
        String opposite = comparison.contains("=in=")
                ? comparison.replaceFirst("=in=", "=out=")
                : comparison.replaceFirst("==", "!=");
        String field = comparison.replaceFirst("[^a-z].*", "");
        List<Integer> both = new ArrayList<>(stored(comparison));
        both.addAll(stored(opposite));
        assertEquals(stored(field + "=null=false"), both.stream().sorted().toList(), comparison);
    }

    @Provide
    Arbitrary<String> filters() {
        return Arbitraries.lazyOf(
                this::comparisons,
                this::comparisons,
                () -> joined(";"),
                () -> joined(","),
                () -> filters().map(filter -> filter.startsWith("(") ? filter : "(" + filter + ")"));
    }

    private Arbitrary<String> joined(String word) {
        return Combinators.combine(comparisons(), filters())
                .as((left, right) -> right.length() > 300 ? left : left + word + "(" + unwrapped(right) + ")");
    }

    /** So that nesting stays within what a filter may have. */
    private static String unwrapped(String filter) {
        return filter.chars().filter(c -> c == '(').count() > 6 ? "guests==3" : filter;
    }

    @Provide
    Arbitrary<String> comparisons() {
        return Arbitraries.of(STORED.keySet())
                .flatMap(field -> Arbitraries.oneOf(
                        Combinators.combine(
                                        Arbitraries.of("==", "!=", "=gt=", "=ge=", "=lt=", "=le=", ">", "<="),
                                        values(field))
                                .as((operator, value) -> field + operator + value),
                        Combinators.combine(
                                        Arbitraries.of("=in=", "=out="),
                                        values(field).list().ofMinSize(1).ofMaxSize(4))
                                .as((operator, list) -> field + operator + "(" + String.join(",", list) + ")"),
                        Arbitraries.of("true", "false").map(value -> field + "=null=" + value)));
    }

    @Provide
    Arbitrary<String> positives() {
        return comparisons().filter(comparison -> comparison.contains("==") || comparison.contains("=in="));
    }

    private static Arbitrary<String> values(String field) {
        List<String> known = switch (field) {
            case "city" ->
                List.of(
                        "Tampa",
                        "tampa",
                        "T*",
                        "*a*",
                        "*",
                        "100%*",
                        "under?score",
                        "under_*",
                        "back\\slash",
                        "back\\*",
                        "ZÜRICH",
                        "a*b",
                        "a.b",
                        "Miami (FL)",
                        "miami *",
                        "it's",
                        "\\E*",
                        "");
            case "kind" -> List.of("TOUR", "OBSERVERSHIP", "INTERVIEW");
            case "day" -> List.of("2026-02-28", "2026-03-01", "2028-02-29");
            case "at" ->
                List.of(
                        "2026-03-01T12:00:00Z",
                        "2026-03-01T13:00:00+01:00",
                        "2026-03-01",
                        "2026-03-01T12:00:00.000001Z");
            case "guests", "nights" -> List.of("0", "3", "-1", "2147483647");
            case "hours" -> List.of("0.5", "1e3", "0", "-0.0");
            case "paid" -> List.of("true", "false");
            default -> HOSTS.stream().map(UUID::toString).toList();
        };
        return Arbitraries.of(known)
                .map(value -> "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'");
    }

    private static List<Integer> computed(String filter) {
        try {
            return VISITS.stream()
                    .filter(COMPUTED.of(filter))
                    .map(visit -> visit.id)
                    .toList();
        } catch (ProblemException refused) {
            return List.of(-1);
        }
    }

    private static List<Integer> stored(String filter) {
        Map<String, Object> parameters = new HashMap<>();
        String hql;
        try {
            hql = Filter.translate(filter, STORED, parameters);
        } catch (ProblemException refused) {
            return List.of(-1);
        }
        return sessions.fromSession(session -> {
            var query = session.createQuery("select e.id from Visit e where " + hql + " order by e.id", Integer.class);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
    }

    /** Every value with every other often enough, and every field unknown once. */
    private static List<Visit> visits() {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Visit visit = new Visit(i);
            visit.city = i % 11 == 10 ? null : CITIES.get(i % 11);
            visit.kind = i % 4 == 3 ? null : Visit.Kind.values()[i % 4];
            visit.day = i % 5 == 4 ? null : LocalDate.parse("2026-02-27").plusDays(i % 5);
            visit.at = i % 3 == 2 ? null : Instant.parse("2026-03-01T12:00:00Z").plusNanos(i % 3 * 1000L);
            visit.guests = i % 6 == 5 ? null : i % 6 - 1;
            visit.nights = i % 7 == 6 ? null : (long) i % 7;
            visit.hours = i % 4 == 2 ? null : i * 0.5;
            visit.paid = i % 3 == 0 ? null : (Boolean) (i % 3 == 1);
            visit.host = i % 4 == 0 ? null : HOSTS.get(i % 4 - 1);
            visits.add(visit);
        }
        return visits;
    }
}
