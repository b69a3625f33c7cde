package org.introducer.mentorship.mentor;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.program.Programs;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.batch.Batches;
import org.introducer.platform.batch.Drafts;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/mentors/batch")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, ORG_ADMIN})
@Tag(name = "Mentors")
public class MentorBatchResource {

    private final Mentors mentors;
    private final Coordination coordination;
    private final Programs programs;
    private final Batches batches;

    MentorBatchResource(Mentors mentors, Coordination coordination, Programs programs, Batches batches) {
        this.mentors = mentors;
        this.coordination = coordination;
        this.programs = programs;
        this.batches = batches;
    }

    /** Up to 1000 mentors to create at once. */
    @Schema(name = "MentorBatch")
    record Many(
            @NotNull @Size(min = 1, max = Batch.MAX_ITEMS) @JsonDeserialize(using = Drafts.Reader.class)
            List<MentorDraft> items,

            @Schema(description = "true: all items or none; default: false")
            Boolean atomic) {}

    /** Names the generic result in the OpenAPI. */
    @Schema(name = "MentorBatchResult")
    static final class Result {
        public List<Batch.Item<MentorView>> items;
    }

    @POST
    @Operation(
            operationId = "createMentors",
            summary = "Create up to 1000 mentors",
            description = "The answer has a status for each item; with `atomic` all are created or none.")
    @APIResponseSchema(value = Result.class, responseCode = "207")
    public RestResponse<Batch.Result<MentorView>> create(@NotNull @Valid Many batch) {
        coordination.require();
        Set<UUID> unknown = programs.unknown(batch.items().stream()
                .filter(Objects::nonNull)
                .flatMap(draft -> named(draft).ids().stream())
                .collect(Collectors.toSet()));
        return batches.each(
                batch.items(),
                Boolean.TRUE.equals(batch.atomic()),
                draft -> {
                    named(draft).requireNoneOf(unknown);
                    mentors.check(draft);
                    return mentors.add(draft);
                },
                MentorView::whole);
    }

    private static Programs.Named named(MentorDraft draft) {
        return new Programs.Named().at("/programId", draft.programId()).eachAt("/selectsFor", draft.selectsFor());
    }
}
