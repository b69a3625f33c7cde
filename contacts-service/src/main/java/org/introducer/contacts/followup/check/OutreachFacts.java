package org.introducer.contacts.followup.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.Outreach;
import org.introducer.contacts.etiquette.Outreach.Other;
import org.introducer.contacts.etiquette.Outreach.ProgramAsk;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.Known;
import org.introducer.contacts.load.RecipientLoads;
import org.introducer.platform.identity.Caller;

/** What is around a message to several people: who else gets it, and who of the same program was asked of late. */
@ApplicationScoped
public class OutreachFacts {

    private final Session session;
    private final Caller caller;
    private final RecipientLoads loads;

    OutreachFacts(Session session, Caller caller, RecipientLoads loads) {
        this.session = session;
        this.caller = caller;
        this.loads = loads;
    }

    /** Those of the contacts who are busy with first messages, and were never written to, with the day to wait for. */
    public Map<UUID, LocalDate> busy(UUID ownerId, Collection<Known> contacts, Purpose purpose) {
        Map<UUID, UUID> programs = new HashMap<>();
        contacts.stream()
                .filter(_ -> purpose == null || purpose.isAsk())
                .filter(contact -> Etiquette.isFirstContact(contact.dossier()))
                .forEach(contact -> programs.put(contact.contactId(), contact.programId()));
        return loads.busy(ownerId, programs);
    }

    /** An ask to somebody of a program. */
    private record Asked(UUID programId, UUID contactId, UUID interactionId, ProgramAsk ask) {}

    /** The message, as it goes to each of its recipients. */
    public final class Message {

        private final InteractionKind channel;
        private final Purpose purpose;
        private final String reason;
        private final Collection<Known> recipients;
        private final List<Asked> asked;

        private Message(
                InteractionKind channel,
                Purpose purpose,
                String reason,
                Collection<Known> recipients,
                List<Asked> asked) {
            this.channel = channel;
            this.purpose = purpose;
            this.reason = reason;
            this.recipients = recipients;
            this.asked = asked;
        }

        /** The same message, sent for another purpose. */
        Message about(Purpose other) {
            return new Message(channel, other, reason, recipients, asked);
        }

        public Outreach to(Known recipient) {
            return to(recipient, recipients);
        }

        /** The same words, sent to nobody else. */
        Outreach toOnly(Known recipient) {
            return to(recipient, List.of());
        }

        private Outreach to(Known recipient, Collection<Known> all) {
            List<Other> others = all.stream()
                    .filter(other -> !recipient.person().contains(other.contactId()))
                    .map(other -> new Other(other.name(), Etiquette.isStranger(other.dossier())))
                    .toList();
            List<ProgramAsk> asks = asked.stream()
                    .filter(one -> one.programId().equals(recipient.programId())
                            && !recipient.person().contains(one.contactId()))
                    .map(Asked::ask)
                    .toList();
            return new Outreach(channel, purpose, reason, others, asks);
        }
    }

    /**
     * @param recipients as they stood before the message
     * @param except the interaction that records this very message; null when it is only thought of
     */
    public Message message(
            InteractionKind channel,
            Purpose purpose,
            String reason,
            Collection<Known> recipients,
            UUID except,
            UUID ownerId,
            Instant at) {
        Set<UUID> programs = recipients.stream()
                .map(Known::programId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Asked> asked = programs.isEmpty() ? List.of() : asked(ownerId, programs, at, except);
        return new Message(channel, purpose, reason, recipients, asked);
    }

    private List<Asked> asked(UUID ownerId, Set<UUID> programs, Instant at, UUID except) {
        // Whole days in the applicant's zone are counted later; a day more on both sides is enough for any zone.
        Duration around = Duration.ofDays(Policy.CURRENT.programCrowded() + 1L);
        return session
                .createNativeQuery("""
                        select c.program_id, c.id, i.id, c.name, c.role, i.purpose, i.occurred_at
                        from contacts c
                        join participations p on p.tenant_id = c.tenant_id and p.contact_id = c.id and p.part = 'TO'
                            and p.direction = 'OUTGOING' and p.occurred_at between :from and :until and p.deleted_at is null
                        join interactions i on i.tenant_id = p.tenant_id and i.id = p.interaction_id
                            and i.status = 'SENT' and i.purpose is not null and i.deleted_at is null
                        where c.tenant_id = :tenant and c.owner_id = :owner and c.program_id in (:programs)
                          and c.deleted_at is null""", Object[].class)
                .setParameter("from", at(at.minus(around)))
                .setParameter("until", at(at.plus(around)))
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("programs", programs)
                .getResultList()
                .stream()
                .map(row -> new Asked(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        new ProgramAsk(
                                (String) row[3],
                                ContactRole.RESIDENT.name().equals(row[4]),
                                Purpose.valueOf((String) row[5]),
                                instant(row[6]))))
                .filter(one -> !one.interactionId().equals(except))
                .toList();
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
