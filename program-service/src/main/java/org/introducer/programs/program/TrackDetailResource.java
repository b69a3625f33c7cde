package org.introducer.programs.program;

import static org.introducer.platform.identity.Role.CURATOR;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.conditional.Versioned;
import org.introducer.platform.write.Writes;
import org.introducer.programs.track.Pgy1Draft;
import org.introducer.programs.track.Pgy1Options;
import org.introducer.programs.track.PositionsDraft;
import org.introducer.programs.track.SeasonPositions;
import org.introducer.programs.track.Track;
import org.jboss.resteasy.reactive.RestResponse;

/** What is said of a track piece by piece, each with its own evidence and ETag. */
@Path("/v1/programs/{id}/tracks/{trackId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tracks")
public class TrackDetailResource {

    private final Programs programs;
    private final SeasonPositions positions;
    private final Pgy1Options options;
    private final Writes writes;

    TrackDetailResource(Programs programs, SeasonPositions positions, Pgy1Options options, Writes writes) {
        this.programs = programs;
        this.positions = positions;
        this.options = options;
        this.writes = writes;
    }

    @GET
    @Path("/positions/{season}")
    @Authenticated
    @Operation(
            operationId = "getTrackPositions",
            summary = "Get the positions of a track in a season",
            description = """
                    Returns how many positions were offered and filled in the season, with the source of each number. Without `offered` \
                    the track was not offered in it.""")
    public Track.Positions positions(UUID id, UUID trackId, int season) {
        programs.requireKnown(id);
        return positions.require(id, trackId, season);
    }

    @PUT
    @Path("/positions/{season}")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "enterTrackPositions",
            summary = "Create or replace the positions of a track in a season",
            description = """
                    Needs evidence. Without `offered` it says that the track was not offered. No import changes it \
                    afterwards.""")
    @APIResponseSchema(value = Track.Positions.class, responseCode = "201")
    public RestResponse<Track.Positions> enterPositions(
            UUID id, UUID trackId, int season, @NotNull @Valid PositionsDraft draft) {
        return put(
                "/v1/programs/%s/tracks/%s/positions/%d".formatted(id, trackId, season),
                () -> {
                    programs.correcting(id);
                    return positions.known(id, trackId, season);
                },
                () -> positions.enter(id, trackId, season, draft),
                () -> positions.require(id, trackId, season));
    }

    @DELETE
    @Path("/positions/{season}")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "deleteTrackPositions",
            summary = "Delete the positions of a track in a season",
            description = """
                    Removes what was entered for the season: the number of positions is then unknown, which does not \
                    mean none.""")
    public void deletePositions(UUID id, UUID trackId, int season) {
        writes.deleted(
                () -> {
                    programs.correcting(id);
                    return positions.require(id, trackId, season);
                },
                _ -> positions.remove(id, trackId, season));
    }

    @GET
    @Path("/pgy1-options/{pgy1Id}")
    @Authenticated
    @Operation(operationId = "getPgy1Option", summary = "Get a PGY-1 option of an advanced track", description = """
                    Returns a program at which residents of the advanced track do their first year, with the evidence that they do.""")
    public Track.Pgy1 option(UUID id, UUID trackId, UUID pgy1Id) {
        programs.requireKnown(id);
        return options.require(id, trackId, pgy1Id);
    }

    @PUT
    @Path("/pgy1-options/{pgy1Id}")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "enterPgy1Option",
            summary = "Create or replace a PGY-1 option of an advanced track",
            description = """
                    Says, with evidence, that residents of the track do their PGY-1 at the program named, which has to \
                    offer a PGY-1. Verdicts on the track show it before other PGY-1 programs with the same result.""")
    @APIResponseSchema(value = Track.Pgy1.class, responseCode = "201")
    public RestResponse<Track.Pgy1> enterOption(UUID id, UUID trackId, UUID pgy1Id, @NotNull @Valid Pgy1Draft draft) {
        return put(
                "/v1/programs/%s/tracks/%s/pgy1-options/%s".formatted(id, trackId, pgy1Id),
                () -> {
                    programs.correcting(id);
                    programs.requireKnown(pgy1Id);
                    return options.known(id, trackId, pgy1Id);
                },
                () -> options.enter(id, trackId, pgy1Id, draft),
                () -> options.require(id, trackId, pgy1Id));
    }

    @DELETE
    @Path("/pgy1-options/{pgy1Id}")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "deletePgy1Option",
            summary = "Delete a PGY-1 option of an advanced track",
            description = """
                    The program is no longer named as a PGY-1 option of the track; the program itself stays.""")
    public void deleteOption(UUID id, UUID trackId, UUID pgy1Id) {
        writes.deleted(
                () -> {
                    programs.correcting(id);
                    return options.require(id, trackId, pgy1Id);
                },
                _ -> options.remove(id, trackId, pgy1Id));
    }

    /** 201 with the address for what was not there, else 200. */
    private <V extends Versioned> RestResponse<V> put(
            String path, Supplier<Optional<V>> known, Runnable effect, Supplier<V> view) {
        return writes.put(
                known,
                _ -> {
                    effect.run();
                    return null;
                },
                _ -> view.get(),
                _ -> path);
    }
}
