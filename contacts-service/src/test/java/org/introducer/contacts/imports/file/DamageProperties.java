package org.introducer.contacts.imports.file;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.introducer.tables.WrongFileException;

/** A file of every source, damaged by one character: whoever the damage is not about is imported exactly, or refused and told. */
@Tag("C17")
class DamageProperties {

    private static final List<String> PEOPLE = List.of("Ana", "Bert", "Cleo", "Dora");

    private static final Map<ImportSource, String> FILES = Map.of(
            ImportSource.LINKEDIN,
                    file(
                            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
                            "%1$s,\"%1$sson, MD\",https://www.linkedin.com/in/%1$s,,\"%1$s, P.C.\",%1$s Fellow,%2$d Nov 2021\n"),
            ImportSource.GOOGLE,
                    file(
                            "First Name,Middle Name,Last Name,Name Suffix,Nickname,Organization Name,Organization Title,Notes,Labels,"
                                    + "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n",
                            "%1$s,,%1$sson,MD,,%1$s Hospital,Fellow,\"met %1$s\nagain\",* myContacts ::: %1$s,* Work,%1$s@example.org,Mobile,+1%2$d\n"),
            ImportSource.CSV,
                    file(
                            "name,role,institution,emails,phones,notes,tags\n",
                            "%1$s %1$sson,FELLOW,\"%1$s, Hospital\",%1$s@example.org,+1%2$d,\"%1$s\nnote\",%1$s;x\n"),
            ImportSource.VCARD,
                    file(
                            "",
                            "BEGIN:VCARD\nVERSION:2.1\nN:%1$sson;%1$s;;Dr.\nORG:%1$s Hospital;IR\n"
                                    + "NOTE;ENCODING=QUOTED-PRINTABLE:met %1$s=0D=0A=\nKey: %1$s\n"
                                    + "EMAIL;PREF;INTERNET:%1$s@example.org\nTEL;CELL:+1%2$d\nEND:VCARD\n"),
            ImportSource.NPPES,
                    "{\"result_count\":4,\"results\":[\n"
                            + file(
                                            "",
                                            "{\"enumeration_type\":\"NPI-1\",\"number\":\"%3$s\",\"basic\":{\"first_name\":\"%1$s\","
                                                    + "\"last_name\":\"%1$sson\"},\"taxonomies\":[{\"code\":\"2085R0204X\",\"desc\":\"%1$s\",\"primary\":true}]},\n")
                                    .replaceAll(",\n$", "\n]}"));

    private static String file(String header, String row) {
        List<String> npis = List.of("1000000012", "1000000020", "1000000038", "1234567893");
        StringBuilder file = new StringBuilder(header);
        for (int i = 0; i < PEOPLE.size(); i++) {
            file.append(row.formatted(PEOPLE.get(i), 11 + i, npis.get(i)));
        }
        return file.toString();
    }

    record Damaged(ImportSource source, String text, int at) {}

    @Provide
    Arbitrary<Damaged> damaged() {
        Arbitrary<String> by =
                Arbitraries.of("", "\"", ",", ";", ":", "=", "\n", " ", "x", "7", "\\", "\u00E9", "@", "'", "\t");
        return Arbitraries.of(FILES.keySet()).flatMap(source -> {
            String text = FILES.get(source);
            return Arbitraries.integers()
                    .between(0, text.length() - 1)
                    .flatMap(at -> by.flatMap(put -> Arbitraries.of(0, 1)
                            .map(cut ->
                                    new Damaged(source, text.substring(0, at) + put + text.substring(at + cut), at))));
        });
    }

    @Property(tries = 6000)
    void only_the_damaged_person_can_differ(@ForAll("damaged") Damaged file) throws IOException {
        List<ImportedContact> originals = Files.people(Files.rows(file.source(), FILES.get(file.source())));
        assertTrue(originals.size() == PEOPLE.size());
        List<ImportedContact> people = new ArrayList<>();
        boolean told = false;
        try (RowReader reader =
                Files.open(file.source(), new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)))) {
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                told |= row.get() instanceof Row.Unreadable;
                people.addAll(Files.people(List.of(row.get())));
            }
            told |= !reader.remarks().isEmpty();
        } catch (WrongFileException refused) {
            return;
        }
        List<ImportedContact> others = new ArrayList<>(people);
        others.removeAll(originals);
        assertTrue(others.size() <= 1, () -> "several differ: " + others);
        Set<ImportedContact> lost = new HashSet<>(originals);
        people.forEach(lost::remove);
        assertTrue(lost.size() <= others.size() || told, () -> "lost and not told: " + lost);
        others.forEach(other -> assertTrue(
                PEOPLE.stream()
                                .filter(name -> other.toString().contains(name + "son")
                                        || other.toString().contains(name + "@")
                                        || other.toString().contains("/in/" + name))
                                .count()
                        <= 1,
                () -> "mixed up: " + other));
    }
}
