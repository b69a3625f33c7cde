package org.introducer.contacts.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.etiquette.Part;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Reaction;

/** The beginning of a contact's timeline, for other features. */
@ApplicationScoped
public class LatestInteractions {

    private final Participations participations;
    private final Interactions interactions;

    LatestInteractions(Participations participations, Interactions interactions) {
        this.participations = participations;
        this.interactions = interactions;
    }

    /** One line of it, with what was said. @param others who else had part in it */
    public record Line(
            UUID id,
            Part part,
            InteractionKind kind,
            Direction direction,
            InteractionStatus status,
            Instant occurredAt,
            Purpose purpose,
            Reaction reaction,
            String subject,
            String outcome,
            String nextStep,
            String event,
            Set<UUID> others) {}

    /** The latest first. @param contactId a contact that the caller may read */
    public List<Line> of(UUID contactId, int most) {
        List<Participation> latest = participations.latest(contactId, most);
        Map<UUID, Interaction> found = interactions.of(
                latest.stream().map(Participation::interactionId).toList());
        return latest.stream()
                .map(one -> line(one, found.get(one.interactionId())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Line line(Participation mine, Interaction interaction) {
        if (interaction == null) {
            return null;
        }
        InteractionDraft said = interaction.draft(List.of());
        Set<UUID> others = new TreeSet<>(Interaction.people(said));
        others.remove(mine.contactId());
        return new Line(
                interaction.id(),
                mine.part(),
                said.kind(),
                said.direction(),
                said.status(),
                said.occurredAt(),
                interaction.purpose(),
                interaction.reaction(),
                interaction.subject(),
                said.outcome(),
                said.nextStep(),
                said.event() == null ? null : said.event().name(),
                others);
    }
}
