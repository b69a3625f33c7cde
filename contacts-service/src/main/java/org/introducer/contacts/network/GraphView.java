package org.introducer.contacts.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.relationship.Closeness;
import org.introducer.contacts.relationship.EvidenceSource;
import org.introducer.contacts.relationship.RelationshipDirection;
import org.introducer.contacts.relationship.RelationshipType;
import org.introducer.platform.list.Paged;
import org.jspecify.annotations.Nullable;

/** A page of the network as a graph: all pages together have each person and each edge once. */
@Schema(name = "NetworkGraph")
record GraphView(
        @Schema(description = "the applicant, from whom the edges without `from` go out")
        UUID applicantId,

        @Schema(required = true, description = "by distance from the applicant, then by id")
        List<Node> nodes,

        @Schema(description = "those whose ends are in this page or an earlier one")
        List<Edge> edges,

        @Schema(description = "cursor of the next page; absent on the last") @Nullable
        String next,

        @Schema(description = "false: the network is larger than what is read for a graph")
        boolean complete)
        implements Paged {

    /** A person in the network. Several contacts that are one person are one. */
    @Schema(name = "NetworkNode")
    record Node(
            @Schema(description = "of the contacts that are the person, the one with the lowest id")
            UUID contactId,

            String name,
            ContactRole role,
            @Nullable String institution,
            @Nullable UUID programId,

            @Schema(description = "1: knows the applicant; 2: knows somebody who does", examples = "1")
            int distance,

            @Schema(description = "the flag is set: nobody is introduced over this person")
            boolean doNotContact) {

        /** With what another contact of the same person says: what is not known here, and do-not-contact of either. */
        Node and(Node other) {
            return new Node(
                    contactId,
                    name,
                    role,
                    institution == null ? other.institution : institution,
                    programId == null ? other.programId : programId,
                    distance,
                    doNotContact || other.doNotContact);
        }
    }

    /** A connection in the network: of the applicant to a contact, or of two contacts who know each other. */
    @Schema(name = "NetworkEdge")
    record Edge(
            @Schema(description = "absent: the applicant") @Nullable
            UUID from,

            @Schema(description = "the contact to whom it leads")
            UUID to,

            @Schema(description = "from 0 to 1", minimum = "0", maximum = "1", examples = "0.64")
            double strength,

            @Schema(description = "of a relationship; absent for what the applicant has with a contact") @Nullable
            UUID relationshipId,

            @Nullable RelationshipType type,
            @Nullable RelationshipDirection direction,
            @Nullable Closeness closeness,
            @Nullable EvidenceSource source,
            @Nullable LocalDate observedOn,

            @Schema(description = "of the applicant's own: when they last responded") @Nullable
            Instant reactedAt) {

        /** The same between other contacts of the same people. */
        Edge between(UUID from, UUID to) {
            return new Edge(
                    from, to, strength, relationshipId, type, direction, closeness, source, observedOn, reactedAt);
        }
    }
}
