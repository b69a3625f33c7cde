package org.introducer.programs.imghistory;

import static org.introducer.platform.identity.Role.CURATOR;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.write.Writes;
import org.introducer.programs.program.Programs;

@Path("/v1/programs/{id}/img-history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History")
public class ImgHistoryResource {

    private final Programs programs;
    private final ImgYears years;
    private final Writes writes;

    ImgHistoryResource(Programs programs, ImgYears years, Writes writes) {
        this.programs = programs;
        this.years = years;
        this.writes = writes;
    }

    /** IMGs by year with the denominators; no percentage below five residents; a year that is not listed is not known. */
    @Schema(name = "ImgHistory")
    record History(
            UUID programId,
            List<ImgYearView> years,

            @Schema(description = "the last three and the last five years up to the newest one known")
            List<ImgHistory.Window> windows,

            String method) {

        static final String METHOD =
                "Counts with denominators; residents of unknown standing leave the denominator; Wilson score interval, 95 %;"
                        + " no percentage below n = 5.";

        static History of(UUID programId, List<ImgYearView> years) {
            return new History(
                    programId,
                    years,
                    ImgHistory.of(years.stream().map(ImgYearView::year).toList())
                            .windows(),
                    METHOD);
        }
    }

    @GET
    @Authenticated
    @Operation(operationId = "getImgHistory", summary = "IMGs by year, split US, non-US and unknown, with denominators")
    public History get(UUID id) {
        programs.requireKnown(id);
        return History.of(id, years.of(id));
    }

    @POST
    @RolesAllowed(CURATOR)
    @Operation(operationId = "countImgYear", summary = "Enter the counts of one year with their evidence")
    @APIResponseSchema(value = History.class, responseCode = "200")
    public Response count(UUID id, @NotNull @Valid ImgYearView year) {
        programs.requireKnown(id);
        return writes.done(() -> {
            years.add(id, year);
            return History.of(id, years.of(id));
        });
    }
}
