package org.introducer.contacts.imports.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a file of vCards into cards without reading pictures, sounds and keys into memory. */
final class CardLines {

    /** More than a person's card has without its pictures, in characters. */
    private static final int MAX_CARD = 256 * 1024;

    private static final Pattern BINARY =
            Pattern.compile("(?:[\\w-]+\\.)?(?:PHOTO|LOGO|SOUND|KEY|X-ANDROID-\\w+)[;:].*", Pattern.CASE_INSENSITIVE);

    private static final Pattern AGENT = Pattern.compile("(?:[\\w-]+\\.)?AGENT[;:].*", Pattern.CASE_INSENSITIVE);

    private final BufferedReader text;
    private long line;
    private boolean begun;

    CardLines(BufferedReader text) {
        this.text = text;
    }

    /** One card: where it began, its text without binary properties, and whether it came to its end and was not too large. */
    record Card(long line, String text, boolean ended, boolean tooLarge) {}

    /** The next card, or null at the end of the file; what stands between cards is passed over. */
    Card next() throws IOException {
        StringBuilder card = new StringBuilder();
        // The line that ended an unfinished card before began this one.
        long begin = line;
        int depth = begun ? 1 : 0;
        if (begun) {
            card.append("BEGIN:VCARD\r\n");
            begun = false;
        }
        String before = "";
        boolean binary = false;
        boolean tooLarge = false;
        String read;
        while ((read = readLine()) != null) {
            line++;
            String property = read.strip().toUpperCase(Locale.ROOT);
            if (property.equals("BEGIN:VCARD")) {
                if (depth > 0 && !AGENT.matcher(before).matches()) {
                    begun = true;
                    return new Card(begin, card.toString(), false, tooLarge);
                }
                depth++;
                begin = depth == 1 ? line : begin;
                binary = false;
            }
            if (depth == 0) {
                continue;
            }
            before = property;
            boolean continued = read.startsWith(" ") || read.startsWith("\t");
            binary = continued ? binary : BINARY.matcher(read).matches();
            if (!binary && card.length() + read.length() <= MAX_CARD) {
                card.append(read).append("\r\n");
            } else if (!binary) {
                tooLarge = true;
            }
            if (property.equals("END:VCARD") && --depth == 0) {
                return new Card(begin, card.toString(), true, tooLarge);
            }
        }
        return depth == 0 ? null : new Card(begin, card.toString(), false, tooLarge);
    }

    /** A line of at most {@link #MAX_CARD} characters; the rest of a longer one counts as the next. */
    private String readLine() throws IOException {
        StringBuilder read = new StringBuilder();
        int c;
        while ((c = text.read()) >= 0) {
            if (c == '\n') {
                break;
            }
            if (c == '\r') {
                text.mark(1);
                if (text.read() != '\n') {
                    text.reset();
                }
                break;
            }
            read.append((char) c);
            if (read.length() > MAX_CARD) {
                break;
            }
        }
        return c < 0 && read.isEmpty() ? null : read.toString();
    }
}
