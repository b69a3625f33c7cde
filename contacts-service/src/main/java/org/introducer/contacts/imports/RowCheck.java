package org.introducer.contacts.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.contact.ContactKind;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.identity.IdentityKey;
import org.introducer.contacts.imports.file.ImportedContact;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.contacts.imports.file.Row;
import org.introducer.contacts.imports.file.RowReason;
import org.introducer.platform.json.StrictJson;

/** Holds each row against the rules that a contact noted by hand has to keep: what would be refused there is invalid here. */
@ApplicationScoped
class RowCheck {

    private final Validator validator;

    RowCheck(Validator validator) {
        this.validator = validator;
    }

    StagedRow check(Row row) {
        return switch (row) {
            case Row.Unreadable(long line, String shown, List<Remark> remarks) ->
                new StagedRow(line, storable(shown) ? shown : null, null, null, null, Set.of(), false, remarks);
            case Row.Readable(long line, ImportedContact contact, List<Remark> remarks) ->
                check(line, contact, new ArrayList<>(remarks));
        };
    }

    private StagedRow check(long line, ImportedContact contact, List<Remark> remarks) {
        List<Remark> faults = new ArrayList<>();
        if (!storable(contact)) {
            remarks.add(new Remark(
                    RowReason.UNREADABLE_TEXT, null, "The row has characters that are no text and cannot be stored."));
            return new StagedRow(line, null, null, null, null, Set.of(), false, remarks);
        }
        ContactRole role = constant(ContactRole.class, "role", contact.role(), faults);
        ContactKind kind = constant(ContactKind.class, "kind", contact.kind(), faults);
        ContactDraft draft = draft(contact, role, kind);
        faults(draft).stream().filter(fault -> !already(faults, fault)).forEach(faults::add);
        remarks.addAll(faults);
        boolean valid = faults.isEmpty();
        return new StagedRow(
                line,
                draft.name(),
                valid ? contact.rowKey() : null,
                contact.id(),
                draft,
                valid ? IdentityKey.of(draft.emails(), draft.urls(), draft.orcid(), draft.npi()) : Set.of(),
                valid,
                remarks);
    }

    private static ContactDraft draft(ImportedContact contact, ContactRole role, ContactKind kind) {
        return new ContactDraft(
                contact.name(),
                role,
                kind,
                contact.institution(),
                contact.department(),
                contact.title(),
                contact.credentials(),
                contact.programId(),
                contact.mentorId(),
                contact.emails(),
                contact.urls(),
                contact.phones(),
                contact.orcid(),
                contact.npi(),
                contact.zone(),
                contact.country(),
                contact.notes(),
                contact.tags());
    }

    /** What the rules for a contact say against it, in a fixed order. */
    List<Remark> faults(ContactDraft draft) {
        return validator.validate(draft).stream()
                .map(RowCheck::fault)
                .sorted(Comparator.comparing(Remark::field).thenComparing(Remark::detail))
                .distinct()
                .toList();
    }

    private static Remark fault(ConstraintViolation<ContactDraft> violation) {
        String field = violation.getPropertyPath().iterator().next().getName();
        return new Remark(RowReason.INVALID_FIELD, field, violation.getMessage());
    }

    private static boolean already(List<Remark> faults, Remark fault) {
        return faults.stream().anyMatch(other -> other.field().equals(fault.field()));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String field, String text, List<Remark> faults) {
        if (text == null) {
            return null;
        }
        Optional<E> constant = Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst();
        if (constant.isEmpty()) {
            faults.add(
                    new Remark(RowReason.INVALID_FIELD, field, "must be one of " + List.of(type.getEnumConstants())));
        }
        return constant.orElse(null);
    }

    private static boolean storable(ImportedContact contact) {
        return Stream.of(
                        Stream.of(
                                contact.name(),
                                contact.role(),
                                contact.kind(),
                                contact.institution(),
                                contact.department(),
                                contact.title(),
                                contact.credentials(),
                                contact.orcid(),
                                contact.npi(),
                                contact.zone(),
                                contact.country(),
                                contact.notes()),
                        contact.emails().stream(),
                        contact.urls().stream(),
                        contact.phones().stream(),
                        contact.tags().stream())
                .flatMap(each -> each)
                .allMatch(RowCheck::storable);
    }

    private static boolean storable(String text) {
        return text == null || StrictJson.storable(text);
    }
}
