package org.introducer.mentorship.mentee;

import java.util.UUID;

/** What other features need to know of a mentee. */
public record MenteeCard(UUID id, UUID applicantId, MenteeDraft profile) {

    static MenteeCard of(Mentee mentee) {
        return new MenteeCard(mentee.id(), mentee.applicantId(), mentee.draft());
    }
}
