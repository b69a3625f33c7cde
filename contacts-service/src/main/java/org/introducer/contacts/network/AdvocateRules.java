package org.introducer.contacts.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.introducer.contacts.etiquette.Addressee.SharedWork;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.contacts.etiquette.Touch;
import org.introducer.contacts.etiquette.judgement.Dossier;
import org.introducer.contacts.network.AdvocatesView.Evidence;
import org.introducer.contacts.network.AdvocatesView.EvidenceKind;

/** What of a person's history shows that they know the applicant. */
final class AdvocateRules {

    private static final int MOST = 20;

    private AdvocateRules() {}

    /**
     * What lasts first, then what happened, the latest first.
     *
     * @param sharedWork that there is or was work with the applicant, which may be over
     */
    static List<Evidence> evidence(Dossier dossier, boolean mentor, boolean sharedWork) {
        List<Evidence> evidence = new ArrayList<>();
        Set<SharedWork> current = dossier.addressee().relations();
        if (current.contains(SharedWork.CO_AUTHOR) || sharedWork && current.isEmpty()) {
            evidence.add(new Evidence(EvidenceKind.PROJECT, null, null));
        }
        if (current.contains(SharedWork.SUPERVISOR)) {
            evidence.add(new Evidence(EvidenceKind.SUPERVISION, null, null));
        }
        if (mentor) {
            evidence.add(new Evidence(EvidenceKind.MENTOR, null, null));
        }
        dossier.touches().stream()
                .sorted(Touch.IN_ORDER.reversed())
                .flatMap(touch -> kind(touch).map(kind -> new Evidence(kind, touch.occurredAt(), touch.id())).stream())
                .limit(MOST)
                .forEach(evidence::add);
        return List.copyOf(evidence);
    }

    /** What an interaction shows; a decline, an answer that may be one, a passive sign and what the applicant sent show nothing. */
    static Optional<EvidenceKind> kind(Touch touch) {
        if (!touch.happened() || touch.passive()) {
            return Optional.empty();
        }
        if (touch.isAgreedIntroduction()) {
            return Optional.of(EvidenceKind.INTRODUCTION);
        }
        if (touch.isTwoWayMeeting()) {
            return Optional.of(
                    switch (touch.kind()) {
                        case OBSERVERSHIP -> EvidenceKind.ROTATION;
                        case MET_AT_EVENT -> EvidenceKind.EVENT;
                        default -> EvidenceKind.MEETING;
                    });
        }
        return touch.isAnswer() && touch.reaction() != Reaction.DECLINE && touch.reaction() != Reaction.NOT_SAID
                ? Optional.of(EvidenceKind.ANSWER)
                : Optional.empty();
    }

    static Instant lastUpdateAt(Dossier dossier) {
        return dossier.touches().stream()
                .filter(touch -> touch.happened() && touch.isMessage() && isUpdate(touch.purpose()))
                .map(Touch::occurredAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isUpdate(Purpose purpose) {
        return purpose != null && purpose.isUpdate();
    }
}
