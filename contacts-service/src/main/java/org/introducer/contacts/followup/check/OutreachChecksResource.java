package org.introducer.contacts.followup.check;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.etiquette.Outreach;
import org.introducer.contacts.etiquette.Touch;
import org.introducer.contacts.etiquette.judgement.Caution;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.Dossiers;
import org.introducer.contacts.followup.Known;
import org.introducer.contacts.followup.ProgramRulebook;
import org.introducer.platform.access.Access;
import org.introducer.platform.write.PureComputation;

@Path("/v1/contacts/outreach-checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Follow-ups")
public class OutreachChecksResource {

    private final Contacts contacts;
    private final Dossiers dossiers;
    private final ProgramRulebook programs;
    private final OutreachFacts facts;
    private final Access access;
    private final Clock clock;

    OutreachChecksResource(
            Contacts contacts,
            Dossiers dossiers,
            ProgramRulebook programs,
            OutreachFacts facts,
            Access access,
            Clock clock) {
        this.contacts = contacts;
        this.dossiers = dossiers;
        this.programs = programs;
        this.facts = facts;
        this.access = access;
        this.clock = clock;
    }

    @POST
    @PureComputation
    @Operation(
            operationId = "checkOutreachToContacts",
            summary = "Check to which of up to 100 contacts a message may be sent now",
            description = """
                The same decision as `checkOutreach` for each contact by itself, as if nobody else were written to; there \
                is no override here. A contact that was merged into another is answered as that one. Contacts that do not exist, or that the caller may not see, are left out.\
                """)
    public OutreachChecksView check(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid OutreachChecksView.Question question) {
        UUID owner = access.toRead(applicantId).id();
        Map<UUID, UUID> merged = contacts.merged(owner, question.contactIds());
        List<UUID> asked = question.contactIds().stream()
                .map(id -> merged.getOrDefault(id, id))
                .distinct()
                .toList();
        Map<UUID, Known> known = dossiers.of(owner, asked);
        if (known.isEmpty()) {
            return new OutreachChecksView(List.of());
        }
        Map<UUID, List<Touch>> deleted = dossiers.deletedOf(known.keySet());
        ProgramRulebook.Rules rules =
                programs.of(known.values().stream().map(Known::programId).toList());
        Instant now = Instant.now(clock);
        OutreachFacts.Message message =
                facts.message(question.channel(), question.purpose(), null, known.values(), null, owner, now);
        Map<UUID, LocalDate> busy = facts.busy(owner, known.values(), question.purpose());
        return new OutreachChecksView(asked.stream()
                .filter(known::containsKey)
                .map(id -> decided(
                        known.get(id),
                        deleted.getOrDefault(id, List.of()),
                        rules,
                        message.toOnly(known.get(id)).busy(busy.get(id)),
                        now))
                .toList());
    }

    private static OutreachView decided(
            Known contact, List<Touch> deleted, ProgramRulebook.Rules rules, Outreach outreach, Instant now) {
        List<Caution> cautions = new ArrayList<>(Etiquette.cautions(contact.dossier(), outreach, now));
        Etiquette.deletions(contact.dossier(), deleted, now).ifPresent(cautions::add);
        return OutreachView.of(
                contact.contactId(),
                contact.dossier().zone(),
                Etiquette.mayWrite(contact.dossier(), rules.of(contact.programId()), outreach, now),
                cautions,
                rules.unavailable(),
                contact.dossier().policy());
    }
}
