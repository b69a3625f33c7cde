package org.introducer.contacts.followup.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.contacts.etiquette.Due;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.Dossiers;
import org.introducer.contacts.followup.Known;
import org.introducer.platform.access.Readable;

/** The reasons for which contacts are due now, for other features; what programs say about being written to is not looked at. */
@ApplicationScoped
public class DueFollowUps {

    private final DueQueue queue;
    private final Dossiers dossiers;
    private final Clock clock;

    DueFollowUps(DueQueue queue, Dossiers dossiers, Clock clock) {
        this.queue = queue;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** One reason for which a contact is due. */
    public record Reason(Known contact, Due due) {}

    /** The first reasons in the order of the due queue. */
    public List<Reason> first(Readable owner, int most) {
        List<DueQueue.Line> lines = queue.first(owner, most);
        Map<UUID, Known> known = dossiers.of(
                owner.id(),
                lines.stream().map(DueQueue.Line::contactId).distinct().toList());
        Instant now = Instant.now(clock);
        return lines.stream()
                .filter(line -> known.containsKey(line.contactId()))
                .flatMap(line -> reason(line, known.get(line.contactId()), now))
                .toList();
    }

    /** A reason for which a contact will be due, if nothing happens until then. */
    public record Coming(Known contact, Due.Urgency urgency, String fingerprint, Instant opensAt) {}

    /** The reasons that open after now and until a moment, the earliest first. */
    public List<Coming> coming(Readable owner, Instant until, int most) {
        List<DueQueue.Coming> coming = queue.coming(owner, until, most);
        Map<UUID, Known> known = dossiers.of(
                owner.id(),
                coming.stream().map(DueQueue.Coming::contactId).distinct().toList());
        return coming.stream()
                .filter(one -> known.containsKey(one.contactId()))
                .map(one -> new Coming(known.get(one.contactId()), one.urgency(), one.fingerprint(), one.opensAt()))
                .toList();
    }

    /** None when the contact changed since the queue was read. */
    private static Stream<Reason> reason(DueQueue.Line line, Known contact, Instant now) {
        return Etiquette.reasons(contact.dossier(), now).stream()
                .filter(due -> due.fingerprint().equals(line.fingerprint()))
                .map(due -> new Reason(contact, due));
    }
}
