package org.introducer.contacts.guidance.readiness;

import java.util.List;
import java.util.UUID;
import org.introducer.contacts.guidance.readiness.Item.Code;
import org.introducer.contacts.guidance.readiness.PartReadiness.Review;

/** Whether enough people know the applicant, and at the programs that they aim at. */
public final class NetworkReadiness {

    private NetworkReadiness() {}

    /**
     * @param acquaintances people who know the applicant
     * @param coverage null: program-service, which has the target programs, could not be asked
     */
    public static PartReadiness of(int acquaintances, Coverage coverage, ReadinessPolicy policy) {
        Review review = new Review(Part.NETWORK)
                .when(
                        acquaintances >= policy.warmContacts(),
                        Item.counted(
                                Code.WARM_CONTACTS,
                                "%d people know the applicant; %d are aimed at.",
                                acquaintances,
                                policy.warmContacts(),
                                List.of()));
        if (coverage == null) {
            return review.unknown(Item.unavailable("the target programs")).result();
        }
        List<Coverage.Target> targets = coverage.targets();
        review.leftOut(coverage.leftOut(), targets.size());
        if (targets.isEmpty()) {
            return review.missing(Item.of(Code.TARGETS, Item.NO_TARGETS)).result();
        }
        List<UUID> uncovered = Item.ids(targets, target -> !target.covered(), Coverage.Target::programId);
        List<UUID> weak = Item.ids(targets, target -> target.strength() < policy.strong(), Coverage.Target::programId);
        return review.when(
                        uncovered.isEmpty(),
                        Item.counted(
                                Code.TARGETS_COVERED,
                                "At %d of %d target programs somebody knows the applicant; `ids` are the others.",
                                targets.size() - uncovered.size(),
                                targets.size(),
                                uncovered))
                .when(
                        weak.isEmpty(),
                        Item.counted(
                                Code.NETWORK_STRENGTH,
                                "At %d of %d target programs the network is strong; `ids` are the others.",
                                targets.size() - weak.size(),
                                targets.size(),
                                weak))
                .result();
    }
}
