package org.introducer.contacts.outreach;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.write.PureComputation;

@Path("/v1/message-check")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Messages")
public class MessageCheckResource {

    private final MessageCheck check;
    private final Access access;

    MessageCheckResource(MessageCheck check, Access access) {
        this.check = check;
        this.access = access;
    }

    @POST
    @PureComputation
    @Operation(operationId = "checkMessage", summary = "Check a message before it is sent", description = """
        Findings with their places: subject, length, one clear ask, something specific of the recipient's work, who \
        writes, visa status, dates and zone, CV, placeholders, the name in the greeting, pressure about ranking. The \
        rules look for words and never judge what is meant; the same message has the same findings. Nothing is \
        stored. DO_NOT_WRITE warns of a contact whom no list suggests to write to: do-not-contact, a stop, a day that they named. \
        Whether this contact may be written to now is another question: `checkOutreach`.\
        """)
    public FindingsView check(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid MessageDraft draft) {
        return FindingsView.of(check.of(access.toRead(applicantId).id(), draft));
    }
}
