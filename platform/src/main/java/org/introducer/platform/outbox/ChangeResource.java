package org.introducer.platform.outbox;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;
import static org.introducer.platform.identity.Role.ORG_ADMIN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Consents;
import org.introducer.platform.access.Grant;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Cursors;
import org.introducer.platform.outbox.ChangeFeed.Part;
import org.introducer.platform.outbox.ChangeFeed.Reader;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
@Tag(name = "Changes", description = "What changed, in order, for those who keep a copy")
public class ChangeResource {

    private static final int DEFAULT_LIMIT = 50;

    private final ChangeFeed feed;
    private final Caller caller;
    private final Access access;
    private final Consents grants;
    private final Cursors cursors;

    ChangeResource(ChangeFeed feed, Caller caller, Access access, Consents consents, Cursors cursors) {
        this.feed = feed;
        this.caller = caller;
        this.access = access;
        this.grants = consents;
        this.cursors = cursors;
    }

    /** The next changes. */
    @Schema(name = "ChangeFeed")
    record Feed(
            List<CloudEvent> items,

            @Schema(description = "what to give as `after` next time; always there")
            String next,

            @Schema(description = "whether there are more at once")
            boolean more) {}

    @GET
    @Operation(operationId = "listChanges", summary = "List what changed", description = """
                    CloudEvents about resources that the caller may read at the time of the call: their own, those of \
                    applicants who consented, and for an org-admin those of the organisation. Oldest first, and in order \
                    for each resource; call again with `next` as `after` and the same parameters to go on. An event can \
                    come twice, and has the same `id` then; none is left out, however late its transaction ended. It \
                    appears within some seconds and names what changed without values: read the resource for those. \
                    Events of an applicant who consents later than `after` come from then on: read the lists for what was \
                    before. Events are kept for 30 days unless the installation says otherwise; after that a cursor is \
                    answered with 410.""")
    @APIResponseSchema(value = Feed.class, responseCode = "200")
    @APIResponse(responseCode = "410", description = "The changes after the cursor are no longer kept")
    public Feed list(
            @QueryParam("applicantId")
                    @Parameter(description = "only of this applicant; default: of all whom the caller may read")
                    UUID ownerId,
            @QueryParam("resources")
                    @Parameter(
                            description = "only of these collections, separated by commas, as `subject` names them",
                            schema = @Schema(maxLength = 1000))
                    String resources,
            @QueryParam("after")
                    @Parameter(
                            description = "`next` of the call before; default: from the first change that is kept",
                            schema = @Schema(maxLength = 4000))
                    String after,
            @QueryParam("limit") @Min(1) @Max(200) @Parameter(description = "maximum number of items; default 50")
                    Integer limit) {
        Set<String> wanted = feed.resources(resources);
        String scope = "changes %s %s %s %s"
                .formatted(caller.tenant(), caller.sub(), ownerId, String.join(",", new TreeSet<>(wanted)));
        Long begin =
                after == null ? null : Long.valueOf(cursors.read(scope, after).getFirst());
        Part part = feed.after(begin, reader(ownerId), ownerId, wanted, limit == null ? DEFAULT_LIMIT : limit);
        return new Feed(part.events(), cursors.write(scope, List.of(Long.toString(part.end()))), part.more());
    }

    private Reader reader(UUID ownerId) {
        boolean organisation = caller.has(ORG_ADMIN);
        if (ownerId != null && !organisation) {
            return new Reader(Set.of(access.toRead(ownerId).id()), false);
        }
        Set<UUID> owners = new HashSet<>(Set.of(caller.applicantId()));
        if (caller.has(ADVISER) || caller.has(INTEGRATION)) {
            List<Grant> given = grants.givenToCaller();
            if (given.size() >= Consents.MOST_GRANTS) {
                throw INVALID_PARAMETER.at(List.of(InputError.parameter(
                        "applicantId",
                        InputErrorCode.REQUIRED,
                        "is required of a caller with %d consents or more".formatted(Consents.MOST_GRANTS))));
            }
            given.forEach(grant -> owners.add(grant.applicantId()));
        }
        return new Reader(owners, organisation);
    }
}
