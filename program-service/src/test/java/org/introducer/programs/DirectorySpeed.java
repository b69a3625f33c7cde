package org.introducer.programs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * A measurement, run by name only: {@code -Dtest=DirectorySpeed}. Fills a directory of 5,000 programs with 100,000 facts and a
 * million entries of shortlists, and prints how long its lists take and how PostgreSQL reads them.
 */
@ProgramsTest
class DirectorySpeed {

    private static final String FILL = """
            create temp table cities (n int, city text, state text, latitude float8, longitude float8);
            insert into cities select n, 'City ' || n, chr(65 + n % 26) || chr(65 + n / 26 % 26), 25 + n % 24, -120 + n % 50
            from generate_series(0, 499) n;
            insert into programs (id, version, name, institution, pathway, city, state, latitude, longitude, created_at)
            select uuidv7(), 0, 'Speed Hospital ' || md5(i::text), 'Institution ' || i % 1500,
                (array['INTEGRATED', 'INDEPENDENT', 'DIAGNOSTIC', 'PGY1'])[1 + i % 4], c.city, c.state,
                case when i % 10 > 0 then c.latitude + random() end, case when i % 10 > 0 then c.longitude + random() end, now()
            from generate_series(1, 5000) i join cities c on c.n = i % 500;
            insert into program_tracks (program_id, type, created_at)
            select id, case when pathway = 'PGY1' then 'PRELIMINARY' when random() < 0.7 then 'ADVANCED' else 'CATEGORICAL' end, now()
            from programs where name like 'Speed %';
            insert into facts (id, version, program_id, field, value, source_type, reference, observed_on, season, reporter,
                confidence, state, recorded_at)
            select uuidv7(), 0, p.id, f.field, f.value, 'PROGRAM_PAGE', 'https://example.org', current_date - (random() * 800)::int,
                2025 + (random() * 2)::int, 'curator', 'HIGH', 'ACCEPTED', now() - random() * interval '400 days'
            from (select id from programs where name like 'Speed %') p cross join generate_series(1, 4)
            cross join (values ('J1_SPONSORSHIP', 'YES'), ('H1B_SPONSORSHIP', 'NO'), ('LETTERS', '3'), ('STEP2_CK_MINIMUM', '230'),
                ('STEP3_REQUIRED', 'NO')) f (field, value);
            insert into shortlists (tenant_id, id, version, applicant_id, sub, season, making, created_at)
            select md5('t' || n % 1000)::uuid, md5('s' || n)::uuid, 0, md5('a' || n % 10000)::uuid, md5('a' || n % 10000)::uuid, 2027,
                '{}', now() - interval '1 day' from generate_series(1, 20000) n;
            insert into shortlist_entries (tenant_id, shortlist_id, rank, program_id, content)
            select s.tenant_id, s.id, r, p.id, '{}' from (select *, row_number() over () as n from shortlists where making = '{}') s
            cross join generate_series(1, 50) r
            join (select id, row_number() over (order by md5(id::text)) as n from programs where name like 'Speed %') p
                on p.n = 1 + (s.n * 37 + r * 83) % 2000;
            analyze;""";

    private static final int WARM_UP = 100;

    private final Actor curator = Actor.curator();

    @Test
    void lists_of_a_whole_directory() throws SQLException {
        execute(FILL);
        String queue = "/v1/verification-tasks?limit=50&season=2027";
        String cursor = curator.asking().get(queue).jsonPath().getString("next");
        time("queue, first page", queue);
        time("queue, second page", queue + "&cursor=" + cursor);
        time("queue, of one reason and state", queue + "&filter=reason==CONFLICT;state==AB");
        once("quality, whole directory read", "/v1/quality?season=2026");
        time("quality, brought up to date", "/v1/quality?season=2026");
        execute("update programs set version = version + 1 where id in (select id from programs limit 20)");
        once("quality, 20 programs changed", "/v1/quality?season=2026");
        once("quality of another season, whole directory read", "/v1/quality?season=2027");
        time("quality", "/v1/quality?season=2027");
        time("quality, by state", "/v1/quality?season=2027&groupBy=STATE&filter=field==J1_SPONSORSHIP");
        time("quality, gaps", "/v1/quality/gaps?season=2027&filter=field==J1_SPONSORSHIP;state==AB");
        time("facts, fresh", "/v1/facts?filter=freshness==FRESH");
        time("facts, stale of one field", "/v1/facts?filter=field==J1_SPONSORSHIP;freshness==STALE");
        time("facts, newest expired", "/v1/facts?filter=freshness==EXPIRED&sort=-observedOn");
        explain("versions of all programs", """
                select p.id, p.version from programs p where p.merged_into is null and p.deleted_at is null and p.retired_on is null""");
        explain("facts of all programs", """
                select of_program, id, field, value from facts_by_program
                where of_program = any (array(select id from programs where name like 'Speed %')) and state = 'ACCEPTED'""");
        explain("the count of applicants", "select count_program_demand(now(), now(), now() - interval '1 day')");
        time("queue, first page by applicants", queue);
        explain("facts of 500 programs", """
                select * from facts where program_id = any (array(select id from programs where name like 'Speed %' limit 500))
                and state = 'ACCEPTED' and field in ('J1_SPONSORSHIP', 'H1B_SPONSORSHIP')""");
        LocalDate today = LocalDate.now();
        explain("fresh facts of a field", """
                select * from facts where field in ('J1_SPONSORSHIP') and (field in ('J1_SPONSORSHIP', 'H1B_SPONSORSHIP')
                and observed_on >= '%s' and not coalesce(season, 9999) < 2027) order by recorded_at, id limit 51""".formatted(today.minusDays(180)));
        explain("expired facts", """
                select * from facts where (field in ('J1_SPONSORSHIP', 'H1B_SPONSORSHIP', 'LETTERS', 'STEP2_CK_MINIMUM', 'STEP3_REQUIRED')
                and (observed_on < '%s' or coalesce(season, 9999) < 2027)) order by recorded_at, id limit 51""".formatted(today.minusDays(365)));
        search();
    }

    private void search() throws SQLException {
        time("search, one word", "/v1/programs?q=hospital");
        time("search, a rare word", "/v1/programs?q=a87ff679");
        time("search, by state", "/v1/programs?filter=state==FL&sort=name");
        time("search, around a place", "/v1/programs?near=27.95,-82.46&filter=distanceKm=le=300");
        time("search, by distance", "/v1/programs?near=27.95,-82.46&sort=distanceKm");
        time("search, by sponsorship", "/v1/programs?filter=j1Sponsorship==YES&season=2027");
        time("facets of all", "/v1/programs/facets");
        time("facets of some", "/v1/programs/facets?q=hospital&filter=pathway==INTEGRATED");
        explain("around a place", """
                select * from programs where merged_into is null and deleted_at is null and place_latitude is not null
                and place_longitude is not null and place_latitude between 25.25 and 30.65 and place_longitude between -85.52 and -79.4
                and (2 * 6371.0088 * asin(least(1.0, sqrt(power(sin(radians(place_latitude - 27.95) / 2), 2) + cos(radians(27.95))
                * cos(radians(place_latitude)) * power(sin(radians(place_longitude + 82.46) / 2), 2))))) <= 300
                order by created_at, id limit 51""");
        explain("a rare word", """
                select * from programs where merged_into is null and deleted_at is null and search like '%a87ff679%' escape '\\'
                order by created_at, id limit 51""");
        explain("a frequent word", """
                select * from programs where merged_into is null and deleted_at is null and search like '%hospital%' escape '\\'
                order by created_at, id limit 51""");
    }

    private void time(String what, String path) {
        double cold = 0;
        double[] took = new double[50];
        int size = 0;
        for (int i = -WARM_UP; i < took.length; i++) {
            long begun = System.nanoTime();
            var answer = curator.asking().urlEncodingEnabled(false).get(path.replace(";", "%3B"));
            double millis = (System.nanoTime() - begun) / 1e6;
            answer.then().statusCode(200);
            if (i == -WARM_UP) {
                cold = millis;
                List<?> items = answer.jsonPath().getList("items");
                size = items == null ? 0 : items.size();
            } else if (i >= 0) {
                took[i] = millis;
            }
        }
        Arrays.sort(took);
        System.out.printf(
                "%s: first %.0f ms, then median %.0f ms, worst of 50 %.0f ms, %d items%n",
                what, cold, took[25], took[49], size);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private void once(String what, String path) {
        long begun = System.nanoTime();
        curator.asking().get(path).then().statusCode(200);
        System.out.printf("%s: %.0f ms%n", what, (System.nanoTime() - begun) / 1e6);
    }

    private static void explain(String what, String sql) throws SQLException {
        try (Connection service = TestDatabase.asOwner();
                Statement statement = service.createStatement();
                ResultSet plan = statement.executeQuery("explain (analyze, buffers) " + sql)) {
            System.out.println("-- " + what);
            while (plan.next()) {
                System.out.println(plan.getString(1));
            }
        }
    }
}
