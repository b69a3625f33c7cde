package org.introducer.programs.program;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.programs.track.Track;
import org.introducer.programs.track.Tracks;

@Path("/v1/programs/{id}/tracks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Programs")
public class TrackResource {

    private final Programs programs;
    private final Tracks tracks;

    TrackResource(Programs programs, Tracks tracks) {
        this.programs = programs;
        this.tracks = tracks;
    }

    @Schema(name = "ProgramTracks")
    record TrackList(UUID programId, List<Track> items) {}

    @GET
    @Operation(operationId = "listTracks", summary = "The ways into a program, with codes and positions by season")
    public TrackList list(UUID id) {
        programs.requireKnown(id);
        return new TrackList(id, tracks.of(id));
    }
}
