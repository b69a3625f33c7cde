package org.introducer.mentorship.overview;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentorships.MentorshipView;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.mentorship.request.LiveRequest;
import org.introducer.mentorship.request.Requests;
import org.introducer.mentorship.session.SessionSummary;
import org.introducer.mentorship.session.Sessions;
import org.introducer.platform.write.PureComputation;

@Path("/v1/mentee-overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
@Tag(name = "Mentees")
public class MenteeOverviewResource {

    private final Mentees mentees;
    private final MatchPages pages;
    private final Mentorships mentorships;
    private final Sessions sessions;
    private final Requests requests;
    private final Clock clock;

    MenteeOverviewResource(
            Mentees mentees,
            MatchPages pages,
            Mentorships mentorships,
            Sessions sessions,
            Requests requests,
            Clock clock) {
        this.mentorships = mentorships;
        this.sessions = sessions;
        this.requests = requests;
        this.mentees = mentees;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getMenteeOverview",
            summary = "Get an applicant's mentorships, sessions and open requests in one answer",
            description = """
                    Mentorships that are proposed, active or paused, each with the names of the two, why the run proposed it, \
                    how many sessions took place, which one is next, of which nobody has said who came, and what the mentee \
                    has to do; and the requests that can still be answered, each with the side that has to answer and until \
                    when. With `reach=true` the mentee also gets how to reach each mentor once both have accepted, which is \
                    recorded in the audit log. An applicant without a mentee profile has none of these.""")
    public MenteeOverviewView overview(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("reach") @Parameter(description = "true: with the contact details; to the mentee only")
                    Boolean reach) {
        UUID owner = mentees.ownerToRead(applicantId);
        UUID mentee = mentees.of(owner).map(MenteeCard::id).orElse(null);
        boolean own = mentees.mine()
                .map(MenteeCard::id)
                .filter(id -> id.equals(mentee))
                .isPresent();
        MatchPages.MatchPage page = mentee == null
                ? MatchPages.MatchPage.EMPTY
                : pages.of(Side.MENTEE, mentee, own, Boolean.TRUE.equals(reach));
        return new MenteeOverviewView(
                owner, mentee, page.mentorships(), page.requests(), page.leftOut(), Instant.now(clock));
    }

    /** The mentoring of several applicants, each once, in the order of the request. */
    @Schema(name = "MenteeSummaries")
    record Found(
            @Schema(description = "one for each applicant whose data the caller may read")
            List<MenteeSummaryView> items) {}

    /** Up to 200 applicants to ask about at once. */
    @Schema(name = "MenteeSummariesQuestion")
    record Ids(
            @Schema(description = "ids of the applicants, up to 200") @NotNull @Size(min = 1, max = 200)
            List<@NotNull UUID> ids) {}

    @POST
    @Path("/batch-get")
    @PureComputation
    @RolesAllowed({ADVISER, ORG_ADMIN, INTEGRATION})
    @Operation(
            operationId = "batchGetMenteeOverviews",
            summary = "Get the mentorships, sessions and open requests of up to 200 applicants",
            description = """
                    Returns for each what `getMenteeOverview` has, without names, reasons and tasks. Unknown ids and ids of applicants \
                    without consent are left out; a coordinator, who needs no consent, is answered an id that nobody has as one without \
                    a mentee profile.""")
    public Found batchGet(@NotNull @Valid Ids query) {
        return new Found(overviews(mentees.ownersToRead(query.ids())));
    }

    private List<MenteeSummaryView> overviews(List<UUID> owners) {
        Instant now = Instant.now(clock);
        Map<UUID, UUID> menteeIds = mentees.ofOwners(owners);
        if (menteeIds.isEmpty()) {
            return owners.stream()
                    .map(owner -> MenteeSummaryView.of(owner, null, List.of(), Map.of(), List.of(), now))
                    .toList();
        }
        Map<UUID, List<MentorshipView>> current = mentorships.current(menteeIds.values());
        Map<UUID, SessionSummary> held = sessions.summaries(current.values().stream()
                .flatMap(List::stream)
                .map(MentorshipView::id)
                .toList());
        Map<UUID, List<LiveRequest>> live = requests.live(menteeIds.values());
        return owners.stream()
                .map(owner -> {
                    UUID mentee = menteeIds.get(owner);
                    return MenteeSummaryView.of(
                            owner,
                            mentee,
                            current.getOrDefault(mentee, List.of()),
                            held,
                            live.getOrDefault(mentee, List.of()),
                            now);
                })
                .toList();
    }
}
