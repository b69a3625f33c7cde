package org.introducer.contacts.network;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.Outreach;
import org.introducer.contacts.etiquette.OutreachDecision;
import org.introducer.contacts.etiquette.OutreachDecision.Stop;
import org.introducer.contacts.etiquette.OutreachDecision.Wait;
import org.introducer.contacts.etiquette.ProgramRules;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.judgement.Dossier;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.Dossiers;
import org.introducer.contacts.followup.Known;
import org.introducer.contacts.followup.ProgramRulebook;
import org.introducer.contacts.network.AdvocatesView.Advocate;
import org.introducer.contacts.network.AdvocatesView.Evidence;
import org.introducer.contacts.network.AdvocatesView.NextUpdate;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;

@Path("/v1/programs/{programId}/advocates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Network")
public class AdvocateResource {

    private static final Comparator<Advocate> ORDER = Comparator.comparing(
                    (Advocate one) -> one.evidence().stream()
                            .map(Evidence::kind)
                            .distinct()
                            .count(),
                    Comparator.reverseOrder())
            .thenComparing(AdvocateResource::latest, Comparator.reverseOrder())
            .thenComparing(Advocate::contactId);

    private final Networks networks;
    private final Dossiers dossiers;
    private final Acquaintances acquaintances;
    private final ProgramRulebook programs;
    private final Access access;
    private final Clock clock;

    AdvocateResource(
            Networks networks,
            Dossiers dossiers,
            Acquaintances acquaintances,
            ProgramRulebook programs,
            Access access,
            Clock clock) {
        this.networks = networks;
        this.dossiers = dossiers;
        this.acquaintances = acquaintances;
        this.programs = programs;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listAdvocates", summary = "List the people at a program who know me", description = """
                    Returns each with what is recorded of it: shared work, rotations, meetings, answers, mentoring; with the last update \
                    that was sent, and when the next one fits. Says who knows the applicant, never what they will do. People for whom \
                    do-not-contact is set are left out.""")
    public AdvocatesView advocates(
            UUID programId, @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId) {
        Readable owner = access.toRead(applicantId);
        List<NetworkPerson> people = networks.peopleAt(owner, List.of(programId));
        List<UUID> contactIds = people.stream().map(NetworkPerson::contactId).toList();
        Map<UUID, Known> known = dossiers.of(owner.id(), contactIds);
        Map<UUID, Acquaintance> acquainted = acquaintances.of(owner.id(), contactIds);
        ProgramRulebook.Rules rules = programs.of(people.isEmpty() ? List.of() : List.of(programId));
        Instant now = Instant.now(clock);
        List<Advocate> advocates = people.stream()
                .filter(person -> known.containsKey(person.contactId()))
                .map(person -> advocate(
                        person,
                        known.get(person.contactId()).dossier(),
                        acquainted.get(person.contactId()),
                        rules.of(programId),
                        now))
                .filter(advocate -> !advocate.evidence().isEmpty())
                .sorted(ORDER)
                .toList();
        return new AdvocatesView(advocates, people.size() - advocates.size(), rules.unavailable());
    }

    private static Advocate advocate(
            NetworkPerson person, Dossier dossier, Acquaintance known, ProgramRules rules, Instant now) {
        return new Advocate(
                person.contactId(),
                person.name(),
                person.role(),
                AdvocateRules.evidence(dossier, person.mentorId() != null, known != null && known.sharedWork()),
                AdvocateRules.lastUpdateAt(dossier),
                next(Etiquette.mayWrite(dossier, rules, Outreach.of(InteractionKind.EMAIL, Purpose.UPDATE), now)));
    }

    private static NextUpdate next(OutreachDecision decision) {
        return new NextUpdate(
                !(decision instanceof Stop),
                decision instanceof Wait wait ? wait.until() : null,
                decision.rule(),
                decision.why());
    }

    private static Instant latest(Advocate advocate) {
        return advocate.evidence().stream()
                .map(Evidence::at)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
