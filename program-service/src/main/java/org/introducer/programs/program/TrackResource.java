package org.introducer.programs.program;

import static org.introducer.platform.identity.Role.CURATOR;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.write.Writes;
import org.introducer.programs.track.Track;
import org.introducer.programs.track.TrackCorrections;
import org.introducer.programs.track.TrackDraft;
import org.introducer.programs.track.Tracks;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/programs/{id}/tracks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tracks")
public class TrackResource {

    private final Programs programs;
    private final Tracks tracks;
    private final TrackCorrections corrections;
    private final MergePatch patches;
    private final Writes writes;

    TrackResource(Programs programs, Tracks tracks, TrackCorrections corrections, MergePatch patches, Writes writes) {
        this.programs = programs;
        this.tracks = tracks;
        this.corrections = corrections;
        this.patches = patches;
        this.writes = writes;
    }

    /** All known tracks of a program. */
    @Schema(name = "ProgramTracks")
    record TrackList(
            UUID programId,

            @Schema(description = "the tracks of the program; empty: none is known")
            List<Track> items) {}

    @GET
    @Authenticated
    @Operation(operationId = "listTracks", summary = "List the tracks of a program", description = """
                    Returns the ways into the program, each with its NRMP codes, its positions by season and, for advanced tracks, \
                    where residents do their PGY-1 year.""")
    public TrackList list(UUID id) {
        programs.requireKnown(id);
        return new TrackList(id, tracks.of(id));
    }

    @POST
    @RolesAllowed(CURATOR)
    @Operation(operationId = "createTrack", summary = "Create a track", description = """
                    A program has one track for each way of entry. Positions and PGY-1 options are entered on the \
                    track, each with its evidence. No import changes what a person entered.""")
    @APIResponseSchema(value = Track.class, responseCode = "201")
    public RestResponse<Track> create(UUID id, @NotNull @Valid TrackDraft draft) {
        return writes.created("/v1/programs/" + id + "/tracks", () -> {
            programs.correcting(id);
            return tracks.require(id, corrections.add(id, draft));
        });
    }

    @GET
    @Path("/{trackId}")
    @Authenticated
    @Operation(operationId = "getTrack", summary = "Get a track", description = """
                    Returns its NRMP codes, its positions by season and, for an advanced track, the programs at which residents do \
                    their PGY-1 year.""")
    public Track get(UUID id, UUID trackId) {
        programs.requireKnown(id);
        return tracks.require(id, trackId);
    }

    @PATCH
    @Path("/{trackId}")
    @RolesAllowed(CURATOR)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateTrack",
            summary = "Update a track",
            description = "A code that came from a file stays with the track; one that a curator entered is replaced.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "TrackDraft", description = "merge patch")))
    public Track change(UUID id, UUID trackId, JsonNode patch) {
        programs.requireKnown(id);
        TrackDraft draft =
                patches.apply(tracks.require(id, trackId), corrections.draft(id, trackId), patch, TrackDraft.class);
        return writes.changed(
                () -> held(id, trackId),
                _ -> corrections.change(id, trackId, draft),
                changed -> tracks.require(id, changed));
    }

    @DELETE
    @Path("/{trackId}")
    @RolesAllowed(CURATOR)
    @Operation(operationId = "deleteTrack", summary = "Delete a track", description = """
                    Deletes the track with its positions and PGY-1 options. Codes that came from a file stay with the program.""")
    public void delete(UUID id, UUID trackId) {
        writes.deleted(() -> held(id, trackId), _ -> corrections.remove(id, trackId));
    }

    /** The track, of which nobody else changes anything until the transaction ends. */
    private Track held(UUID id, UUID trackId) {
        programs.correcting(id);
        corrections.requireKnown(id, trackId);
        return tracks.require(id, trackId);
    }
}
