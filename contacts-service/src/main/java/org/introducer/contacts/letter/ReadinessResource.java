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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.letter.readiness.Author;
import org.introducer.contacts.letter.readiness.LetterPolicy;
import org.introducer.contacts.letter.readiness.PlannedLetter;
import org.introducer.contacts.letter.readiness.Readiness;

@Path("/v1/contacts/{id}/lor-readiness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Letters")
public class ReadinessResource {

    private final Letters letters;
    private final Supervisions supervisions;
    private final Authors authors;
    private final Contacts contacts;

    ReadinessResource(Letters letters, Supervisions supervisions, Authors authors, Contacts contacts) {
        this.letters = letters;
        this.supervisions = supervisions;
        this.authors = authors;
        this.contacts = contacts;
    }

    @GET
    @Operation(
            operationId = "getLetterReadiness",
            summary = "Get how ready a letter of recommendation by a contact is",
            description = """
                    Each thing that a strong letter needs, whether it is recorded, and what to do next. What is not \
                    recorded is MISSING, never assumed. With `season` the letter of that season, else of the latest one \
                    that is planned; also without any planned letter. NOT_READY: something is missing; THIN: all is there, \
                    but the supervision was short. The prompt to ask opens 7 days before a rotation ends.""")
    public ReadinessView readiness(
            UUID id,
            @QueryParam("season")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(
                            description = "match year; default is the latest with a letter of the contact",
                            example = "2027")
                    Integer season) {
        ContactCard contact = contacts.card(id);
        UUID owner = contact.ownerId();
        Author author = authors.of(List.of(owner), List.of(id), supervisions.by(List.of(id)))
                .get(id);
        PlannedLetter letter = letters.of(id, season).map(Letter::planned).orElse(null);
        return ReadinessView.of(
                author, letter, Readiness.of(author, letter, LetterPolicy.CURRENT, authors.today(owner)));
    }
}
