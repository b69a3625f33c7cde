package org.introducer.contacts.followup.queue;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.consent.Caseload;
import org.introducer.contacts.followup.Dossiers;
import org.introducer.contacts.followup.Known;
import org.introducer.contacts.followup.ProgramRulebook;
import org.introducer.contacts.followup.queue.DueQueueResource.Shown;
import org.introducer.platform.list.Paged;
import org.introducer.platform.list.QueueQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/caseload/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, INTEGRATION})
@Tag(name = "Caseload")
public class CaseloadFollowUpResource {

    private final DueQueue queue;
    private final Dossiers dossiers;
    private final ProgramRulebook programs;
    private final Caseload caseload;

    CaseloadFollowUpResource(DueQueue queue, Dossiers dossiers, ProgramRulebook programs, Caseload caseload) {
        this.queue = queue;
        this.dossiers = dossiers;
        this.programs = programs;
        this.caseload = caseload;
    }

    /** A contact that is due, with the applicant whose contact it is. */
    @Schema(name = "CaseloadDueItem")
    record Item(
            @Schema(description = "the applicant to whom the contact belongs")
            UUID applicantId,

            @JsonUnwrapped DueQueueResource.Item item) {}

    /** A contact of an applicant that is left out of the due queue, because its program does not want to be written to. */
    @Schema(name = "CaseloadWithheldItem")
    record Withheld(
            @Schema(description = "the applicant to whom the contact belongs")
            UUID applicantId,

            @JsonUnwrapped DueQueueResource.Withheld contact) {}

    /** One page of the contacts that are due, over all applicants of a caseload. */
    @Schema(name = "CaseloadDueQueuePage")
    record Queue(
            @Schema(required = true) List<Item> items,

            @Schema(description = "contacts left out of this page because their program accepts no unsolicited mail")
            List<Withheld> withheld,

            @Schema(
                    description =
                            "applicants who were asked for, are assigned to the caller or were provisioned by the caller, and of whom nothing is read;"
                                    + " only on the first page")
            List<Caseload.LeftOut> leftOut,

            @Schema(description = "cursor of the next page; absent on the last") @Nullable
            String next,

            @Schema(description = "the time at which all pages of this queue were computed")
            Instant asOf,

            @Schema(description = "services that were unavailable; facts of theirs could not be considered")
            List<String> unavailable)
            implements Paged {}

    @GET
    @Path("/due")
    @Operation(
            operationId = "listCaseloadFollowUps",
            summary = "List the contacts of all my applicants who are due for a message",
            description = """
                    Returns one queue over all applicants who consented to the caller, ranked as `listDueFollowUps` and with the same \
                    etiquette: contacts to whom no message is allowed are not listed. `filter=applicantId=in=(...)` selects some of \
                    them. An applicant who is neither in `items` nor in `leftOut` has nothing due. Unknown ids and ids of applicants \
                    without consent get the same answer.""")
    public Queue due(
            @BeanParam QueueQuery query,
            @QueryParam("filter")
                    @Parameter(
                            description =
                                    "`applicantId=in=(...)`, `reason=in=(EVENT,PROMISE)`, `urgency==OVERDUE`, joined by `;`",
                            schema = @Schema(maxLength = 2000))
                    String filter) {
        DueQueue.Lines page = queue.caseload(query, filter);
        Map<UUID, Known> known = dossiers.of(
                page.lines().stream().map(DueQueue.Line::ownerId).collect(Collectors.toSet()),
                page.lines().stream().map(DueQueue.Line::contactId).collect(Collectors.toSet()));
        List<Caseload.LeftOut> leftOut = query.cursor() == null ? caseload.leftOut(DueQueue.named(filter)) : List.of();
        ProgramRulebook.Rules rules =
                programs.of(known.values().stream().map(Known::programId).toList());
        Shown shown = Shown.of(page, known, rules);
        return new Queue(
                shown.items().stream()
                        .map(one -> new Item(one.applicantId(), one.item()))
                        .toList(),
                shown.withheld().stream()
                        .map(one -> new Withheld(one.applicantId(), one.item()))
                        .toList(),
                leftOut,
                page.next(),
                page.asOf(),
                rules.unavailable());
    }
}
