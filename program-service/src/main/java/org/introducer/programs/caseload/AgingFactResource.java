package org.introducer.programs.caseload;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.http.Links;
import org.introducer.platform.list.Criteria;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.list.Paged;
import org.introducer.platform.list.QueueQuery;
import org.introducer.platform.list.Ranking;
import org.introducer.programs.fact.FactField;
import org.jspecify.annotations.Nullable;

@Path("/v1/caseload")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, INTEGRATION})
@Tag(name = "Caseload")
public class AgingFactResource {

    private static final String LIST = "/v1/caseload/visa-facts";

    private static final Criteria<AgingFact> CRITERIA = new Criteria<AgingFact>()
            .field("status", AgingFact.Status.class, AgingFact::status)
            .field("programId", UUID.class, AgingFact::programId)
            .field("field", FactField.class, AgingFact::field)
            .field("season", Integer.class, AgingFact::season)
            .field("observedOn", LocalDate.class, AgingFact::observedOn)
            .field("applicants", Integer.class, AgingFact::applicants);

    private static final Ranking<AgingFact> OLD =
            new Ranking<>("visa-facts", CRITERIA, AgingFactResource::place, AgingFactResource::behind);

    private final AgingFacts facts;
    private final Lists lists;
    private final Links links;

    AgingFactResource(AgingFacts facts, Lists lists, Links links) {
        this.facts = facts;
        this.lists = lists;
        this.links = links;
    }

    /** One page of the old visa facts of the programs of a caseload. */
    @Schema(name = "AgingVisaFactPage")
    record Facts(
            @Schema(required = true) List<AgingFact> items,

            @Schema(description = "cursor of the next page; absent on the last") @Nullable
            String next)
            implements Paged {}

    /** The visa facts of the programs of a caseload, in numbers. */
    @Schema(name = "CaseloadFactsDashboard")
    record Dashboard(
            @Schema(description = "the time at which it was computed")
            Instant asOf,

            @Schema(description = "applicants who consented to the caller")
            int applicants,

            @Schema(description = "programs that they look at")
            int programs,

            @Schema(description = "visa facts that count as unknown")
            Figure expired,

            @Schema(
                    description =
                            "visa facts that will be expired within 30 days, an assumption without an outside source")
            Figure expiring,

            @Schema(description = "visa facts that should be checked again")
            Figure stale) {}

    /** A number, and the list whose items it counts. */
    @Schema(name = "FactsFigure")
    record Figure(
            @Schema(description = "how many entries the list has")
            int count,

            @Schema(description = "how many programs it concerns")
            int programs,

            @Schema(description = "where the list is", examples = LIST + "?filter=status==STALE")
            String list) {}

    @GET
    @Path("/visa-facts")
    @Operation(
            operationId = "listCaseloadVisaFacts",
            summary = "List the old visa facts of the programs of my applicants",
            description = """
                    Returns what is last known of the visa fields of each program that an applicant of the caseload looks at, where it \
                    is expired, will be within 30 days, or is stale. A field of which nothing is known is not listed. Which applicants \
                    look at a program: `listCaseloadVerdicts` with `filter=programId==...`. Answers 503 while contacts-service, which \
                    has the consents, is unavailable.""")
    public Facts list(
            @BeanParam QueueQuery query,
            @QueryParam("filter")
                    @Parameter(
                            description = "RSQL over the fields of the items, such as `status==EXPIRING`",
                            schema = @Schema(maxLength = 2000))
                    String filter) {
        Page<AgingFact> page = lists.page(OLD, query, filter, () -> facts.all().facts().stream());
        return new Facts(page.items(), page.next());
    }

    @GET
    @Path("/dashboard")
    @Operation(
            operationId = "getCaseloadFactsDashboard",
            summary = "Get the visa facts of my applicants' programs in numbers",
            description = """
                    Returns how many visa facts of the programs that the applicants of the caseload look at are old, or will be soon; \
                    each number with the list behind it. The applicants themselves in numbers are at contacts-service, at the same \
                    address.""")
    public Dashboard dashboard() {
        AgingFacts.Found found = facts.all();
        return new Dashboard(
                found.asOf(),
                found.applicants(),
                found.programs(),
                figure(found, AgingFact.Status.EXPIRED),
                figure(found, AgingFact.Status.EXPIRING),
                figure(found, AgingFact.Status.STALE));
    }

    private Figure figure(AgingFacts.Found found, AgingFact.Status status) {
        List<AgingFact> those =
                found.facts().stream().filter(fact -> fact.status() == status).toList();
        return new Figure(
                those.size(),
                (int) those.stream().map(AgingFact::programId).distinct().count(),
                links.to(LIST + "?filter=status==" + status));
    }

    private static List<String> place(AgingFact last) {
        return List.of(
                last.status().name(), last.programId().toString(), last.field().name());
    }

    private static Predicate<AgingFact> behind(List<String> place) {
        AgingFact last = new AgingFact(
                UUID.fromString(place.get(1)),
                null,
                FactField.valueOf(place.get(2)),
                AgingFact.Status.valueOf(place.get(0)),
                null,
                null,
                0);
        return fact -> AgingFacts.ORDER.compare(fact, last) > 0;
    }
}
