package org.introducer.mentorship.mentee;

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

@Path("/v1/mentees/batch")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, ORG_ADMIN})
@Tag(name = "Mentees")
public class MenteeBatchResource {

    private final Mentees mentees;
    private final Coordination coordination;
    private final Programs programs;
    private final Batches batches;

    MenteeBatchResource(Mentees mentees, Coordination coordination, Programs programs, Batches batches) {
        this.mentees = mentees;
        this.coordination = coordination;
        this.programs = programs;
        this.batches = batches;
    }

    /** A mentee profile, and the applicant whose it is. */
    @Schema(name = "MenteeOfApplicant")
    record Entry(@NotNull UUID applicantId, @NotNull @Valid MenteeDraft mentee) {}

    /** Up to 1000 mentees to create at once. */
    @Schema(name = "MenteeBatch")
    record Many(
            @NotNull @Size(min = 1, max = Batch.MAX_ITEMS) @JsonDeserialize(using = Drafts.Reader.class)
            List<Entry> items,

            @Schema(description = "true: all items or none; default: false")
            Boolean atomic) {}

    /** Names the generic result in the OpenAPI. */
    @Schema(name = "MenteeBatchResult")
    static final class Result {
        public List<Batch.Item<MenteeView>> items;
    }

    @POST
    @Operation(operationId = "createMentees", summary = "Create up to 1000 mentees", description = """
                    Creates profiles of applicants of the tenant. The answer has a status for each item; with `atomic` all are created \
                    or none.""")
    @APIResponseSchema(value = Result.class, responseCode = "207")
    public RestResponse<Batch.Result<MenteeView>> create(@NotNull @Valid Many batch) {
        coordination.require();
        Set<UUID> unknown = programs.unknown(batch.items().stream()
                .filter(entry -> entry != null && entry.mentee() != null)
                .flatMap(entry -> named(entry).ids().stream())
                .collect(Collectors.toSet()));
        return batches.each(
                batch.items(),
                Boolean.TRUE.equals(batch.atomic()),
                entry -> {
                    named(entry).requireNoneOf(unknown);
                    return mentees.add(entry.applicantId(), entry.mentee());
                },
                MenteeView::of);
    }

    private static Programs.Named named(Entry entry) {
        return new Programs.Named().eachAt("/mentee/appliedTo", entry.mentee().appliedTo());
    }
}
