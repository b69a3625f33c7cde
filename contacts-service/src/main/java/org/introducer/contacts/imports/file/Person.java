package org.introducer.contacts.imports.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Collects what one row says, and judges at the end whether it is a person. */
final class Person {

    private final long line;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Remark> faults = new ArrayList<>();
    private final Set<String> emails = new LinkedHashSet<>();
    private final Set<String> urls = new LinkedHashSet<>();
    private final Set<String> phones = new LinkedHashSet<>();
    private final Set<String> tags = new LinkedHashSet<>();

    /** What recognises the row in its source; null: all that it says. */
    String rowIdentity;

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

    Person(long line) {
        this.line = line;
    }

    void email(String address) {
        add(emails, address == null ? null : address.strip().replaceFirst("(?i)^mailto:", ""));
    }

    void url(String address) {
        add(urls, address);
    }

    void phone(String number) {
        add(phones, number);
    }

    void tag(String tag) {
        add(tags, tag);
    }

    private static void add(Set<String> values, String value) {
        if (value != null && !value.isBlank()) {
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
        if (!explained && (name == null || name.isBlank())) {
            fault(RowReason.NO_PERSON, "name", "Nobody is named in this row.");
        }
        said().filter(text -> text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0)
                .findFirst()
                .ifPresent(text -> fault(
                        RowReason.UNREADABLE_TEXT,
                        null,
                        "The row has bytes that are no text; save the file as UTF-8."));
        if (!faults.isEmpty()) {
            return new Row.Unreadable(line, name == null ? null : name.replace("\0", ""), List.copyOf(faults));
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
                List.copyOf(tags));
        return new Row.Readable(line, contact, List.copyOf(remarks));
    }

    private Stream<String> said() {
        Stream<String> single = Stream.of(
                name, role, kind, institution, department, title, credentials, orcid, npi, zone, country, notes);
        return Stream.of(single, emails.stream(), urls.stream(), phones.stream(), tags.stream())
                .flatMap(each -> each)
                .filter(Objects::nonNull);
    }

    private String rowKey(ImportSource source) {
        String identity = rowIdentity != null ? rowIdentity : String.join("\u001f", said().toList());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(identity.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return source + ":" + HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
