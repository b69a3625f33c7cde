package org.introducer.programs.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.zip.GZIPOutputStream;
import org.introducer.programs.imports.file.Source;

/**
 * Reads a file as it arrives and hands its rows on in compressed blocks: whatever the file's size, one block is in memory.
 * Columns that name people are never read, so no block has them.
 */
final class Upload {

    private static final int BLOCK_CHARACTERS = 4 << 20;

    private final Source source;
    private final int columns;
    private final BiConsumer<Integer, byte[]> blocks;
    private final StringBuilder rows = new StringBuilder(BLOCK_CHARACTERS + (1 << 16));
    private int block;
    private int count;
    private int refused;

    private Upload(Source source, BiConsumer<Integer, byte[]> blocks) {
        this.source = source;
        this.columns = StagedRow.columns(source).size();
        this.blocks = blocks;
    }

    /** What was read, under which id its blocks are: all rows, those of them refused, and the file's SHA-256. */
    record Read(UUID staged, int rows, int refused, String digest) {}

    /** @throws org.introducer.programs.imports.file.WrongFile when it is not a file of this source to its end */
    static Read read(UUID staged, Source source, InputStream body, BiConsumer<Integer, byte[]> blocks) {
        try {
            DigestInputStream digested = new DigestInputStream(body, MessageDigest.getInstance("SHA-256"));
            Upload upload = new Upload(source, blocks);
            source.read(digested, upload::take);
            upload.flush();
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return new Read(
                    staged,
                    upload.count,
                    upload.refused,
                    HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(long number, Source.Outcome outcome) {
        count++;
        StagedRow row = switch (outcome) {
            case Source.Outcome.Read(var read) -> StagedRow.of(number, read);
            case Source.Outcome.Rejected(var why) -> {
                refused++;
                yield StagedRow.refused(number, why);
            }
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
            def.setLevel(java.util.zip.Deflater.BEST_SPEED);
        }
    }
}
