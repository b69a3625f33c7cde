package org.introducer.contacts.commitment;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.consent.Caseload;
import org.introducer.contacts.consent.CaseloadPage;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;

@Path("/v1/caseload/commitments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, INTEGRATION})
@Tag(name = "Caseload")
public class CaseloadCommitmentResource {

    private final Commitments commitments;
    private final Caseload caseload;

    CaseloadCommitmentResource(Commitments commitments, Caseload caseload) {
        this.commitments = commitments;
        this.caseload = caseload;
    }

    @GET
    @ListFields(
            filter = {
                "id",
                "createdAt",
                "owner",
                "due",
                "settlement",
                "interactionId",
                "contactId",
                "overdue",
                "applicantId"
            },
            sort = {"createdAt", "due"})
    @Operation(
            operationId = "listCaseloadCommitments",
            summary = "List the commitments of all my applicants",
            description = """
                    Returns what was promised by, or to, the applicants who consented to the caller. `filter=overdue==true` lists what \
                    is overdue, by the day in UTC. Unknown ids and ids of applicants without consent get the same answer.""")
    public CaseloadPage<CommitmentView> list(@BeanParam ListQuery query) {
        return CaseloadPage.of(commitments.ofCaseload(query).map(CommitmentView::of), caseload.leftOut(query));
    }
}
