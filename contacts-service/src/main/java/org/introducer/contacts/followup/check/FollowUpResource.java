package org.introducer.contacts.followup.check;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.NamedContacts;
import org.introducer.contacts.etiquette.OutreachDecision;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.judgement.Caution;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.Dossiers;
import org.introducer.contacts.followup.Known;
import org.introducer.contacts.followup.ProgramRulebook;
import org.introducer.platform.access.Access;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.text.VisibleText;
import org.introducer.platform.write.PureComputation;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Follow-ups")
public class FollowUpResource {

    private final Contacts contacts;
    private final Dossiers dossiers;
    private final ProgramRulebook programs;
    private final OutreachFacts facts;
    private final Access access;
    private final Writes writes;
    private final OutreachOverrides overrides;
    private final Clock clock;

    FollowUpResource(
            Contacts contacts,
            Dossiers dossiers,
            ProgramRulebook programs,
            OutreachFacts facts,
            Access access,
            Writes writes,
            OutreachOverrides overrides,
            Clock clock) {
        this.contacts = contacts;
        this.dossiers = dossiers;
        this.programs = programs;
        this.facts = facts;
        this.access = access;
        this.writes = writes;
        this.overrides = overrides;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/follow-up")
    @Operation(operationId = "getFollowUp", summary = "Get the follow-up state of a contact", description = """
        The state by the etiquette policy, the days on which the next message fits, and the rule and facts \
        that led to it.\
        """)
    public FollowUpView followUp(UUID id) {
        ContactCard contact = contacts.card(id);
        Known known = dossiers.of(contact.ownerId(), List.of(id)).get(id);
        return FollowUpView.of(
                known,
                facts.busy(contact.ownerId(), List.of(known), Purpose.FIRST_CONTACT)
                        .get(id),
                Instant.now(clock));
    }

    @POST
    @Path("/{id}/outreach-check")
    @PureComputation(unlessAsked = true)
    @Operation(operationId = "checkOutreach", summary = "Check whether a message may be sent now", description = """
        A pure decision: the same facts at the same time give the same answer, and nothing is stored. With \
        `alsoTo` the strictest answer over all recipients. Only an override, which needs a reason, is \
        recorded in the audit log.\
        """)
    @APIResponseSchema(value = OutreachView.class, responseCode = "200")
    public RestResponse<OutreachView> check(UUID id, @NotNull @Valid OutreachView.Question question) {
        ContactCard contact = contacts.card(id);
        List<UUID> recipients = new ArrayList<>(question.alsoTo());
        recipients.remove(id);
        recipients.addFirst(id);
        Map<UUID, Known> known = dossiers.of(contact.ownerId(), recipients);
        NamedContacts.among(known.keySet()).named("/alsoTo", question.alsoTo()).require();
        ProgramRulebook.Rules rules = programs.of(
                recipients.stream().map(known::get).map(Known::programId).toList());
        Instant now = Instant.now(clock);
        OutreachFacts.Message message = facts.message(
                question.channel(),
                question.purpose(),
                VisibleText.orNull(question.reason()),
                known.values(),
                null,
                contact.ownerId(),
                now);
        Map<UUID, LocalDate> busy = facts.busy(contact.ownerId(), known.values(), question.purpose());
        Map<UUID, OutreachDecision> decisions = new LinkedHashMap<>();
        recipients.forEach(recipient ->
                decisions.put(recipient, decide(known.get(recipient), rules, message, busy.get(recipient), now)));
        UUID strictest =
                Collections.max(recipients, Comparator.comparing(decisions::get, OutreachDecision.BY_STRICTNESS));
        Known asked = known.get(id);
        List<Caution> cautions = new ArrayList<>(Etiquette.cautions(asked.dossier(), message.to(asked), now));
        Etiquette.deletions(asked.dossier(), dossiers.deletedOf(id), now).ifPresent(cautions::add);
        OutreachView view = OutreachView.of(
                strictest,
                asked.dossier().zone(),
                decisions.get(strictest),
                cautions,
                rules.unavailable(),
                asked.dossier().policy());
        return view.overridden() == null ? RestResponse.ok(view) : audited(contact, question, view);
    }

    private static OutreachDecision decide(
            Known recipient,
            ProgramRulebook.Rules rules,
            OutreachFacts.Message message,
            LocalDate busyUntil,
            Instant now) {
        return Etiquette.mayWrite(
                recipient.dossier(),
                rules.of(recipient.programId()),
                message.to(recipient).busy(busyUntil),
                now);
    }

    /** Only somebody who may write for the applicant may set the stop aside. */
    private RestResponse<OutreachView> audited(ContactCard contact, OutreachView.Question question, OutreachView view) {
        access.requireWrite(contact.ownerId());
        return writes.done(() -> {
            overrides.add(contact.ownerId(), view, question);
            return view;
        });
    }

    @GET
    @Path("/{id}/outreach-overrides")
    @ListFields(
            filter = {"id", "createdAt", "purpose", "rule", "givenBy"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listOutreachOverrides",
            summary = "List the outreach overrides for a contact",
            description = """
                The reasons given for writing although the check answered STOP. For the applicant, and for an \
                adviser or platform with consent; the audit log shows that there was an override, not why.\
                """)
    public Page<OverrideView> overrides(UUID id, @BeanParam ListQuery query) {
        return overrides.of(contacts.card(id), query).map(OverrideView::of);
    }
}
