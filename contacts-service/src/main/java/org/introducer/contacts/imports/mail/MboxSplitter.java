package org.introducer.contacts.imports.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The messages of an mbox file (RFC 4155, mboxo and mboxrd), one after the other, each as a stream of its bytes. A line {@code From }
 * begins a message only with a date in it, or alone after an empty line, and with a header in the line after it: so it does in bodies
 * whose lines were never quoted. A message may be of any size; the next one is found however broken this one is.
 */
public final class MboxSplitter extends InputStream {

    private static final int LOOK_AHEAD = 4096;
    /** With the names of a weekday and a month, a time and a year. */
    private static final Pattern DATED =
            Pattern.compile("From (?=.*\\b(?:19|20)\\d{2}\\b).*\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{0,3}"
                    + "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) .{0,10}\\d{1,2}:\\d{2}\\b.*");

    private static final Pattern BARE = Pattern.compile("From [\\s-]*");
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]+[ \\t]*:.*");

    private final InputStream file;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private boolean atLineStart = true;
    private boolean afterEmptyLine = true;
    private int lineLength;
    private long line = 1;

    public MboxSplitter(InputStream file) {
        this.file = file;
    }

    /** Goes on to the next message, past what is left of this one; false after the last. */
    public boolean next() throws IOException {
        byte[] rest = new byte[8192];
        while (read(rest, 0, rest.length) >= 0) {
            // What is not read of a message is left.
        }
        if (position == limit) {
            return false;
        }
        int one;
        do {
            one = take();
        } while (one >= 0 && one != '\n');
        return true;
    }

    /** Whether nothing is left of the file. */
    public boolean isOver() throws IOException {
        return position == limit && !fill(1);
    }

    /** The line on which the next byte is, from 1. */
    public long line() {
        return line;
    }

    @Override
    public int read() throws IOException {
        return ended() ? -1 : take();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ended()) {
            return -1;
        }
        int read = 0;
        while (read < length && position < limit) {
            int one = take();
            into[offset + read++] = (byte) one;
            if (one == '\n') {
                break;
            }
        }
        return read;
    }

    private boolean ended() throws IOException {
        return position == limit && !fill(1) || atLineStart && separates();
    }

    private int take() throws IOException {
        if (position == limit && !fill(1)) {
            return -1;
        }
        int one = buffer[position++] & 0xFF;
        atLineStart = one == '\n';
        if (atLineStart) {
            line++;
            afterEmptyLine = lineLength == 0;
            lineLength = 0;
        } else if (one != '\r') {
            lineLength++;
        }
        return one;
    }

    private boolean separates() throws IOException {
        if (buffer[position] != 'F') {
            return false;
        }
        fill(LOOK_AHEAD);
        String ahead =
                new String(buffer, position, Math.min(limit - position, LOOK_AHEAD), StandardCharsets.ISO_8859_1);
        if (!ahead.startsWith("From ")) {
            return false;
        }
        String[] lines = ahead.split("\\r?\\n", 3);
        return lines.length > 1
                && HEADER.matcher(lines[1]).matches()
                && (DATED.matcher(lines[0]).matches()
                        || afterEmptyLine && BARE.matcher(lines[0]).matches());
    }

    /** Reads ahead until there are so many bytes, or the file ends; false when there is none. */
    private boolean fill(int bytes) throws IOException {
        if (limit - position < bytes && position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        while (limit - position < bytes) {
            int read = file.read(buffer, limit, buffer.length - limit);
            if (read < 0) {
                break;
            }
            limit += read;
        }
        return limit > position;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
