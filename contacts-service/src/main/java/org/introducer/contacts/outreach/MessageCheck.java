package org.introducer.contacts.outreach;

import static org.introducer.contacts.ContactsProblem.REFERENCE_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.introducer.contacts.applicant.ApplicantDraft;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.outreach.lint.LintPolicy;
import org.introducer.contacts.outreach.lint.Message;
import org.introducer.contacts.outreach.lint.MessageLint;

/** Looks at a message with what is known of the writer and the recipient. */
@ApplicationScoped
class MessageCheck {

    private final Contacts contacts;
    private final Applicants applicants;

    MessageCheck(Contacts contacts, Applicants applicants) {
        this.contacts = contacts;
        this.applicants = applicants;
    }

    MessageLint.Result of(UUID ownerId, MessageDraft draft) {
        return MessageLint.of(
                new Message(
                        draft.purpose(),
                        draft.subject(),
                        draft.body(),
                        recipient(ownerId, draft.contactId()),
                        needsVisa(ownerId),
                        draft.attachments()),
                LintPolicy.CURRENT);
    }

    private String recipient(UUID ownerId, UUID contactId) {
        if (contactId == null) {
            return null;
        }
        ContactCard contact = contacts.cards(ownerId, List.of(contactId)).get(contactId);
        if (contact == null) {
            throw REFERENCE_UNKNOWN.at("/contactId", "is not one of your contacts");
        }
        return contact.name();
    }

    private Boolean needsVisa(UUID ownerId) {
        ApplicantDraft.VisaNeed need =
                applicants.profileOf(ownerId).map(ApplicantDraft::visaNeed).orElse(null);
        return need == null || need == ApplicantDraft.VisaNeed.UNKNOWN
                ? null
                : need == ApplicantDraft.VisaNeed.REQUIRED;
    }
}
