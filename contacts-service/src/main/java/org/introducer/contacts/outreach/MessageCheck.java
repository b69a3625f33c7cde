package org.introducer.contacts.outreach;

import static org.introducer.contacts.ContactsProblem.REFERENCE_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.introducer.contacts.applicant.ApplicantDraft;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.NamedContacts;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.Dossiers;
import org.introducer.contacts.followup.Known;
import org.introducer.contacts.outreach.lint.Finding;
import org.introducer.contacts.outreach.lint.LintPolicy;
import org.introducer.contacts.outreach.lint.LintRule;
import org.introducer.contacts.outreach.lint.Message;
import org.introducer.contacts.outreach.lint.MessageLint;

/** Looks at a message with what is known of the writer and the recipient. */
@ApplicationScoped
class MessageCheck {

    private final Contacts contacts;
    private final Applicants applicants;
    private final Dossiers dossiers;
    private final Clock clock;

    MessageCheck(Contacts contacts, Applicants applicants, Dossiers dossiers, Clock clock) {
        this.contacts = contacts;
        this.applicants = applicants;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    MessageLint.Result of(UUID ownerId, MessageDraft draft) {
        MessageLint.Result found = MessageLint.of(
                new Message(
                        draft.purpose(),
                        draft.subject(),
                        draft.body(),
                        recipient(ownerId, draft.contactId()),
                        needsVisa(ownerId),
                        draft.attachments()),
                LintPolicy.CURRENT);
        List<Finding> findings = new ArrayList<>(found.findings());
        doNotWrite(ownerId, draft.contactId()).ifPresent(findings::add);
        return new MessageLint.Result(List.copyOf(findings), found.notJudged());
    }

    /** Somebody to whom no list may suggest writing, as things are now. */
    private Optional<Finding> doNotWrite(UUID ownerId, UUID contactId) {
        if (contactId == null) {
            return Optional.empty();
        }
        Instant now = Instant.now(clock);
        return Optional.ofNullable(dossiers.of(ownerId, List.of(contactId)).get(contactId))
                .map(Known::dossier)
                .filter(dossier -> !Etiquette.mayBeSuggested(dossier, now))
                .map(dossier -> new Finding(
                        LintRule.DO_NOT_WRITE,
                        null,
                        Etiquette.followUp(dossier, now).why()));
    }

    private String recipient(UUID ownerId, UUID contactId) {
        if (contactId == null) {
            return null;
        }
        ContactCard contact = contacts.cards(ownerId, List.of(contactId)).get(contactId);
        if (contact == null) {
            throw REFERENCE_UNKNOWN.at("/contactId", NamedContacts.UNKNOWN);
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
