package org.introducer.contacts.letter;

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

@Path("/v1/caseload/letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, INTEGRATION})
@Tag(name = "Caseload")
public class CaseloadLetterResource {

    private final Letters letters;
    private final Caseload caseload;

    CaseloadLetterResource(Letters letters, Caseload caseload) {
        this.letters = letters;
        this.caseload = caseload;
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "contactId", "season", "requestedOn", "uploadedOn", "neededBy", "applicantId"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listCaseloadLetters",
            summary = "List the letters of recommendation of all my applicants",
            description = """
                    The letters of all applicants who consented to the caller; `filter=applicantId=in=(...)` selects some of them. An \
                    applicant who is neither in `items` nor in `leftOut` has no such letter. Unknown ids and ids of applicants without \
                    consent get the same answer.""")
    public CaseloadPage<LetterView> list(@BeanParam ListQuery query) {
        return CaseloadPage.of(letters.ofCaseload(query).map(LetterView::of), caseload.leftOut(query));
    }
}
