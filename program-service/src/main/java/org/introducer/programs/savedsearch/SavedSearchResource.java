package org.introducer.programs.savedsearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.http.Links;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/saved-searches")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Saved searches")
public class SavedSearchResource {

    private final SavedSearches searches;
    private final MergePatch patches;
    private final Writes writes;
    private final Links links;

    SavedSearchResource(SavedSearches searches, MergePatch patches, Writes writes, Links links) {
        this.searches = searches;
        this.patches = patches;
        this.writes = writes;
        this.links = links;
    }

    @POST
    @Operation(
            operationId = "saveSearch",
            summary = "Create a saved search",
            description = "Validated like the list of programs: what that would refuse is refused here too.")
    @APIResponseSchema(value = SavedSearchView.class, responseCode = "201")
    public RestResponse<SavedSearchView> save(@NotNull @Valid SavedSearchDraft draft) {
        return writes.created("/v1/saved-searches", () -> view(searches.add(draft)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "name"},
            sort = {"createdAt", "name"})
    @Operation(
            operationId = "listSavedSearches",
            summary = "List my saved searches",
            description = "Returns the caller's own searches for programs, each with the address that runs it now.")
    public Page<SavedSearchView> list(@BeanParam ListQuery query) {
        return searches.page(query).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSavedSearch", summary = "Get a saved search", description = """
                    Returns one of the caller's searches; `run` is the address that runs it. The ETag is needed to change or delete it.""")
    public SavedSearchView get(UUID id) {
        return view(searches.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateSavedSearch", summary = "Update a saved search", description = """
                    Changes the name, the filter or the order of a search; a filter that the list of programs does not \
                    know is refused.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "SavedSearchDraft", description = "merge patch")))
    public SavedSearchView change(UUID id, JsonNode patch) {
        SavedSearch read = searches.require(id);
        SavedSearchDraft draft = patches.apply(read, read.draft(), patch, SavedSearchDraft.class);
        return writes.changed(() -> searches.require(id), saved -> searches.change(saved, draft), this::view);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteSavedSearch", summary = "Delete a saved search", description = """
                    Shortlists and other searches stay as they are; it cannot be restored.""")
    public void delete(UUID id) {
        writes.deleted(() -> searches.require(id), searches::delete);
    }

    private SavedSearchView view(SavedSearch saved) {
        return SavedSearchView.of(saved, links.to("/v1/programs"));
    }
}
