package org.introducer.programs.acquaintance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.introducer.platform.remote.NeighbourCall;

/** What this service asks contacts-service about the people whom an applicant knows at a program. */
@RegisterRestClient(configKey = "contacts-service")
@RegisterProvider(NeighbourCall.class)
@Path("/v1")
interface PeopleApi {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contact(UUID id, String name, String role, Instant lastTouchAt) {

        public Contact {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(role);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contacts(List<Contact> items) {

        public Contacts {
            items = List.copyOf(items);
        }
    }

    record Question(List<UUID> contactIds, String channel, String purpose) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Warning(String text) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decision(
            UUID contactId,
            MayAsk decision,
            String rule,
            String why,
            LocalDate until,
            Instant suggestedAt,
            List<Warning> warnings,
            List<String> unavailable) {

        public Decision {
            Objects.requireNonNull(contactId);
            Objects.requireNonNull(decision);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decisions(List<Decision> items) {

        public Decisions {
            items = List.copyOf(items);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Advocates(List<Advocate> items, List<String> unavailable) {

        public Advocates {
            items = List.copyOf(items);
        }
    }

    @GET
    @Path("/contacts")
    Contacts list(
            @QueryParam("applicantId") UUID applicantId,
            @QueryParam("filter") String filter,
            @QueryParam("sort") String sort,
            @QueryParam("limit") int limit);

    @POST
    @Path("/contacts/outreach-checks")
    Decisions check(@QueryParam("applicantId") UUID applicantId, Question question);

    @GET
    @Path("/programs/{program}/advocates")
    Advocates advocates(@PathParam("program") UUID programId, @QueryParam("applicantId") UUID applicantId);
}
