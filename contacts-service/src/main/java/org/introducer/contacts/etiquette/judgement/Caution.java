package org.introducer.contacts.etiquette.judgement;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.FollowUpState;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.etiquette.Outreach;
import org.introducer.contacts.etiquette.Part;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Touch;

/**
 * Something to think about before writing, or worth knowing after; it forbids nothing.
 *
 * @param names the people it is about
 */
public record Caution(Code code, String text, List<String> names) {

    /** The stable names of the warnings. */
    @Schema(
            name = "OutreachWarningCode",
            description =
                    "advice that changes no decision, such as GROUP_COLD: a first message to several people at once; "
                            + "WROTE_*: the recorded message was against the etiquette; HISTORY_DELETED: the answer cannot "
                            + "consider what was deleted")
    public enum Code {
        GROUP_COLD,
        PROGRAM_CROWDED,
        EVENT_LATE,
        ADDRESS_BOUNCED,
        WROTE_TOO_EARLY,
        WROTE_AFTER_STOP,
        HISTORY_DELETED
    }

    public Caution {
        names = List.copyOf(names);
    }

    static List<Caution> about(Outreach outreach, EtiquetteState etiquette) {
        List<Caution> found = new ArrayList<>();
        List<String> cold = outreach.others().stream()
                .filter(Outreach.Other::stranger)
                .map(Outreach.Other::name)
                .toList();
        if (etiquette.history.stranger() && !cold.isEmpty()) {
            found.add(new Caution(
                    Code.GROUP_COLD,
                    "One message to several people who do not know you: write to each of them alone.",
                    cold));
        }
        List<String> crowd = crowd(outreach, etiquette);
        if (!crowd.isEmpty()) {
            found.add(new Caution(
                    Code.PROGRAM_CROWDED,
                    "The same ask went to others of this program within %d days."
                            .formatted(etiquette.policy.programCrowded()),
                    crowd));
        }
        boolean late = etiquette
                .event()
                .filter(event -> event.state() == FollowUpState.EVENT_LATE)
                .isPresent();
        if (late) {
            found.add(new Caution(Code.EVENT_LATE, "The days for a follow-up after the event are over.", List.of()));
        }
        bounced(outreach, etiquette).ifPresent(found::add);
        return List.copyOf(found);
    }

    /** A mail that bounced, and none delivered since. */
    private static Optional<Caution> bounced(Outreach outreach, EtiquetteState etiquette) {
        List<Touch> mails = etiquette.dossier.touches().stream()
                .filter(touch -> touch.kind() == InteractionKind.EMAIL
                        && touch.part() != Part.CC
                        && touch.status() != InteractionStatus.DRAFT
                        && !touch.occurredAt().isAfter(etiquette.now))
                .sorted(Touch.IN_ORDER)
                .toList();
        return outreach.channel() != InteractionKind.EMAIL
                        || mails.isEmpty()
                        || mails.getLast().status() != InteractionStatus.BOUNCED
                ? Optional.empty()
                : Optional.of(new Caution(
                        Code.ADDRESS_BOUNCED,
                        "The last mail came back on %s: the address does not work."
                                .formatted(
                                        etiquette.dossier.dayOf(mails.getLast().occurredAt())),
                        List.of()));
    }

    /** Residents asked about their experience do not crowd a program. */
    private static List<String> crowd(Outreach outreach, EtiquetteState etiquette) {
        Purpose purpose = outreach.purposeOrAsk();
        if (etiquette.dossier.addressee().resident() || !purpose.isAsk()) {
            return List.of();
        }
        return outreach.recentAsks().stream()
                .filter(ask -> !ask.resident() && ask.purpose().isSamePurposeAs(purpose))
                .filter(ask -> Math.abs(ChronoUnit.DAYS.between(etiquette.dossier.dayOf(ask.sentAt()), etiquette.today))
                        <= etiquette.policy.programCrowded())
                .map(Outreach.ProgramAsk::name)
                .distinct()
                .sorted()
                .toList();
    }
}
