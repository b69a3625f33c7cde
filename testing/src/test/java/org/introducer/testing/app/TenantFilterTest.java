package org.introducer.testing.app;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.introducer.platform.tenancy.KeptQueries;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Queries that name no tenant, while PostgreSQL's row-level security is off: the mapping alone keeps tenants apart. */
@PlatformTest
@Tag("X01")
class TenantFilterTest {

    private static final int QUERIES = 20;

    @Inject
    EntityManager entities;

    @Inject
    KeptQueries queries;

    private final Actor mine = Actor.applicant();
    private final Actor theirs = Actor.applicant();
    private UUID myParcel;
    private UUID theirParcel;

    @BeforeEach
    void without_row_level_security() throws SQLException {
        myParcel = parcel(mine, "mine");
        theirParcel = parcel(theirs, "theirs");
        asOwner("alter table parcels disable row level security");
    }

    @AfterEach
    void with_row_level_security() throws SQLException {
        asOwner("alter table parcels enable row level security");
    }

    @Test
    void a_query_sees_the_rows_of_the_callers_tenant_alone() {
        mine.asking().get("/v1/parcels").then().statusCode(200).body("", equalTo(List.of("mine")));
        theirs.asking().get("/v1/parcels").then().statusCode(200).body("", equalTo(List.of("theirs")));
    }

    @Test
    void a_load_by_key_finds_nothing_of_another_tenant() {
        mine.asking().get("/v1/parcels/" + myParcel).then().statusCode(200).body("", equalTo(List.of("mine")));
        mine.asking().get("/v1/parcels/" + theirParcel).then().statusCode(200).body("", is(empty()));
    }

    /** Also when the plan was made for the other tenant. */
    @Test
    void a_query_whose_plan_is_kept_sees_the_callers_tenant_alone_and_so_do_those_after_it() {
        for (int times = 0; times < 3; times++) {
            kept(mine, List.of("mine"), List.of("mine"));
            kept(theirs, List.of("theirs"), List.of());
        }
    }

    private void kept(Actor actor, List<String> all, List<String> byKey) {
        actor.asking()
                .get("/v1/parcels/" + myParcel + "/kept")
                .then()
                .statusCode(200)
                .body("", equalTo(List.of(all, all, all, all, byKey)));
    }

    @Test
    void a_query_whose_plan_is_kept_leaves_the_filter_on_when_it_fails_and_takes_no_other_tenant() {
        mine.asking()
                .queryParam("tenant", theirs.tenant())
                .get("/v1/parcels/kept")
                .then()
                .statusCode(200)
                .body("", equalTo(List.of(List.of("failed"), List.of("mine"), List.of("mine"))));
    }

    @Test
    void a_query_whose_plan_is_kept_has_no_nested_query_which_would_see_all_tenants() {
        for (String nested : List.of(
                "exists (select 1 from Parcel p where p.id <> e.id)",
                "exists (SELECT 1 from Parcel p)",
                "e.id in ( from Parcel)")) {
            assertThrows(IllegalArgumentException.class, () -> KeptQueries.Query.of(Parcel.class, nested));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> KeptQueries.Query.of(Parcel.class, "(select 1)", "1 = 1", "", Integer.class));
    }

    /** When Hibernate keeps the plans of all queries, {@link KeptQueries} are not needed any more. */
    @Test
    void hibernate_keeps_the_plans_of_such_queries_and_of_no_others() {
        int before = plans();
        asNobody(number ->
                queries.list(KeptQueries.Query.of(Parcel.class, "e.code = 'kept " + number + "'"), Map.of(), 1));
        int kept = plans() - before;
        assertTrue(kept >= QUERIES && kept < 2 * QUERIES, kept + " plans");
        asNobody(number -> entities.createQuery("from Parcel e where e.code = 'other " + number + "'", Parcel.class)
                .getResultList());
        assertTrue(plans() - before - kept < QUERIES, "plans of other queries");
    }

    /** Each query twice; some plans may be made by others meanwhile. */
    private static void asNobody(IntConsumer query) {
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, 2 * QUERIES).map(i -> i / 2).forEach(query));
    }

    private int plans() {
        return entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache()
                .getNumberOfCachedQueryPlans();
    }

    @Test
    void an_update_of_everything_changes_the_callers_tenant_alone() {
        mine.sending(Map.of("name", "renamed"))
                .post("/v1/parcels/renaming")
                .then()
                .statusCode(200)
                .body(equalTo("1"));
        theirs.asking().get("/v1/parcels").then().body("", equalTo(List.of("theirs")));
    }

    private static UUID parcel(Actor actor, String name) {
        return UUID.fromString(actor.sending(Map.of("name", name, "size", "SMALL"))
                .post("/v1/parcels")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
