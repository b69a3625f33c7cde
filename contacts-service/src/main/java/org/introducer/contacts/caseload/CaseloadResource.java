package org.introducer.contacts.caseload;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.caseload.DashboardView.Figure;
import org.introducer.contacts.consent.Caseload;
import org.introducer.contacts.consent.CaseloadPage;
import org.introducer.platform.http.Links;
import org.introducer.platform.list.Criteria;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.list.QueueQuery;
import org.introducer.platform.list.Ranking;

@Path("/v1/caseload")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, INTEGRATION})
@Tag(name = "Caseload")
public class CaseloadResource {

    private static final String APPLICANTS = "/v1/caseload/applicants";

    private static final Criteria<CaseloadApplicant> CRITERIA = new Criteria<CaseloadApplicant>()
            .field("applicantId", UUID.class, CaseloadApplicant::applicantId)
            .field("externalId", String.class, CaseloadApplicant::externalId)
            .field("givenName", String.class, CaseloadApplicant::givenName)
            .field("familyName", String.class, CaseloadApplicant::familyName)
            .field("consentedAt", Instant.class, CaseloadApplicant::consentedAt)
            .field("lastActivityAt", Instant.class, CaseloadApplicant::lastActivityAt)
            .field("stuck", Boolean.class, CaseloadApplicant::stuck)
            .field("overdueFollowUps", Integer.class, CaseloadApplicant::overdueFollowUps)
            .field("promisesOverdueByMe", Integer.class, CaseloadApplicant::promisesOverdueByMe)
            .field("promisesOverdueByThem", Integer.class, CaseloadApplicant::promisesOverdueByThem);

    private static final Ranking<CaseloadApplicant> BY_ID = new Ranking<>(
            "applicants", CRITERIA, one -> List.of(one.applicantId().toString()), CaseloadResource::behind);

    private final CaseloadApplicants applicants;
    private final Caseload caseload;
    private final Lists lists;
    private final Links links;
    private final Clock clock;

    CaseloadResource(CaseloadApplicants applicants, Caseload caseload, Lists lists, Links links, Clock clock) {
        this.applicants = applicants;
        this.caseload = caseload;
        this.lists = lists;
        this.links = links;
        this.clock = clock;
    }

    @GET
    @Path("/applicants")
    @Operation(
            operationId = "listCaseloadApplicants",
            summary = "List the applicants who consented to me, with numbers",
            description = """
                    Returns each with the latest activity and what is overdue, by id. `filter=stuck==true` lists those who are stuck. \
                    `leftOut` names on the first page the applicants who are assigned to the caller, or whom the caller provisioned, \
                    and who have not consented, or those named by the filter without a consent.""")
    public CaseloadPage<CaseloadApplicant> list(
            @BeanParam QueueQuery query,
            @QueryParam("filter")
                    @Parameter(
                            description =
                                    "RSQL over the fields of the items, such as `stuck==true` or `overdueFollowUps=gt=0`",
                            schema = @Schema(maxLength = 2000))
                    String filter) {
        Page<CaseloadApplicant> page =
                lists.page(BY_ID, query, filter, () -> applicants.all(Instant.now(clock)).stream());
        List<UUID> named = CRITERIA.only("applicantId", filter)
                .map(ids -> ids.stream().map(UUID.class::cast).toList())
                .orElse(null);
        return CaseloadPage.of(page, query.cursor() == null ? caseload.leftOut(named) : List.of());
    }

    private static Predicate<CaseloadApplicant> behind(List<String> place) {
        return one -> one.applicantId().toString().compareTo(place.getFirst()) > 0;
    }

    @GET
    @Path("/dashboard")
    @Operation(operationId = "getCaseloadDashboard", summary = "Get my caseload in numbers", description = """
                    Returns how many applicants consented, who is stuck and by which rule, and what is overdue; each number with the \
                    list behind it. What visa facts of their programs are old or will be soon is at program-service, at the same \
                    address.""")
    public DashboardView dashboard() {
        Instant now = Instant.now(clock);
        List<CaseloadApplicant> all = applicants.all(now);
        int awaiting = caseload.leftOut((List<UUID>) null).size();
        return new DashboardView(
                now,
                Figure.of(all, _ -> 1, links.to(APPLICANTS)),
                new Figure(awaiting, awaiting, links.to(APPLICANTS), null),
                Figure.of(all, one -> one.stuck() ? 1 : 0, links.to(APPLICANTS + "?filter=stuck==true"))
                        .by(StuckRule.CURRENT.text()),
                Figure.of(
                        all,
                        CaseloadApplicant::overdueFollowUps,
                        links.to("/v1/caseload/follow-ups/due?filter=urgency==OVERDUE")),
                promises(all, CaseloadApplicant::promisesOverdueByMe, "ME"),
                promises(all, CaseloadApplicant::promisesOverdueByThem, "THEM"));
    }

    private Figure promises(List<CaseloadApplicant> all, ToIntFunction<CaseloadApplicant> number, String owner) {
        return Figure.of(all, number, links.to("/v1/caseload/commitments?filter=overdue==true;owner==" + owner));
    }
}
