package org.introducer.contacts.activity;

import java.time.LocalDate;
import java.util.Set;
import org.introducer.contacts.applicant.ApplicantDraft;

/** Says what follows from an opportunity for one applicant on one day. @param profile null when the applicant has none */
record Judge(ApplicantDraft profile, Set<String> memberships, LocalDate today) {

    OpportunityView view(Opportunity opportunity) {
        OpportunityEntry entry = opportunity.entry();
        return new OpportunityView(
                opportunity.id(),
                opportunity.ownerId(),
                entry,
                opportunity.state(),
                opportunity.since(),
                opportunity.submittedOn(),
                Schedule.of(entry, opportunity.state(), today),
                Eligibility.of(entry.requirements(), profile, memberships),
                opportunity.createdAt(),
                opportunity.version());
    }
}
