package org.introducer.contacts.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.introducer.platform.tenancy.RestoreWindow;

/**
 * Meetings that an organisation reports, each one interaction, however often it is reported. What the applicant did with the interaction stays:
 * one that they deleted is not brought back, one to which they added something is not taken away.
 */
@ApplicationScoped
public class HeldMeetings {

    private final Interactions interactions;
    private final Recording recording;
    private final RestoreWindow restoreWindow;

    HeldMeetings(Interactions interactions, Recording recording, RestoreWindow restoreWindow) {
        this.interactions = interactions;
        this.recording = recording;
        this.restoreWindow = restoreWindow;
    }

    /** The revision in which a meeting was reported last; empty while it was not. */
    public Optional<Long> revision(UUID ownerId, UUID meetingId) {
        return interactions
                .reportedAs(ownerId, meetingId)
                .map(interaction -> interaction.source().revision());
    }

    /** The people whom the applicant recorded to have met at an event on this day, which nobody else reported. */
    public List<Encounters.Met> noted(UUID ownerId, LocalDate day, ZoneId zone) {
        return interactions.metDuring(ownerId, day, day, zone, false);
    }

    /** Records it, or takes the interaction in which the applicant recorded it before. */
    public void record(UUID ownerId, UUID contactId, HeldMeeting meeting) {
        ZoneId zone = ZoneId.of(meeting.day().zone());
        Optional<UUID> noted = noted(ownerId, LocalDate.ofInstant(meeting.startsAt(), zone), zone).stream()
                .filter(met -> met.contactId().equals(contactId))
                .map(Encounters.Met::interactionId)
                .findFirst();
        UUID id = noted.orElseGet(() -> recording.recordEncounter(ownerId, InteractionDraft.held(contactId, meeting)));
        interactions.findById(id).comesFrom(meeting.source(noted.isPresent()));
    }

    /** Says again what was reported before and is otherwise now; comes back when it was withdrawn meanwhile. */
    public void correct(UUID ownerId, HeldMeeting meeting) {
        Interaction interaction = interactions.reportedAs(ownerId, meeting.id()).orElseThrow();
        InteractionSource before = interaction.source();
        interaction.comesFrom(meeting.source(before.own()));
        if (before.removed() && isRestorable(interaction)) {
            recording.restore(interaction.id());
        }
        InteractionDraft draft = recording.draftOf(interaction);
        // Who put it at an event of their own has said when it was.
        if (!interaction.deleted() && !before.own() && before.eventId().equals(draft.eventId())) {
            recording.changeEncounter(interaction, draft.at(meeting.startsAt(), draft.eventId(), meeting.day()));
        }
    }

    /** It did not take place after all. */
    public void withdraw(UUID ownerId, UUID meetingId, long revision) {
        Interaction interaction = interactions.reportedAs(ownerId, meetingId).orElseThrow();
        InteractionSource before = interaction.source();
        boolean removes = !interaction.deleted() && !saysMore(interaction);
        interaction.comesFrom(before.withdrawn(revision, removes || before.removed()));
        if (removes) {
            recording.delete(interaction);
        }
    }

    private boolean isRestorable(Interaction interaction) {
        Instant deletedAt = interaction.deletedAt();
        return deletedAt != null && deletedAt.isAfter(restoreWindow.start());
    }

    private boolean saysMore(Interaction interaction) {
        InteractionSource source = interaction.source();
        return source.own() || !recording.draftOf(interaction).isOnlyHeldAt(source.eventId());
    }
}
