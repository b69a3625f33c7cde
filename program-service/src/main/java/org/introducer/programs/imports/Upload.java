package org.introducer.programs.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.introducer.platform.imports.ImportColumn;
import org.introducer.platform.imports.ImportRemark;
import org.introducer.programs.imports.file.Source;
import org.introducer.programs.imports.file.SourceFile;
import org.introducer.programs.imports.file.SourceFile.Outcome;

/**
 * Hands the rows of a file on in compressed blocks: whatever the file's size, one block is in memory. Columns that name people
 * are never read, so no block has them.
 */
final class Upload {

    private static final int BLOCK_CHARACTERS = 4 << 20;

    private final int columns;
    private final BiConsumer<Integer, byte[]> blocks;
    private final StringBuilder rows = new StringBuilder(BLOCK_CHARACTERS + (1 << 16));
    private int block;
    private int count;

    private Upload(Source source, BiConsumer<Integer, byte[]> blocks) {
        this.columns = StagedRow.columns(source).size();
        this.blocks = blocks;
    }

    /** What was read: how many rows, refused ones too. */
    record Read(int rows, List<ImportColumn> columns, List<ImportRemark> remarks) {}

    /** @throws org.introducer.tables.WrongFileException when it is not a file of this source to its end */
    static Read read(Source source, Path path, BiConsumer<Integer, byte[]> blocks) throws IOException {
        try (SourceFile file = source.open(path)) {
            Upload upload = new Upload(source, blocks);
            for (Optional<Outcome> row = file.next(); row.isPresent(); row = file.next()) {
                upload.take(row.get());
            }
            upload.flush();
            return new Read(
                    upload.count,
                    file.columns().stream()
                            .map(column -> new ImportColumn(column.name(), column.field()))
                            .toList(),
                    file.remarks().stream()
                            .map(remark -> new ImportRemark(remark.kind().name(), remark.line(), remark.detail()))
                            .toList());
        }
    }

    private void take(Outcome outcome) {
        count++;
        StagedRow row = switch (outcome) {
            case Outcome.Read(long line, var read) -> StagedRow.of(count, line, read);
            case Outcome.Rejected(long line, String reason, String column, String detail) ->
                StagedRow.refused(count, line, new StoredReason(reason, column, detail));
        };
        CopyText.append(rows, row, columns);
        if (rows.length() >= BLOCK_CHARACTERS) {
            flush();
        }
    }

    private void flush() {
        if (rows.isEmpty()) {
            return;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(BLOCK_CHARACTERS / 4);
        try (GZIPOutputStream gzip = new FastGzip(packed)) {
            gzip.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        blocks.accept(++block, packed.toByteArray());
        rows.setLength(0);
    }

    /** The fastest level: blocks live for minutes. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
