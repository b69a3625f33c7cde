package org.introducer.contacts.network.strength;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.introducer.contacts.contact.ContactRole;

/**
 * Every number of {@link NetworkStrength}, as one version of the policy.
 *
 * @param weights how much one close acquaintance of this role is worth, from 0 to 1; a role that is not listed is worth {@code OTHER}
 * @param halfLife days without touch after which an acquaintance is worth half
 * @param dormant what is left of one that is old or was never in touch, from 0 to 1
 * @param oneSided what one who never answered is worth beside one who did, from 0 to 1
 */
public record StrengthPolicy(
        String version,
        LocalDate effectiveFrom,
        List<String> sources,
        Map<ContactRole, Double> weights,
        int halfLife,
        double dormant,
        double oneSided) {

    /** The version in force. */
    public static final StrengthPolicy CURRENT = new StrengthPolicy(
            "2026-1",
            LocalDate.of(2026, 1, 1),
            List.of(
                    "Networking advice for non-US-citizen IMGs in interventional radiology: program directors and IR attendings decide and"
                            + " write letters, fellows and residents vouch, coordinators inform (the order of the weights).",
                    "Our own defaults without an outside source: the weights themselves, halfLife, dormant, oneSided."),
            Map.ofEntries(
                    Map.entry(ContactRole.PROGRAM_DIRECTOR, 0.6),
                    Map.entry(ContactRole.ASSOCIATE_PROGRAM_DIRECTOR, 0.5),
                    Map.entry(ContactRole.IR_ATTENDING, 0.5),
                    Map.entry(ContactRole.DR_ATTENDING, 0.35),
                    Map.entry(ContactRole.FELLOW, 0.3),
                    Map.entry(ContactRole.RESIDENT, 0.3),
                    Map.entry(ContactRole.RESEARCHER, 0.25),
                    Map.entry(ContactRole.ALUMNUS, 0.2),
                    Map.entry(ContactRole.PHYSICIAN, 0.2),
                    Map.entry(ContactRole.COORDINATOR, 0.15),
                    Map.entry(ContactRole.STUDENT, 0.1),
                    Map.entry(ContactRole.OTHER, 0.1)),
            180,
            0.1,
            0.3);

    public StrengthPolicy {
        sources = List.copyOf(sources);
        weights = Map.copyOf(weights);
    }

    double weightOf(ContactRole role) {
        return weights.getOrDefault(role, weights.get(ContactRole.OTHER));
    }
}
