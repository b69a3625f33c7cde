package org.introducer.contacts.followup;

import static org.introducer.contacts.ContactsProblem.REFERENCE_UNKNOWN;
import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.etiquette.Caution;
import org.introducer.contacts.etiquette.Etiquette;
import org.introducer.contacts.etiquette.Outreach;
import org.introducer.contacts.etiquette.OutreachDecision;
import org.introducer.platform.access.Access;
import org.introducer.platform.audit.Changes;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.write.PureComputation;
import org.introducer.platform.write.Writes;

@Path("/v1/contacts/{id}")
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
    private final Changes changes;
    private final Clock clock;

    FollowUpResource(
            Contacts contacts,
            Dossiers dossiers,
            ProgramRulebook programs,
            OutreachFacts facts,
            Access access,
            Writes writes,
            Changes changes,
            Clock clock) {
        this.contacts = contacts;
        this.dossiers = dossiers;
        this.programs = programs;
        this.facts = facts;
        this.access = access;
        this.writes = writes;
        this.changes = changes;
        this.clock = clock;
    }

    @GET
    @Path("/follow-up")
    @Operation(
            operationId = "getFollowUp",
            summary = "Where this contact stands, and from when to when the next message fits")
    public FollowUpView followUp(UUID id) {
        ContactCard contact = contacts.card(id);
        return FollowUpView.of(
                id, dossiers.of(contact.ownerId(), List.of(id)).get(id).dossier(), Instant.now(clock));
    }

    @POST
    @Path("/outreach-check")
    @PureComputation
    @Operation(
            operationId = "checkOutreach",
            summary = "May I write now?",
            description =
                    "A pure decision: same facts and clock, same answer. Only an override, which needs a reason, is noted in the audit.")
    @APIResponseSchema(value = OutreachView.class, responseCode = "200")
    public Response check(UUID id, @NotNull @Valid OutreachView.Question question) {
        ContactCard contact = contacts.card(id);
        List<UUID> recipients = new ArrayList<>(question.alsoTo());
        recipients.remove(id);
        recipients.addFirst(id);
        Map<UUID, Known> known = dossiers.of(contact.ownerId(), recipients);
        requireKnown(question.alsoTo(), known);
        ProgramRulebook.Rules rules = programs.of(Collections.singleton(contact.programId()));
        Instant now = Instant.now(clock);
        Known asked = known.get(id);
        Outreach outreach = facts.message(
                        question.channel(),
                        question.purpose(),
                        question.reason(),
                        known.values(),
                        null,
                        contact.ownerId(),
                        now)
                .to(asked);
        OutreachDecision decision = Etiquette.mayWrite(asked.dossier(), rules.of(contact.programId()), outreach, now);
        List<Caution> cautions = Etiquette.cautions(asked.dossier(), outreach, now);
        OutreachView view = OutreachView.of(
                decision,
                cautions,
                rules.unavailable(),
                asked.dossier().policy().version());
        return view.overridden() == null ? Response.ok(view).build() : audited(contact, question, view);
    }

    /** Only somebody who may write for the applicant may set the stop aside. */
    private Response audited(ContactCard contact, OutreachView.Question question, OutreachView view) {
        access.requireWrite(contact.ownerId());
        return writes.done(() -> {
            changes.note(
                    "OutreachOverride",
                    contact.id(),
                    List.of(
                            new Changes.Field("rule", view.rule().name()),
                            new Changes.Field("reason", question.reason())));
            return view;
        });
    }

    private static void requireKnown(List<UUID> asked, Map<UUID, Known> known) {
        List<InputError> unknown = IntStream.range(0, asked.size())
                .filter(i -> !known.containsKey(asked.get(i)))
                .mapToObj(i -> InputError.at("/alsoTo/" + i, "is no contact of yours"))
                .toList();
        if (!unknown.isEmpty()) {
            throw REFERENCE_UNKNOWN.at(unknown);
        }
    }
}
