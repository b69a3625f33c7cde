package org.introducer.contacts.outreach;

import static org.introducer.contacts.ContactsProblem.TEMPLATE_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.contact.field.CustomFields;
import org.introducer.contacts.outreach.template.TemplateText;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.json.Names;
import org.introducer.platform.list.Listing;
import org.introducer.platform.problem.InputError;

/** The templates that the caller may see. */
@Singleton
class MessageTemplates extends OwnedRows<MessageTemplate> {

    private static final Listing<MessageTemplate> LISTING =
            Listing.of(MessageTemplate.class).filter("name", "e.draft.name", String.class);

    private final Caller caller;
    private final CustomFields customFields;
    private final Clock clock;

    MessageTemplates(Ownership ownership, Caller caller, CustomFields customFields, Clock clock) {
        super(
                ownership,
                LISTING,
                MessageTemplate::ownerId,
                "ownerId",
                id -> TEMPLATE_NOT_FOUND.because("There is no message template %s.", id));
        this.caller = caller;
        this.customFields = customFields;
        this.clock = clock;
    }

    MessageTemplate add(Writable owner, TemplateDraft draft) {
        requireFields(owner.id(), draft);
        MessageTemplate template = new MessageTemplate(caller.tenant(), owner.id(), Instant.now(clock), draft);
        persist(template);
        return template;
    }

    MessageTemplate describe(MessageTemplate template, TemplateDraft draft) {
        requireFields(template.ownerId(), draft);
        template.describe(draft);
        return template;
    }

    boolean knows(UUID ownerId, UUID id) {
        return count("ownerId = ?1 and id = ?2 and deletedAt is null", ownerId, id) > 0;
    }

    /** By id as text; those that are deleted are left out. */
    Map<String, String> names(UUID ownerId) {
        return list("ownerId = ?1 and deletedAt is null", ownerId).stream()
                .collect(Collectors.toMap(
                        template -> template.id().toString(),
                        template -> template.draft().name()));
    }

    /** Refuses merge fields that nothing can stand for. */
    private void requireFields(UUID ownerId, TemplateDraft draft) {
        Set<String> known = MergeFields.known(customFields.declared(ownerId).keySet());
        List<InputError> errors = new ArrayList<>();
        check("/subject", draft.subject(), known, errors);
        check("/body", draft.body(), known, errors);
        INVALID_INPUT.throwIfAny(errors);
    }

    private static void check(String pointer, String text, Set<String> known, List<InputError> errors) {
        TemplateText template = TemplateText.of(text);
        template.fields().stream()
                .filter(field -> !known.contains(field) && !MergeFields.isValue(field))
                .forEach(field -> errors.add(InputError.at(
                        pointer,
                        "unknown merge field '" + field + "'"
                                + Names.nearest(field, known)
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse("; known: " + String.join(", ", known) + ", values.<name>"))));
        template.broken()
                .forEach(at -> errors.add(
                        InputError.at(pointer, "the braces at %d begin no merge field; write \\{{".formatted(at))));
    }
}
