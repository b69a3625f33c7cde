package org.introducer.contacts.consent;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.INTEGRATION;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.introducer.platform.access.ConsentQuestions;
import org.introducer.platform.access.Grant;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.remote.SignedClaims;

/** Where another service learns who consents now to somebody whom it sends events to; its signed question is its own credential, and no role may call this. */
@Path("/v1/consent-questions")
public class ConsentQuestionResource {

    private final ConsentQuestions questions;
    private final ConsentRegister consents;
    private final Caller caller;

    ConsentQuestionResource(ConsentQuestions questions, ConsentRegister consents, Caller caller) {
        this.questions = questions;
        this.consents = consents;
        this.caller = caller;
    }

    /** What applicants allowed. */
    record Given(List<Grant> consents) {}

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Given answer(@HeaderParam(SignedClaims.HEADER) String question) {
        caller.actAs(questions.verified(question));
        return new Given(caller.has(ADVISER) || caller.has(INTEGRATION) ? consents.received() : List.of());
    }
}
