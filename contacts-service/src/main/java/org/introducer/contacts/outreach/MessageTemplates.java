package org.introducer.contacts.outreach;

import static org.introducer.contacts.ContactsProblem.TEMPLATE_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.contact.field.CustomFields;
import org.introducer.contacts.outreach.template.TemplateText;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.json.Names;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.ProblemException;

/** The templates that the caller may see. */
@ApplicationScoped
class MessageTemplates {

    private static final Listing<MessageTemplate> LISTING =
            Listing.of(MessageTemplate.class).filter("name", "e.draft.name", String.class);

    private final Rows rows;
    private final Caller caller;
    private final Access access;
    private final Lists lists;
    private final CustomFields customFields;
    private final Clock clock;

    MessageTemplates(Rows rows, Caller caller, Access access, Lists lists, CustomFields customFields, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.access = access;
        this.lists = lists;
        this.customFields = customFields;
        this.clock = clock;
    }

    MessageTemplate require(UUID id) {
        return access.readable(
                rows.find("id = ?1 and deletedAt is null", id).firstResultOptional(),
                MessageTemplate::ownerId,
                () -> unknown(id));
    }

    MessageTemplate requireWritable(UUID id) {
        return access.writable(Optional.of(require(id)), MessageTemplate::ownerId, () -> unknown(id));
    }

    Page<MessageTemplate> of(Readable owner, ListQuery query) {
        return lists.page(LISTING, query, ListScope.live().and("e.ownerId = :owner", "owner", owner.id()));
    }

    MessageTemplate add(Writable owner, TemplateDraft draft) {
        requireFields(owner.id(), draft);
        MessageTemplate template = new MessageTemplate(caller.tenant(), owner.id(), Instant.now(clock), draft);
        rows.persist(template);
        return template;
    }

    MessageTemplate describe(MessageTemplate template, TemplateDraft draft) {
        requireFields(template.ownerId(), draft);
        template.describe(draft);
        return template;
    }

    void delete(MessageTemplate template) {
        template.delete(Instant.now(clock));
    }

    /** Refuses merge fields that nothing can stand for. */
    private void requireFields(UUID ownerId, TemplateDraft draft) {
        Set<String> known = MergeFields.known(customFields.declared(ownerId).keySet());
        List<InputError> errors = new ArrayList<>();
        check("/subject", draft.subject(), known, errors);
        check("/body", draft.body(), known, errors);
        if (!errors.isEmpty()) {
            throw INVALID_INPUT.at(errors);
        }
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

    private static ProblemException unknown(UUID id) {
        return TEMPLATE_NOT_FOUND.because("There is no message template %s.", id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MessageTemplate, UUID> {}
}
