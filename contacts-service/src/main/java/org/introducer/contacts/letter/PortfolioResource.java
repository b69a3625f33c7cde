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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.letter.readiness.Author;
import org.introducer.contacts.letter.readiness.LetterPolicy;
import org.introducer.contacts.letter.readiness.PlannedLetter;
import org.introducer.contacts.letter.readiness.Portfolio;
import org.introducer.contacts.letter.readiness.Readiness;
import org.introducer.platform.access.Access;

@Path("/v1/letter-portfolio")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Letters")
public class PortfolioResource {

    private final Letters letters;
    private final Supervisions supervisions;
    private final Authors authors;
    private final Access access;

    PortfolioResource(Letters letters, Supervisions supervisions, Authors authors, Access access) {
        this.letters = letters;
        this.supervisions = supervisions;
        this.authors = authors;
        this.access = access;
    }

    @GET
    @Operation(operationId = "getLetterPortfolio", summary = "Get the letters of a season by track", description = """
                    For each track the letters with their authors, how many are by IR attendings in the US, and warnings: too \
                    few letters, authors who do not fit, all of one institution, one author twice, observation only, thin \
                    letters, days by which they are needed. What is not recorded is in `missing` and makes no warning. \
                    Letters of deleted contacts are left out; those that were declined are shown and not counted.""")
    public PortfolioView portfolio(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("season")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(
                            description =
                                    "match year; default is targetSeason of the profile, else the year of the next Match, in March",
                            example = "2027")
                    Integer season) {
        UUID owner = access.toRead(applicantId).id();
        LocalDate today = authors.today(owner);
        int asked = authors.season(owner, season, today);
        List<Letter> found = letters.ofSeason(owner, asked);
        List<UUID> contactIds = found.stream()
                .map(letter -> letter.draft().contactId())
                .distinct()
                .toList();
        Map<UUID, Author> known = authors.of(owner, contactIds, supervisions.by(contactIds));
        List<Portfolio.Entry> entries = found.stream()
                .filter(letter -> known.containsKey(letter.draft().contactId()))
                .map(letter -> entry(letter.planned(), known.get(letter.draft().contactId()), today))
                .toList();
        return PortfolioView.of(owner, asked, Portfolio.of(entries, LetterPolicy.CURRENT, today));
    }

    private static Portfolio.Entry entry(PlannedLetter letter, Author author, LocalDate today) {
        return new Portfolio.Entry(letter, author, Readiness.of(author, letter, LetterPolicy.CURRENT, today));
    }
}
