package org.introducer.programs.watch;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.list.Cursors;
import org.introducer.platform.list.FeedQuery;
import org.introducer.programs.applicant.Applicants;

@Path("/v1/program-changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Shortlists")
public class ProgramChangeResource {

    private final ProgramChanges changes;
    private final Applicants applicants;
    private final Access access;
    private final Cursors cursors;

    ProgramChangeResource(ProgramChanges changes, Applicants applicants, Access access, Cursors cursors) {
        this.changes = changes;
        this.applicants = applicants;
        this.access = access;
        this.cursors = cursors;
    }

    /** The next changes of programs, and the cursor with which to ask for those after them. */
    @Schema(name = "ProgramChangeFeed")
    record Feed(
            @Schema(description = "the oldest first; empty: nothing changed since")
            List<ProgramChangeView> items,

            @Schema(
                    description =
                            "what to give as `after` next time; always there, and valid as long as the changes are kept")
            String next,

            @Schema(description = "whether there are more at once")
            boolean more) {}

    @GET
    @Operation(
            operationId = "listProgramChanges",
            summary = "List what changed about the programs on my shortlists",
            description = """
                    Returns the changes, oldest first, each once: a sponsorship that was dropped, a value that was confirmed for a later \
                    season, sources that contradict each other. Call again with `next` as `after` to go on. Changes of a program are \
                    listed while it is on a shortlist: of a program that is shortlisted later, only those after `after`; call \
                    without `after` for its earlier ones. Facts that move because two programs are merged are not listed.""")
    public Feed list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam FeedQuery query) {
        UUID whose = access.toRead(applicants.named(applicantId)).id();
        String scope = "program-changes " + whose;
        long begin = query.after() == null
                ? 0
                : Long.parseLong(cursors.read(scope, query.after()).getFirst());
        List<ProgramChanges.Recorded> found = changes.after(begin, whose, query.limit() + 1);
        List<ProgramChanges.Recorded> page = found.stream().limit(query.limit()).toList();
        long end = page.isEmpty() ? begin : page.getLast().sequence();
        return new Feed(
                page.stream().map(ProgramChangeView::of).toList(),
                cursors.write(scope, List.of(Long.toString(end))),
                found.size() > query.limit());
    }
}
