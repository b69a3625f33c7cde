package org.introducer.contacts.letter;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.contact.Contacts;

@Path("/v1/contacts/{id}/lor-readiness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Letters")
public class ReadinessResource {

    private final LetterReadinesses readinesses;
    private final Contacts contacts;

    ReadinessResource(LetterReadinesses readinesses, Contacts contacts) {
        this.readinesses = readinesses;
        this.contacts = contacts;
    }

    @GET
    @Operation(
            operationId = "getLetterReadiness",
            summary = "Get the readiness of a letter of recommendation by a contact",
            description = """
                    Returns each thing that a strong letter needs, whether it is recorded, and what to do next. What is not recorded is \
                    MISSING, never assumed. With `season` the letter of that season, else of the latest one that is planned; also \
                    without any planned letter. NOT_READY: something is missing; THIN: all is there, but the supervision was short. The \
                    prompt to ask opens 7 days before a rotation ends.""")
    public ReadinessView readiness(
            UUID id,
            @QueryParam("season")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(
                            description = "match year; default: the latest with a letter of the contact",
                            example = "2027")
                    Integer season) {
        return readinesses.of(contacts.card(id).ownerId(), id, season);
    }
}
