package org.introducer.contacts.outreach;

import static org.introducer.contacts.ContactsProblem.REFERENCE_UNKNOWN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.applicant.ApplicantDraft;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.NamedContacts;
import org.introducer.contacts.outreach.lint.Finding;
import org.introducer.contacts.outreach.lint.LintPolicy;
import org.introducer.contacts.outreach.lint.MessageLint;
import org.introducer.contacts.outreach.template.TemplateText;
import org.introducer.platform.problem.InputError;

/** Makes a message to one contact of a template; what is not known is asked for and never left open. */
@ApplicationScoped
class RenderedMessages {

    private static final String PITCH = "applicant.elevatorPitch";

    private final Contacts contacts;
    private final Applicants applicants;
    private final MessageCheck check;

    RenderedMessages(Contacts contacts, Applicants applicants, MessageCheck check) {
        this.contacts = contacts;
        this.applicants = applicants;
        this.check = check;
    }

    RenderView render(UUID ownerId, TemplateDraft template, RenderView.Request request) {
        ContactDraft contact =
                contacts.drafts(ownerId, List.of(request.contactId())).get(request.contactId());
        if (contact == null) {
            throw REFERENCE_UNKNOWN.at("/contactId", NamedContacts.UNKNOWN);
        }
        ApplicantDraft applicant = applicants.profileOf(ownerId).orElse(null);
        LocalDate today = applicants.today(ownerId);
        Map<String, String> known = MergeFields.of(contact, applicant, today);
        request.values().forEach((name, value) -> known.put(MergeFields.VALUES + name, value));
        requireKnown(template, known);
        String subject = oneLine(TemplateText.of(template.subject()).filled(known::get));
        String body = TemplateText.of(template.body()).filled(known::get);
        if (subject.length() > MessageDraft.LONGEST_SUBJECT || body.length() > MessageDraft.LONGEST_BODY) {
            throw INVALID_INPUT.at("/values", "make the message longer than one can be");
        }
        MessageLint.Result found = check.of(
                ownerId,
                new MessageDraft(request.contactId(), template.purpose(), subject, body, request.attachments()));
        return new RenderView(subject, body, FindingsView.of(with(found, pitch(template, known))));
    }

    private static void requireKnown(TemplateDraft template, Map<String, String> known) {
        List<InputError> missing = template.fields().stream()
                .filter(field -> known.getOrDefault(field, "").isBlank())
                .map(field -> InputError.at(
                        MergeFields.isValue(field)
                                ? "/values/" + field.substring(MergeFields.VALUES.length())
                                : "/contactId",
                        "'" + field + "' is not known"))
                .toList();
        INVALID_INPUT.throwIfAny(missing);
    }

    private static List<Finding> pitch(TemplateDraft template, Map<String, String> known) {
        return template.fields().contains(PITCH) ? MessageLint.pitch(known.get(PITCH), LintPolicy.CURRENT) : List.of();
    }

    private static MessageLint.Result with(MessageLint.Result found, List<Finding> more) {
        List<Finding> all = new ArrayList<>(found.findings());
        all.addAll(more);
        return new MessageLint.Result(all, found.notJudged());
    }

    /** A line break would end the header of a mail. */
    private static String oneLine(String subject) {
        return subject.replaceAll("[\\r\\n]+", " ").strip();
    }
}
