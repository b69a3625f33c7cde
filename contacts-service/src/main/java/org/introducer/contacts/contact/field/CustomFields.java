package org.introducer.contacts.contact.field;

import static org.introducer.contacts.ContactsProblem.CUSTOM_FIELD_EXISTS;
import static org.introducer.contacts.ContactsProblem.CUSTOM_FIELD_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Readable;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;

/** The custom fields that the caller may see. */
@ApplicationScoped
public class CustomFields {

    /** How many an applicant may have. */
    private static final int MOST = 50;

    private static final Listing<CustomField> LISTING = Listing.of(CustomField.class);

    private final Rows rows;
    private final Caller caller;
    private final Clock clock;
    private final Event<CustomFieldDeleted> deletions;

    CustomFields(Rows rows, Caller caller, Clock clock, Event<CustomFieldDeleted> deletions) {
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
        this.deletions = deletions;
    }

    CustomField require(UUID id) {
        return rows.require(id);
    }

    CustomField requireWritable(UUID id) {
        return rows.requireWritable(id);
    }

    Page<CustomField> of(Readable owner, ListQuery query) {
        return rows.page(owner, query);
    }

    CustomField add(Writable owner, CustomFieldDraft draft) {
        requireChoices(draft);
        Map<String, CustomFieldDraft> known = declared(owner.id());
        if (known.containsKey(draft.key())) {
            throw CUSTOM_FIELD_EXISTS.because("There is a custom field with the key '%s'.", draft.key());
        }
        if (known.size() >= MOST) {
            throw INVALID_INPUT.at("/key", "an applicant has at most " + MOST + " custom fields");
        }
        CustomField field = new CustomField(caller.tenant(), owner.id(), Instant.now(clock), draft);
        rows.persist(field);
        return field;
    }

    /** Changes the name and the choices; values that are stored stay. */
    CustomField describe(CustomField field, CustomFieldDraft draft) {
        List<InputError> errors = new ArrayList<>();
        if (!draft.key().equals(field.draft().key())) {
            errors.add(InputError.at("/key", "cannot be changed; the name can"));
        }
        if (draft.type() != field.draft().type()) {
            errors.add(InputError.at("/type", "cannot be changed"));
        }
        INVALID_INPUT.throwIfAny(errors);
        requireChoices(draft);
        field.describe(draft);
        return field;
    }

    /** Deletes the field with its values. */
    void delete(CustomField field) {
        rows.delete(field);
        rows.flush();
        deletions.fire(new CustomFieldDeleted(field.ownerId(), field.draft().key()));
    }

    /** What the applicant declared, by key. */
    public Map<String, CustomFieldDraft> declared(UUID ownerId) {
        Map<String, CustomFieldDraft> declared = new TreeMap<>();
        rows.list("ownerId = ?1", ownerId)
                .forEach(field -> declared.put(field.draft().key(), field.draft()));
        return declared;
    }

    /** Refuses with 422 each value that changes to one that its field does not have. */
    public void require(UUID ownerId, Map<String, Object> before, Map<String, Object> after) {
        if (after.equals(before)) {
            return;
        }
        Map<String, CustomFieldDraft> declared = declared(ownerId);
        List<InputError> errors = new ArrayList<>();
        after.forEach((key, value) -> {
            if (!Objects.equals(value, before.get(key))) {
                fault(declared, key, value).ifPresent(fault -> errors.add(InputError.at("/fields/" + key, fault)));
            }
        });
        INVALID_INPUT.throwIfAny(errors);
    }

    /** Why a value cannot be stored under this key; empty: it can. */
    public static Optional<String> fault(Map<String, CustomFieldDraft> declared, String key, Object value) {
        CustomFieldDraft field = declared.get(key);
        return field == null ? Optional.of("is none of the custom fields") : field.fault(value);
    }

    private static void requireChoices(CustomFieldDraft draft) {
        if (draft.type() == FieldType.CHOICE && draft.choices().isEmpty()) {
            throw INVALID_INPUT.at("/choices", "a CHOICE needs them");
        }
        if (draft.type() != FieldType.CHOICE && !draft.choices().isEmpty()) {
            throw INVALID_INPUT.at("/choices", "belong to a CHOICE");
        }
    }

    @Singleton
    static class Rows extends OwnedRows<CustomField> {

        Rows(Ownership ownership) {
            super(
                    ownership,
                    LISTING,
                    CustomField::ownerId,
                    "ownerId",
                    id -> CUSTOM_FIELD_NOT_FOUND.because("There is no custom field %s.", id));
        }
    }
}
