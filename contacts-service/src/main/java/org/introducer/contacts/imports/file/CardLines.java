package org.introducer.contacts.imports.file;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a file of vCards into cards and cards into properties. ez-vcard reads text and keeps whole pictures in memory; here lines
 * are unfolded as bytes, because a fold may stand inside a character, properties are decoded one by one, because each may name its
 * charset, and pictures are passed over.
 */
final class CardLines implements Closeable {

    /** More than a person's card has without its pictures, in bytes. */
    private static final int MAX_CARD = 256 * 1024;

    private static final int HEAD = 64 * 1024;
    private static final Pattern BEGIN = Pattern.compile("BEGIN\\s*:\\s*VCARD", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("END\\s*:\\s*VCARD(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK = Pattern.compile("^(?:\u00EF\u00BB\u00BF|\uFEFF)+");

    private final BufferedReader lines;
    /** Each character is one byte of the file; false for UTF-16, which is decoded before it is cut. */
    private final boolean bytes;

    private long line;
    private boolean begun;
    private long outside;
    private long firstOutside;

    private CardLines(BufferedReader lines, boolean bytes) {
        this.lines = lines;
        this.bytes = bytes;
    }

    static CardLines open(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        Charset utf16 = utf16(start);
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), utf16 == null ? StandardCharsets.ISO_8859_1 : utf16));
        CardLines cards = new CardLines(lines, utf16 == null);
        lines.mark(HEAD);
        char[] head = new char[HEAD - 1];
        int length = 0;
        int read;
        while (length < head.length && (read = lines.read(head, length, head.length - length)) > 0) {
            length += read;
        }
        lines.reset();
        if (new String(head, 0, length).lines().noneMatch(CardLines::begins)) {
            lines.close();
            throw ImportSource.VCARD.missing("BEGIN:VCARD");
        }
        return cards;
    }

    private static Charset utf16(byte[] start) {
        if (start.length < 4) {
            return null;
        }
        if (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE || start[1] == 0 && start[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        boolean bigEndian = start[0] == (byte) 0xFE && start[1] == (byte) 0xFF || start[0] == 0 && start[2] == 0;
        return bigEndian ? StandardCharsets.UTF_16BE : null;
    }

    /**
     * One card.
     *
     * @param line where it begins
     * @param lines its properties, folded as they are in the file ({@code \n} before the blank)
     * @param ended whether it came to its end
     */
    record Card(long line, List<CardLine> lines, boolean ended, boolean tooLarge) {}

    /** The next card, or null at the end of the file. */
    Card next() throws IOException {
        String read = null;
        while (!begun && (read = readLine()) != null) {
            if (begins(read)) {
                begun = true;
            } else if (!bare(read).isEmpty()) {
                firstOutside = outside++ == 0 ? line : firstOutside;
            }
        }
        return begun ? card() : null;
    }

    private Card card() throws IOException {
        begun = false;
        long begin = line;
        CardBuilder card = new CardBuilder();
        String read;
        while ((read = readLine()) != null) {
            if (!card.continued(read)) {
                Matcher end = END.matcher(read.strip());
                if (end.matches() && card.endsHere()) {
                    // A line end that was lost between two cards does not join them.
                    begun = BEGIN.matcher(end.group(1)).find();
                    return new Card(begin, card.lines(), true, card.tooLarge);
                }
                if (begins(read) && !card.nests()) {
                    begun = true;
                    return new Card(begin, card.lines(), false, card.tooLarge);
                }
                if (!end.matches() && !begins(read)) {
                    card.property(read);
                }
            }
        }
        return new Card(begin, card.lines(), false, card.tooLarge);
    }

    /** Collects the properties of one card; what belongs to a picture, or to a card inside this one, is not kept. */
    private final class CardBuilder {

        private final List<CardLine> lines = new ArrayList<>();
        private StringBuilder text = new StringBuilder();
        private CardLine property = CardLine.NONE;
        private int size;
        private int depth;
        private boolean tooLarge;

        /** Takes a line that belongs to the property before it, whatever it looks like. */
        boolean continued(String read) {
            if (property.quotedPrintable() && text.toString().stripTrailing().endsWith("=")) {
                text.setLength(text.lastIndexOf("="));
                return kept(read);
            }
            if (property != CardLine.NONE && (read.startsWith(" ") || read.startsWith("\t"))) {
                return property.binary() || kept("\n" + read);
            }
            // Base64 has no colon: a picture goes on until a property begins, indented or not.
            return property.binary() && read.indexOf(':') < 0;
        }

        private boolean kept(String more) {
            size += more.length();
            tooLarge |= size > MAX_CARD;
            if (!tooLarge) {
                text.append(more);
            }
            return true;
        }

        /** Whether a card that begins here is inside this one. */
        boolean nests() {
            if (depth == 0 && !property.name().equals("AGENT")) {
                return false;
            }
            flush();
            depth++;
            return true;
        }

        boolean endsHere() {
            return depth == 0 || --depth < 0;
        }

        void property(String read) {
            flush();
            if (depth == 0 && !read.isBlank()) {
                property = CardLine.begin(read, bytes);
                if (!property.binary()) {
                    kept(read);
                }
            }
        }

        private void flush() {
            CardLine whole = property.with(text.toString());
            if (property != CardLine.NONE && !whole.binary() && !whole.name().equals("AGENT")) {
                lines.add(whole);
            }
            text = new StringBuilder();
            property = CardLine.NONE;
        }

        List<CardLine> lines() {
            flush();
            return tooLarge ? List.of() : lines;
        }
    }

    private static boolean begins(String line) {
        return BEGIN.matcher(bare(line)).matches();
    }

    private static String bare(String line) {
        return MARK.matcher(line.strip()).replaceFirst("").strip();
    }

    /** How many lines between cards were neither blank nor a byte order mark, and where the first of them is. */
    long outside() {
        return outside;
    }

    long firstOutside() {
        return firstOutside;
    }

    /** A line of at most {@link #MAX_CARD} characters; the rest of a longer one counts as the next. */
    private String readLine() throws IOException {
        StringBuilder read = new StringBuilder();
        int c;
        while ((c = lines.read()) >= 0 && c != '\n') {
            if (c == '\r') {
                lines.mark(1);
                if (lines.read() != '\n') {
                    lines.reset();
                }
                break;
            }
            read.append((char) c);
            if (read.length() > MAX_CARD) {
                break;
            }
        }
        if (c < 0 && read.isEmpty()) {
            return null;
        }
        line++;
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
