package org.introducer.testing.app;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
