package org.introducer.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A text file with its encoding: UTF-8 or UTF-16, with or without a byte order mark, else windows-1252 where the whole file is
 * valid in it. Bytes that are no text become {@link #UNREADABLE}, never a character that could be taken for the file's own.
 */
public final class TextFile {

    /** Stands for bytes that are no text: a code point that no text has. */
    public static final char UNREADABLE = '\uFFFF';

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;
    /** So many stray bytes to one well-formed character speak for windows-1252. */
    private static final int STRAY_TO_WELL_FORMED = 10;

    private final Path path;
    private final Charset charset;
    private final int mark;

    private TextFile(Path path, Charset charset, int mark) {
        this.path = path;
        this.charset = charset;
        this.mark = mark;
    }

    /** Finds out the encoding, reading the file once. */
    public static TextFile of(Path path) throws IOException {
        byte[] start = new byte[4096];
        int length;
        try (InputStream in = Files.newInputStream(path)) {
            length = in.readNBytes(start, 0, start.length);
        }
        if (starts(start, length, 0xEF, 0xBB, 0xBF)) {
            return new TextFile(path, StandardCharsets.UTF_8, 3);
        }
        if (starts(start, length, 0xFF, 0xFE)) {
            return new TextFile(path, StandardCharsets.UTF_16LE, 2);
        }
        if (starts(start, length, 0xFE, 0xFF)) {
            return new TextFile(path, StandardCharsets.UTF_16BE, 2);
        }
        int even = zeros(start, length, 0);
        int odd = zeros(start, length, 1);
        if (Math.max(even, odd) > length / 5 && Math.min(even, odd) <= length / 100) {
            return new TextFile(path, odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
        }
        return new TextFile(path, isWindows1252(path) ? WINDOWS_1252 : StandardCharsets.UTF_8, 0);
    }

    static boolean starts(byte[] bytes, int length, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int length, int first) {
        int zeros = 0;
        for (int i = first; i < length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isWindows1252(Path path) throws IOException {
        Count utf8 = count(path, StandardCharsets.UTF_8);
        return utf8.stray() > (long) utf8.wellFormed() * STRAY_TO_WELL_FORMED
                && count(path, WINDOWS_1252).stray() == 0;
    }

    /** Characters beyond ASCII that are well-formed, and bytes that are not. */
    private record Count(int wellFormed, int stray) {}

    private static Count count(Path path, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        int wellFormed = 0;
        int stray = 0;
        try (InputStream in = Files.newInputStream(path)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, chars, end);
                    chars.flip();
                    while (chars.hasRemaining()) {
                        wellFormed += chars.get() < 0x80 ? 0 : 1;
                    }
                    chars.clear();
                    if (result.isError()) {
                        stray++;
                        bytes.position(bytes.position() + result.length());
                    }
                } while (!result.isUnderflow());
                bytes.compact();
            }
        }
        return new Count(wellFormed, stray);
    }

    /** The text from its beginning, without byte order mark. */
    public BufferedReader open() throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(mark);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(UNREADABLE));
        return new BufferedReader(new InputStreamReader(in, decoder), BUFFER);
    }

    /** The first characters of the text. */
    String head(int most) throws IOException {
        char[] head = new char[most];
        int length = 0;
        try (Reader text = open()) {
            int read;
            while (length < most && (read = text.read(head, length, most - length)) > 0) {
                length += read;
            }
        }
        return new String(head, 0, length);
    }

    public Charset charset() {
        return charset;
    }

    /** What people must know of the encoding. */
    public List<Remark> remarks() {
        return charset.equals(WINDOWS_1252)
                ? List.of(new Remark(
                        Remark.Kind.READ_AS_WINDOWS_1252,
                        null,
                        "The file is not UTF-8; all of it was read as windows-1252. Look at letters with accents."))
                : List.of();
    }
}
