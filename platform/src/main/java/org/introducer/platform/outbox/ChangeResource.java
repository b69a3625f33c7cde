package org.introducer.platform.outbox;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;
import static org.introducer.platform.identity.Role.ORG_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.FeedQuery;
import org.introducer.platform.outbox.ChangeFeed.Filter;
import org.introducer.platform.outbox.ChangeFeed.Part;

@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
@Tag(name = "Changes", description = "What changed, in order, for those who keep a copy")
public class ChangeResource {

    private final ChangeFeed feed;
    private final ChangeReaders readers;
    private final ChangeCursors cursors;

    ChangeResource(ChangeFeed feed, ChangeReaders readers, ChangeCursors cursors) {
        this.feed = feed;
        this.readers = readers;
        this.cursors = cursors;
    }

    /** The next changes in the order in which they were recorded, and the cursor with which to ask for those after them. */
    @Schema(name = "ChangeFeed")
    record Feed(
            @Schema(description = "the oldest first; empty: nothing changed since")
            List<CloudEvent> items,

            @Schema(description = "what to give as `after` next time; always there")
            String next,

            @Schema(description = "whether there are more at once")
            boolean more) {}

    @GET
    @Operation(operationId = "listChanges", summary = "List what changed", description = """
                    CloudEvents about resources that the caller may read at the time of the call: their own, those of applicants who \
                    consented, and for an org-admin those of the organisation. Oldest first, and in order for each resource; call again \
                    with `next` as `after` and the same parameters to go on. An event can come twice, and has the same `id` then; none \
                    is left out, however late its transaction ended. It appears within a few seconds and names what changed without \
                    values: read the resource for those. Events of an applicant who consents later than `after` come from then on: read \
                    the lists for what was before. Events are kept for 30 days unless the installation says otherwise; after that a \
                    cursor is answered with 410.""")
    @APIResponseSchema(value = Feed.class, responseCode = "200")
    @APIResponse(responseCode = "410", description = "The changes after the cursor are no longer kept")
    public Feed list(
            @QueryParam("applicantId")
                    @Parameter(description = "only of this applicant; default: of all whom the caller may read")
                    UUID ownerId,
            @QueryParam("resources")
                    @Parameter(
                            description =
                                    "only of these collections, separated by commas, as `subject` names them; docs/events.md lists them",
                            schema = @Schema(maxLength = 1000))
                    String resources,
            @Valid @BeanParam FeedQuery query) {
        Set<String> wanted = feed.resources(resources);
        Part part = feed.after(
                query.after() == null ? null : cursors.read(ownerId, wanted, query.after()),
                readers.of(ownerId),
                ownerId,
                new Filter(wanted, Set.of(), Set.of()),
                query.limit());
        return new Feed(part.events(), cursors.write(ownerId, wanted, part.end()), part.more());
    }
}
