package org.introducer.contacts.introduction;

import java.time.LocalDate;
import java.util.UUID;
import org.introducer.contacts.network.path.Cost;
import org.introducer.contacts.network.path.Link;
import org.introducer.contacts.network.path.PathPolicy;
import org.introducer.contacts.network.path.TieStrength;
import org.introducer.contacts.relationship.Closeness;
import org.introducer.contacts.relationship.EvidenceSource;
import org.introducer.contacts.relationship.RelationshipType;

/**
 * A relationship by which one person could introduce the applicant to another; both by the id of the person.
 *
 * @param contact of the first, who has the relationship
 */
record Step(
        UUID from,
        UUID contact,
        UUID to,
        UUID relationshipId,
        RelationshipType type,
        Closeness closeness,
        EvidenceSource source,
        LocalDate observedOn) {

    private static final TieStrength STRENGTH = new TieStrength(PathPolicy.CURRENT);

    double strength(LocalDate today) {
        return STRENGTH.of(type.worth(), closeness.worth(), source.worth(), observedOn, today);
    }

    Link link(LocalDate today) {
        return new Link(from, to, Cost.of(strength(today)), relationshipId);
    }
}
