package org.introducer.contacts.guidance.readiness;

import java.util.List;
import java.util.UUID;

/**
 * How an applicant is connected at the programs that they aim at.
 *
 * @param targets the programs of shortlists and applications that are still aimed at
 * @param leftOut programs that were not looked at because there are too many
 */
public record Coverage(List<Target> targets, int leftOut) {

    /** @param covered whether somebody there knows the applicant @param strength of the network there, from 0 to 1 */
    public record Target(UUID programId, boolean covered, double strength) {}

    public Coverage {
        targets = List.copyOf(targets);
    }
}
