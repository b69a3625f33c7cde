package org.introducer.programs.shortlist;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.introducer.programs.policy.VisaPolicies;
import org.introducer.programs.prospect.Candidacies;
import org.introducer.programs.ranking.Ranking;
import org.introducer.programs.season.SeasonQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/shortlists")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Shortlists")
public class ShortlistResource {

    private final Shortlists shortlists;
    private final Selection selection;
    private final Candidacies candidacies;
    private final Access access;
    private final Writes writes;
    private final MergePatch patches;
    private final Ranking ranking;
    private final VisaPolicies policies;
    private final Clock clock;

    ShortlistResource(
            Shortlists shortlists,
            Selection selection,
            Candidacies candidacies,
            Access access,
            Writes writes,
            MergePatch patches,
            Ranking ranking,
            VisaPolicies policies,
            Clock clock) {
        this.shortlists = shortlists;
        this.selection = selection;
        this.candidacies = candidacies;
        this.access = access;
        this.writes = writes;
        this.patches = patches;
        this.ranking = ranking;
        this.policies = policies;
        this.clock = clock;
    }

    @POST
    @Operation(operationId = "createShortlist", summary = "Create a shortlist", description = """
                    Ranks the programs of the directory by the weights in the body. All fields are optional: by \
                    default all criteria weigh the same and the first 50 programs are kept. Each score is shown in \
                    parts that sum exactly to it; a criterion without data counts as the policy says, and no \
                    probability is claimed. While contacts-service is unavailable the shortlist is made without it and \
                    names it in `unavailable`.""")
    @APIResponseSchema(value = ShortlistView.class, responseCode = "201")
    public RestResponse<ShortlistView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query,
            @Valid @RequestBody(required = false) ShortlistDraft body) {
        ShortlistDraft draft = body == null ? ShortlistDraft.EMPTY : body;
        UUID owner = access.toWrite(candidacies.named(applicantId)).id();
        int matchYear = candidacies.season(query);
        Selection.Selected selected = selection.select(owner, matchYear, draft);
        return writes.created(
                "/v1/shortlists",
                () -> view(shortlists.add(owner, draft.name(), matchYear, selected.making(), selected.kept())));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "season", "name"},
            sort = {"createdAt"})
    @Operation(operationId = "listShortlists", summary = "List my shortlists", description = """
                    Your shortlists, without their entries: `getShortlist` has these. An adviser or platform passes `applicantId`.""")
    public Page<ShortlistView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return shortlists
                .page(access.toRead(candidacies.named(applicantId)), query)
                .map(one -> view(one, null));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getShortlist", summary = "Get a shortlist", description = """
                    Returns the shortlist with its entries, as they were ranked when it was created: those that are pinned first, those \
                    that are hidden last.""")
    public ShortlistView get(
            UUID id,
            @QueryParam("parts") @Parameter(description = "false: entries without the parts of their totals")
                    Boolean parts) {
        Shortlist shortlist = shortlists.require(id);
        List<ShortlistEntryView> entries = shortlists.entries(id);
        return view(
                shortlist,
                Boolean.FALSE.equals(parts)
                        ? entries.stream().map(ShortlistEntryView::withoutParts).toList()
                        : entries);
    }

    @GET
    @Path("/{id}/entries/{programId}")
    @Operation(
            operationId = "getShortlistEntry",
            summary = "Get an entry of a shortlist",
            description = "The program is named by the id that it had when the shortlist was created.")
    public ShortlistEntryView entry(UUID id, UUID programId) {
        return shortlists.entry(shortlists.require(id), programId);
    }

    @PATCH
    @Path("/{id}/entries/{programId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateShortlistEntry",
            summary = "Update the pin, the note and the hiding of an entry",
            description = """
                    A JSON merge patch of the pin, the hiding and the note of an entry; its rank and its total stay. They belong to this \
                    shortlist: a new one has none.""")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = EntryMark.class)))
    public ShortlistEntryView updateEntry(UUID id, UUID programId, JsonNode patch) {
        ShortlistEntryView read = shortlists.entry(shortlists.requireWritable(id), programId);
        EntryMark mark = patches.apply(read, read.mark(), patch, EntryMark.class);
        return writes.changed(
                () -> shortlists.entry(shortlists.requireLocked(id), programId),
                entry -> {
                    Shortlist shortlist = shortlists.requireWritable(id);
                    shortlists.mark(shortlist, entry, mark);
                    return shortlist;
                },
                shortlist -> shortlists.entry(shortlist, programId));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteShortlist",
            summary = "Delete a shortlist",
            description = "The shortlist, with its ranks as they are, can be restored for 30 days.")
    public void delete(UUID id) {
        shortlists.requireWritable(id);
        writes.deleted(() -> shortlists.requireWritable(id), shortlists::remove);
    }

    @POST
    @Path("/{id}/restore")
    @Operation(operationId = "restoreShortlist", summary = "Restore a deleted shortlist", description = """
                    Possible for 30 days after the deletion. Answers 409 for a shortlist that is not deleted, or was deleted longer \
                    ago.""")
    @APIResponseSchema(value = ShortlistView.class, responseCode = "200")
    public RestResponse<ShortlistView> restore(UUID id) {
        shortlists.requireRestorable(id);
        return writes.done(() -> view(shortlists.restore(id)));
    }

    private ShortlistView view(Shortlist shortlist) {
        return view(shortlist, shortlists.entries(shortlist.id()));
    }

    private ShortlistView view(Shortlist shortlist, List<ShortlistEntryView> entries) {
        return ShortlistView.of(shortlist, entries, ranking.policy(), policies.policy(), LocalDate.now(clock));
    }
}
