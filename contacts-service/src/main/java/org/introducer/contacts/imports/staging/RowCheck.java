package org.introducer.contacts.imports.staging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.contact.ContactDraftBuilder;
import org.introducer.contacts.contact.ContactKind;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.contact.field.CustomFieldDraft;
import org.introducer.contacts.contact.field.CustomFields;
import org.introducer.contacts.identity.IdentityKey;
import org.introducer.contacts.identity.Npi;
import org.introducer.contacts.identity.Orcid;
import org.introducer.contacts.imports.file.DoNotContactMark;
import org.introducer.contacts.imports.file.ImportedContact;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.contacts.imports.file.Row;
import org.introducer.contacts.imports.file.RowReason;
import org.introducer.contacts.imports.file.TitleRoles;
import org.introducer.contacts.imports.mail.MailMessage;
import org.introducer.contacts.imports.row.StagedRow;
import org.introducer.platform.imports.ImportAction;
import org.introducer.platform.time.OrdinaryDay;

/**
 * Holds each row against the rules that a contact created by hand has to keep. A field that would be refused there is left out here
 * and the row says so; only a row without a usable name is invalid.
 */
@ApplicationScoped
public class RowCheck {

    private static final String NAME = "name";
    private static final Pattern BLANKS_OR_DASHES = Pattern.compile("[\\s-]+");

    private final Validator validator;
    private final ObjectMapper json;

    public RowCheck(Validator validator, ObjectMapper json) {
        this.validator = validator;
        this.json = json;
    }

    /**
     * What is known of the applicant whose file it is.
     *
     * @param declared their custom fields
     * @param addresses their own e-mail addresses, in the form to compare by
     */
    public record Owner(Map<String, CustomFieldDraft> declared, Set<String> addresses, Instant now) {}

    public StagedRow check(Row row, Owner owner) {
        return switch (row) {
            case Row.Unreadable(long line, String shown, List<Remark> remarks) ->
                new StagedRow(line, shown, null, null, null, Set.of(), ImportAction.INVALID, null, null, remarks);
            case Row.Readable(long line, ImportedContact contact, List<Remark> remarks) ->
                check(line, contact, owner.declared(), new ArrayList<>(remarks));
            case Row.Message(long line, MailMessage message, List<Remark> remarks) ->
                MailCheck.check(line, message, owner.addresses(), owner.now(), remarks);
        };
    }

    private StagedRow check(
            long line, ImportedContact contact, Map<String, CustomFieldDraft> declared, List<Remark> remarks) {
        ContactDraft draft = taken(draft(contact, declared, remarks), remarks);
        boolean valid = remarks.stream().noneMatch(RowCheck::costsTheRow);
        return new StagedRow(
                line,
                contact.name(),
                valid ? contact.rowKey() : null,
                contact.id(),
                draft,
                valid ? IdentityKey.of(draft.emails(), draft.urls(), draft.orcid(), draft.npi()) : Set.of(),
                valid ? ImportAction.CREATE : ImportAction.INVALID,
                null,
                mark(contact.doNotContact()),
                remarks);
    }

    /** A day on which nobody can have said so is left out; the mark stays. */
    private static DoNotContactMark mark(DoNotContactMark stated) {
        return stated == null || stated.since() == null || OrdinaryDay.Check.holds(stated.since())
                ? stated
                : new DoNotContactMark(null, stated.reason(), stated.source());
    }

    private static boolean costsTheRow(Remark remark) {
        return remark.reason() == RowReason.INVALID_FIELD && NAME.equals(remark.field());
    }

    private static ContactDraft draft(
            ImportedContact contact, Map<String, CustomFieldDraft> declared, List<Remark> remarks) {
        return ContactDraftBuilder.builder()
                .name(contact.name())
                .role(role(contact, remarks))
                .kind(kind(contact.kind(), remarks))
                .institution(contact.institution())
                .department(contact.department())
                .title(contact.title())
                .credentials(contact.credentials())
                .programId(contact.programId())
                .mentorId(contact.mentorId())
                .emails(contact.emails())
                .urls(contact.urls())
                .phones(contact.phones())
                .orcid(identifier("orcid", contact.orcid(), Orcid.normal(contact.orcid()), "ORCID iD", remarks))
                .npi(identifier("npi", contact.npi(), Npi.normal(contact.npi()), "NPI", remarks))
                .zone(contact.zone())
                .country(contact.country())
                .notes(contact.notes())
                .tags(contact.tags())
                .fields(fields(contact.fields(), declared, remarks))
                .build();
    }

    /** Those that the applicant declared, with values of their types. */
    private static Map<String, Object> fields(
            Map<String, Object> stated, Map<String, CustomFieldDraft> declared, List<Remark> remarks) {
        Map<String, Object> taken = new TreeMap<>();
        stated.forEach((key, value) -> CustomFields.fault(declared, key, value)
                .ifPresentOrElse(
                        fault -> remarks.add(new Remark(RowReason.INVALID_FIELD, "fields", "'" + key + "' " + fault)),
                        () -> taken.put(key, value)));
        return taken;
    }

    private static String identifier(
            String field, String stated, Optional<String> normal, String what, List<Remark> remarks) {
        if (stated != null && normal.isEmpty()) {
            remarks.add(new Remark(
                    RowReason.INVALID_FIELD,
                    field,
                    "'%s' is no %s: its check digit does not fit.".formatted(stated, what)));
        }
        return normal.orElse(null);
    }

    /** A role by its name or label; else what its words, or those of the position, mean; else not known. */
    private static ContactRole role(ImportedContact contact, List<Remark> remarks) {
        String stated = contact.role() == null
                ? TitleRoles.of(contact.title())
                : contact.role().strip();
        String named = BLANKS_OR_DASHES.matcher(stated).replaceAll("_");
        Optional<ContactRole> role = Stream.of(ContactRole.values())
                .filter(each ->
                        each.label().equalsIgnoreCase(stated) || each.name().equalsIgnoreCase(named))
                .findFirst();
        if (role.isPresent()) {
            return role.get();
        }
        ContactRole read = ContactRole.valueOf(TitleRoles.of(stated));
        ContactRole taken = read == ContactRole.UNKNOWN ? ContactRole.valueOf(TitleRoles.of(contact.title())) : read;
        if (read == ContactRole.UNKNOWN) {
            remarks.add(new Remark(
                    RowReason.INVALID_FIELD, "role", "'%s' is no role; taken as %s.".formatted(stated, taken)));
        }
        return taken;
    }

    private static ContactKind kind(String stated, List<Remark> remarks) {
        Optional<ContactKind> kind = Stream.of(ContactKind.values())
                .filter(each -> each.name().equalsIgnoreCase(stated))
                .findFirst();
        if (stated != null && kind.isEmpty()) {
            remarks.add(new Remark(
                    RowReason.INVALID_FIELD,
                    "kind",
                    "'%s' is none of %s.".formatted(stated, List.of(ContactKind.values()))));
        }
        return kind.orElse(null);
    }

    /** The contact without what is against the rules; a remark for each field says what was left out. */
    private ContactDraft taken(ContactDraft draft, List<Remark> remarks) {
        List<ConstraintViolation<ContactDraft>> violations = validator.validate(draft).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .toList();
        if (violations.isEmpty()) {
            return draft;
        }
        ObjectNode tree = json.valueToTree(draft);
        for (ConstraintViolation<ContactDraft> violation : violations) {
            remarks.add(remark(violation));
            leaveOut(tree, violation, draft);
        }
        return json.convertValue(tree, ContactDraft.class);
    }

    private static void leaveOut(ObjectNode tree, ConstraintViolation<ContactDraft> violation, ContactDraft draft) {
        String field = field(violation);
        Integer index = null;
        for (Path.Node node : violation.getPropertyPath()) {
            index = node.getIndex() == null ? index : node.getIndex();
        }
        if (field.equals(NAME) || field.equals("role")) {
            return;
        }
        if (!(tree.get(field) instanceof ArrayNode values)) {
            tree.remove(field);
        } else if (index == null) {
            int most = (int) violation.getConstraintDescriptor().getAttributes().get("max");
            while (values.size() > most) {
                values.remove(values.size() - 1);
            }
        } else {
            // By value, for the places move when one is left out.
            String value = element(draft, field, index);
            for (int i = values.size() - 1; i >= 0; i--) {
                if (values.get(i).asText().equals(value)) {
                    values.remove(i);
                }
            }
        }
    }

    private static String element(ContactDraft draft, String field, int index) {
        return switch (field) {
            case "emails" -> draft.emails().get(index);
            case "urls" -> draft.urls().get(index);
            case "phones" -> draft.phones().get(index);
            default -> draft.tags().get(index);
        };
    }

    /** The fields of a contact that are against the rules. */
    public Set<String> faulty(ContactDraft draft) {
        Set<String> fields = new TreeSet<>();
        validator.validate(draft).forEach(violation -> fields.add(field(violation)));
        return fields;
    }

    private static Remark remark(ConstraintViolation<ContactDraft> violation) {
        return new Remark(RowReason.INVALID_FIELD, field(violation), violation.getMessage() + shown(violation));
    }

    private static String shown(ConstraintViolation<ContactDraft> violation) {
        return violation.getInvalidValue() instanceof String value
                ? ": '" + (value.length() > 60 ? value.substring(0, 60) + "\u2026" : value) + "'"
                : "";
    }

    private static String field(ConstraintViolation<ContactDraft> violation) {
        return violation.getPropertyPath().iterator().next().getName();
    }
}
