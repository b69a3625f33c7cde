package org.introducer.contacts.imports.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Collects what one row says, and judges at the end whether it is a person. */
final class Person {

    private static final Set<String> NOT_MARKED = Set.of("no", "false", "0", "-", "n");
    private static final int MAX_REASON = 1000;
    private static final int MAX_SOURCE = 300;

    private final long line;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Remark> faults = new ArrayList<>();
    private final Set<String> emails = new LinkedHashSet<>();
    private final Set<String> urls = new LinkedHashSet<>();
    private final Set<String> phones = new LinkedHashSet<>();
    private final Set<String> tags = new LinkedHashSet<>();

    /** What recognises the row in its source; null: all that it says. */
    String rowIdentity;

    /** That the day is not known by which the row is told from others of its source. */
    boolean undated;

    UUID id;
    String name;
    String role;
    String kind;
    String institution;
    String department;
    String title;
    String credentials;
    UUID programId;
    UUID mentorId;
    String orcid;
    String npi;
    String zone;
    String country;
    String notes;
    private DoNotContactMark doNotContact;
    private Map<String, Object> fields = Map.of();

    Person(long line) {
        this.line = line;
    }

    /** Takes what a field for e-mail holds; what is no address is left out and said. */
    void email(String field) {
        if (Texts.some(field) == null) {
            return;
        }
        List<String> addresses = Mailboxes.of(field);
        if (addresses.isEmpty()) {
            remark(RowReason.INVALID_FIELD, "emails", "'%s' is no e-mail address.", field.strip());
        }
        addresses.forEach(address -> add(emails, address));
    }

    void url(String field) {
        if (Texts.some(field) == null) {
            return;
        }
        String address = Texts.webAddress(field);
        if (address == null) {
            remark(RowReason.INVALID_FIELD, "urls", "'%s' is no web address.", field.strip());
        }
        add(urls, address);
    }

    /** A country by its code or by its name in a common language. */
    void country(String field) {
        if (Texts.some(field) == null) {
            return;
        }
        country = Countries.code(field).orElse(null);
        if (country == null) {
            remark(RowReason.INVALID_FIELD, "country", "'%s' is no country that is known here.", field.strip());
        }
    }

    void phone(String number) {
        add(phones, number);
    }

    void tag(String tag) {
        add(tags, tag);
    }

    /**
     * A mark that the person is not to be contacted: the day since when it holds, or any word but no.
     *
     * @param why null: not said
     * @param from the person who said so, or null
     */
    void doNotContact(String mark, String why, String from) {
        String said = Texts.line(mark);
        if (said == null || NOT_MARKED.contains(said.toLowerCase(Locale.ROOT))) {
            return;
        }
        LocalDate since = day(said);
        doNotContact = new DoNotContactMark(since, cut(why, MAX_REASON), cut(from, MAX_SOURCE));
        remark(
                RowReason.DO_NOT_CONTACT,
                "doNotContact",
                "The file says that this person is not to be contacted; it is set when the import is confirmed.");
    }

    /** Custom fields as Introducer's own files have them. */
    void fields(String json) {
        String text = Texts.some(json);
        if (text == null) {
            return;
        }
        try {
            fields = CustomValues.of(text);
        } catch (IllegalArgumentException noObject) {
            remark(RowReason.INVALID_FIELD, "customFields", "This is no JSON object of custom fields.");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private String cut(String text, int most) {
        String line = Texts.line(text);
        if (line == null || !sound(line)) {
            return null;
        }
        return line.length() > most ? line.substring(0, most).replaceAll("\\p{Cs}$", "") : line;
    }

    private static void add(Set<String> values, String value) {
        if (Texts.some(value) != null) {
            values.add(value);
        }
    }

    List<String> emails() {
        return List.copyOf(emails);
    }

    void remark(RowReason reason, String field, String detail, Object... arguments) {
        remarks.add(Remark.of(reason, field, detail, arguments));
    }

    void fault(RowReason reason, String field, String detail, Object... arguments) {
        faults.add(Remark.of(reason, field, detail, arguments));
    }

    Row row(ImportSource source) {
        boolean explained = faults.stream().anyMatch(fault -> fault.reason() == RowReason.NO_PERSON);
        if (!explained && Texts.some(name) == null) {
            fault(RowReason.NO_PERSON, "name", "Nobody is named in this row.");
        }
        if (name != null && !sound(name)) {
            fault(RowReason.UNREADABLE_TEXT, "name", "The name has bytes that are no text; save the file as UTF-8.");
        }
        withoutUnreadable();
        if (!faults.isEmpty()) {
            return new Row.Unreadable(
                    line, name == null ? null : name.replace("\0", "").replace("\uFFFD", ""), List.copyOf(faults));
        }
        ImportedContact contact = new ImportedContact(
                rowKey(source),
                id,
                name,
                role == null ? TitleRoles.of(title) : role,
                kind,
                institution,
                department,
                title,
                credentials,
                programId,
                mentorId,
                emails(),
                List.copyOf(urls),
                List.copyOf(phones),
                orcid,
                npi,
                zone,
                country,
                notes,
                List.copyOf(tags),
                fields,
                doNotContact);
        return new Row.Readable(line, contact, List.copyOf(remarks));
    }

    /** A field with bytes that are no text is left out; the others are taken. */
    private void withoutUnreadable() {
        role = sound("role", role);
        kind = sound("kind", kind);
        institution = sound("institution", institution);
        department = sound("department", department);
        title = sound("title", title);
        credentials = sound("credentials", credentials);
        orcid = sound("orcid", orcid);
        npi = sound("npi", npi);
        zone = sound("zone", zone);
        country = sound("country", country);
        notes = sound("notes", notes);
        emails.removeIf(value -> sound("emails", value) == null);
        urls.removeIf(value -> sound("urls", value) == null);
        phones.removeIf(value -> sound("phones", value) == null);
        tags.removeIf(value -> sound("tags", value) == null);
    }

    private String sound(String field, String value) {
        if (value == null || sound(value)) {
            return value;
        }
        remark(RowReason.UNREADABLE_TEXT, field, "%s has characters that are no text; it is left out.", field);
        return null;
    }

    /** No replaced byte, and nothing that PostgreSQL cannot store: a NUL, a lone surrogate. */
    private static boolean sound(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c == '\uFFFD') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private Stream<String> said() {
        Stream<String> single = Stream.of(
                name, role, kind, institution, department, title, credentials, orcid, npi, zone, country, notes);
        return Stream.of(single, emails.stream(), urls.stream(), phones.stream(), tags.stream())
                .flatMap(each -> each)
                .filter(Objects::nonNull);
    }

    private String rowKey(ImportSource source) {
        String key = rowKey(source, rowIdentity != null ? rowIdentity : String.join("\u001f", said().toList()));
        return undated ? key.replace(":", ":undated-") : key;
    }

    /** The key of the row of this source that has this identity. */
    static String rowKey(ImportSource source, String identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(identity.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return source + ":" + HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
