package org.introducer.contacts.followup.queue;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.etiquette.Due;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.FollowUp;
import org.introducer.contacts.etiquette.FollowUpState;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.Outreach;
import org.introducer.contacts.etiquette.OutreachDecision;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.Known;
import org.introducer.contacts.followup.ProgramRulebook;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.list.Paged;
import org.introducer.platform.list.QueueQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Follow-ups")
public class DueQueueResource {

    private final DueQueue queue;
    private final DueLists lists;
    private final Access access;

    DueQueueResource(DueQueue queue, DueLists lists, Access access) {
        this.queue = queue;
        this.lists = lists;
        this.access = access;
    }

    /** A contact that is due, with the reasons for it. */
    @Schema(name = "DueItem")
    public record Item(
            UUID contactId,
            String name,
            ContactRole role,
            @Nullable String institution,
            @Nullable UUID programId,

            @Schema(
                    description =
                            "name of the program; absent: no program, or its name is not known, see `unavailable`")
            @Nullable
            String program,

            @Schema(description = "whether an e-mail address is recorded")
            boolean hasEmail,

            FollowUpState state,
            Due.Reason reason,
            Due.Urgency urgency,

            @Schema(description = "the leading reason first")
            List<String> why,

            @Schema(description = "last day on which this reason is listed; absent when it has no end") @Nullable
            LocalDate closes,

            @Schema(description = "first day on which writing fits") @Nullable
            LocalDate earliest,

            @Schema(description = "last day on which writing fits") @Nullable
            LocalDate due,

            @Nullable EtiquetteRule rule,

            @Schema(description = "the recipient's next working hour inside the window") @Nullable
            Instant suggestedAt,

            @Schema(description = "identifies the reasons, for a dismissal")
            String fingerprint) {}

    /** A contact that is left out of the due queue, because its program does not want to be written to. */
    @Schema(name = "WithheldItem")
    public record Withheld(
            UUID contactId, String name, @Nullable EtiquetteRule rule) {}

    /** One page of the contacts that are due, the most urgent first. */
    @Schema(name = "DueQueuePage")
    public record Queue(
            @Schema(required = true) List<Item> items,

            @Schema(description = "contacts left out of this page because their program accepts no unsolicited mail")
            List<Withheld> withheld,

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
            operationId = "listDueFollowUps",
            summary = "List the contacts who are due for a message",
            description = """
                    Contacts to whom the etiquette policy allows no message are not listed. Ranked by urgency: the \
                    applicant's own promises, events whose window is open, promises of others, overdue and open \
                    follow-ups, dates that others named, late events, the applicant's own interval; within one urgency \
                    by the day on which the reason ends, then by contact. With `filter=reason==EVENT` the event \
                    windows by closing date.""")
    public Queue due(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @BeanParam QueueQuery query,
            @QueryParam("filter")
                    @Parameter(
                            description = "`reason==EVENT` or `reason=in=(EVENT,PROMISE)`",
                            schema = @Schema(maxLength = 200))
                    String filter) {
        Readable owner = access.toRead(applicantId);
        return lists.shown(owner, queue.page(owner, query, filter));
    }

    /** The lines of a page as they are shown, each with the applicant to whom it belongs. */
    record Shown(List<Of<Item>> items, List<Of<Withheld>> withheld) {

        record Of<T>(UUID applicantId, T item) {}

        /** @param known what is known of the contacts of the page */
        static Shown of(DueQueue.Lines page, Map<UUID, Known> known, ProgramRulebook.Rules rules) {
            List<Of<Item>> items = new ArrayList<>();
            List<Of<Withheld>> withheld = new ArrayList<>();
            for (DueQueue.Line line : page.lines()) {
                Known contact = known.get(line.contactId());
                List<Due> reasons = contact == null ? List.of() : reasons(line, contact, page.asOf());
                if (reasons.isEmpty()) {
                    continue;
                }
                EtiquetteRule forbidden = forbidden(contact, rules, page.asOf());
                if (forbidden != null) {
                    withheld.add(
                            new Of<>(line.ownerId(), new Withheld(contact.contactId(), contact.name(), forbidden)));
                } else {
                    items.add(new Of<>(
                            line.ownerId(),
                            item(line, contact, rules.nameOf(contact.programId()), reasons, page.asOf())));
                }
            }
            return new Shown(items, withheld);
        }
    }

    /** Those of the contact's reasons at that moment, the line's first; empty when it changed since the page was read. */
    private static List<Due> reasons(DueQueue.Line line, Known contact, Instant asOf) {
        List<Due> all = Etiquette.reasons(contact.dossier(), asOf);
        List<Due> ordered = new ArrayList<>(all.stream()
                .filter(due -> due.fingerprint().equals(line.fingerprint()))
                .toList());
        if (!ordered.isEmpty()) {
            all.stream().filter(due -> !ordered.contains(due)).forEach(ordered::add);
        }
        return ordered;
    }

    private static EtiquetteRule forbidden(Known contact, ProgramRulebook.Rules rules, Instant asOf) {
        Outreach outreach = Outreach.of(InteractionKind.EMAIL, Purpose.FOLLOW_UP);
        OutreachDecision decision =
                Etiquette.mayWrite(contact.dossier(), rules.of(contact.programId()), outreach, asOf);
        boolean byProgram = decision.rule() == EtiquetteRule.NO_UNSOLICITED_MAIL
                || decision.rule() == EtiquetteRule.NO_CONTACT_AFTER_INTERVIEW;
        return byProgram ? decision.rule() : null;
    }

    private static Item item(DueQueue.Line line, Known contact, String program, List<Due> reasons, Instant asOf) {
        FollowUp shown = Etiquette.followUp(contact.dossier(), asOf);
        Due leading = reasons.getFirst();
        return new Item(
                contact.contactId(),
                contact.name(),
                contact.role(),
                contact.institution(),
                contact.programId(),
                program,
                contact.hasEmail(),
                shown.state(),
                leading.urgency().reason(),
                leading.urgency(),
                reasons.stream().map(Due::why).toList(),
                leading.closes(),
                shown.earliest(),
                shown.due(),
                shown.rule(),
                shown.suggestedAt(),
                line.fingerprint());
    }
}
