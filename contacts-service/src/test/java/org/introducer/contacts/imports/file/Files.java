package org.introducer.contacts.imports.file;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads whole small files for the tests of the readers. */
final class Files {

    private Files() {}

    static List<Row> rows(ImportSource source, String text) {
        return rows(source, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<Row> rows(ImportSource source, InputStream file) {
        try (RowReader reader = open(source, file)) {
            List<Row> rows = new ArrayList<>();
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RowReader open(ImportSource source, InputStream file) throws IOException {
        return open(source, file, Map.of());
    }

    /** The file on disk, which is gone with its reader. */
    static RowReader open(ImportSource source, InputStream file, Map<String, String> mapping) throws IOException {
        Path path = java.nio.file.Files.createTempFile("import-", ".test");
        try {
            java.nio.file.Files.write(path, file.readAllBytes());
            return source.open(path, mapping);
        } finally {
            java.nio.file.Files.delete(path);
        }
    }

    /** The only row, which must be readable. */
    static ImportedContact person(ImportSource source, String text) {
        List<Row> rows = rows(source, text);
        if (rows.size() == 1 && rows.getFirst() instanceof Row.Readable readable) {
            return readable.contact();
        }
        throw new AssertionError(rows);
    }

    static List<RowReason> reasons(Row row) {
        return row.remarks().stream().map(Remark::reason).toList();
    }

    /** The readable rows. */
    static List<ImportedContact> people(List<Row> rows) {
        return rows.stream()
                .filter(Row.Readable.class::isInstance)
                .map(row -> ((Row.Readable) row).contact())
                .toList();
    }

    /** A small file of our own in which something went wrong once. */
    static InputStream small(String name) {
        return Files.class.getResourceAsStream("/cases/" + name);
    }

    /** A file of the folder with files that users have; the test is skipped where that folder is not. */
    static InputStream shared(String name) throws IOException {
        Path file = Path.of(System.getProperty("introducer.root", ".."), "../shared/data", name);
        assumeTrue(java.nio.file.Files.exists(file), () -> "skipped: there is no " + file);
        return java.nio.file.Files.newInputStream(file);
    }
}
