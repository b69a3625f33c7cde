package org.introducer.system;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first resources with the local key, and what they leave in the logs. */
class FirstResourcesIT {

    private final LocalStack stack = LocalStack.shared();

    @Test
    @Tag("X02")
    void they_work_through_the_reverse_proxy() {
        new FirstResources(stack::mounted, people()::get).play();
    }

    @Test
    @Tag("X02")
    void they_work_at_each_service_itself() {
        new FirstResources(stack::direct, people()::get).play();
    }

    @Test
    @Tag("X21")
    void a_call_is_found_by_its_trace_in_the_logs_of_every_service_that_it_met_and_nobody_by_name() throws IOException {
        Person amara = Person.in(stack, Role.APPLICANT);
        String mark = UUID.randomUUID().toString().replace("-", "");
        String trace = HexFormat.of().formatHex(UUID.randomUUID().toString().getBytes(), 0, 16);
        Response created = amara.sending(
                        Service.CONTACTS,
                        Map.of(
                                "name",
                                "Priya " + mark,
                                "role",
                                "OTHER",
                                "emails",
                                List.of(mark + "@example.org"),
                                "programId",
                                UUID.randomUUID().toString()))
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .post("/v1/contacts");
        created.then().statusCode(422);
        amara.asking(Service.CONTACTS)
                .queryParam("filter", "name==" + mark)
                .get("/v1/contacts")
                .then()
                .statusCode(200);
        amara.sending(Service.CONTACTS, Map.of("name", mark, "role", mark)).post("/v1/contacts");
        for (Service service : new Service[] {Service.CONTACTS, Service.PROGRAMS}) {
            String log = Files.readString(stack.log(service.id()));
            assertTrue(log.contains(trace), service.id() + " does not know the trace");
        }
        for (Service service : Service.values()) {
            assertFalse(
                    Files.readString(stack.log(service.id())).contains(mark), service.id() + " logs who it is about");
        }
        assertFalse(Files.readString(stack.log("postgres")).contains(mark), "PostgreSQL logs who it is about");
    }

    private Map<Role, String> people() {
        Person amara = Person.in(stack, Role.APPLICANT);
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            tokens.put(
                    role,
                    role == Role.APPLICANT
                            ? amara.token()
                            : amara.colleague(role).token());
        }
        return tokens;
    }
}
