package org.introducer.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a delimited text into records and finds out which of them are whole, so that damage in one does not reach the next.
 * After a damaged record the line behind its first is looked at anew.
 */
final class RecordScanner implements Closeable {

    /** Characters of one record at most. */
    static final int LONGEST = 1 << 20;

    /** Where in a record a character stands. */
    private enum At {
        CELL_START,
        PLAIN,
        QUOTED,
        /** Behind a quotation mark inside a quoted cell: its end, or the first of two. */
        QUOTE
    }

    /**
     * @param text the record without its line end
     * @param lastLine where it ends
     * @param cells how many it has, as far as it was read
     * @param damage null when it is whole
     */
    record Record(long line, long lastLine, String text, int cells, Damage damage, String detail) {}

    private record Line(long number, String text) {}

    private final Reader text;
    private final char separator;
    private final int columns;
    private final boolean lineBreaks;
    private final Deque<Line> again = new ArrayDeque<>();
    private final char[] buffer = new char[1 << 14];
    /** What is read and not yet taken: from here, up to before {@code to}. */
    private int from;

    private int to;
    private long number;
    private boolean lineFeedSkips;

    private At at;
    private int cells;
    /** Quotation marks inside the current cell that opened nothing. */
    private int strayQuotes;

    private boolean strayCells;

    RecordScanner(Reader text, char separator, int columns, boolean lineBreaks) {
        this.text = text;
        this.separator = separator;
        this.columns = columns;
        this.lineBreaks = lineBreaks;
    }

    void skipLines(long lines) throws IOException {
        for (long i = 0; i < lines; i++) {
            line();
        }
    }

    /** The next record that is not empty, or null behind the last. */
    Record next() throws IOException {
        Line first = line();
        while (first != null && first.text().isEmpty()) {
            first = line();
        }
        return first == null ? null : record(first);
    }

    private Record record(Line first) throws IOException {
        at = At.CELL_START;
        cells = 1;
        strayQuotes = 0;
        strayCells = false;
        if (!scan(first.text())) {
            return damaged(first, List.of(), Damage.OPEN_QUOTE, "there is text behind a closing quotation mark");
        }
        List<Line> more = new ArrayList<>();
        StringBuilder whole = new StringBuilder(first.text());
        while (at == At.QUOTED) {
            Line next = lineBreaks ? line() : null;
            if (next == null) {
                return damaged(first, more, Damage.OPEN_QUOTE, "a quotation mark does not close");
            }
            more.add(next);
            whole.append('\n').append(next.text());
            if (whole.length() > LONGEST) {
                throw tooLong(first.number());
            }
            boolean sound = scan(next.text());
            if (at == At.QUOTED && columns > 1 && separators(next.text()) >= columns - 1) {
                return damaged(
                        first, more, Damage.SWALLOWED_ROWS, "a cell holds what looks like further rows of the file");
            }
            if (!sound) {
                return damaged(first, more, Damage.OPEN_QUOTE, "there is text behind a closing quotation mark");
            }
        }
        endCell();
        if (strayCells) {
            return damaged(first, more, Damage.OPEN_QUOTE, "a quotation mark closes where none is open");
        }
        if (cells != columns) {
            return damaged(
                    first,
                    more,
                    cells > columns ? Damage.TOO_MANY_CELLS : Damage.TOO_FEW_CELLS,
                    "there are %d cells under a header of %d columns".formatted(cells, columns));
        }
        return whole(first, more, whole.toString());
    }

    private Record whole(Line first, List<Line> more, String record) {
        long last = more.isEmpty() ? first.number() : more.getLast().number();
        boolean readable = record.indexOf(TextFile.UNREADABLE) < 0;
        return new Record(
                first.number(),
                last,
                record,
                cells,
                readable ? null : Damage.UNREADABLE_TEXT,
                readable ? null : "there are bytes that are no text in the file's encoding");
    }

    private Record damaged(Line first, List<Line> more, Damage damage, String detail) {
        for (Line line : more.reversed()) {
            again.addFirst(line);
        }
        return new Record(first.number(), first.number(), first.text(), cells, damage, detail);
    }

    /** Goes through a line from where the record stands; false when text stands behind a closing quotation mark. */
    private boolean scan(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (at) {
                case QUOTED -> at = c == '"' ? At.QUOTE : At.QUOTED;
                case QUOTE -> {
                    if (c == '"') {
                        at = At.QUOTED;
                    } else if (c == separator) {
                        startCell();
                    } else {
                        return false;
                    }
                }
                case CELL_START, PLAIN -> {
                    if (c == separator) {
                        startCell();
                    } else if (c == '"' && at == At.CELL_START) {
                        at = At.QUOTED;
                    } else {
                        strayQuotes += c == '"' ? 1 : 0;
                        at = At.PLAIN;
                    }
                }
            }
        }
        return true;
    }

    /** A single quotation mark in a cell without quotation was the partner of one that is gone. */
    private void endCell() {
        strayCells |= strayQuotes % 2 == 1;
        strayQuotes = 0;
    }

    private void startCell() {
        endCell();
        cells++;
        at = At.CELL_START;
    }

    private int separators(String line) {
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            count += line.charAt(i) == separator ? 1 : 0;
        }
        return count;
    }

    private Line line() throws IOException {
        if (!again.isEmpty()) {
            return again.removeFirst();
        }
        StringBuilder begun = null;
        while (filled()) {
            if (lineFeedSkips) {
                lineFeedSkips = false;
                if (buffer[from] == '\n') {
                    from++;
                    continue;
                }
            }
            int end = lineEnd();
            int length = end - from + (begun == null ? 0 : begun.length());
            if (length > LONGEST) {
                throw tooLong(number + 1);
            }
            if (end < to) {
                String text = begun == null
                        ? new String(buffer, from, length)
                        : begun.append(buffer, from, end - from).toString();
                lineFeedSkips = buffer[end] == '\r';
                from = end + 1;
                return new Line(++number, text);
            }
            begun = (begun == null ? new StringBuilder() : begun).append(buffer, from, end - from);
            from = to;
        }
        return begun == null ? null : new Line(++number, begun.toString());
    }

    /** Whether there is a character that was not read yet. */
    private boolean filled() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, text.read(buffer));
        }
        return from < to;
    }

    /** Where the line that begins here ends in the buffer, or the end of the buffer. A NUL is a byte that cannot be read. */
    private int lineEnd() {
        int end = from;
        while (end < to && buffer[end] != '\n' && buffer[end] != '\r') {
            if (buffer[end] == 0) {
                buffer[end] = TextFile.UNREADABLE;
            }
            end++;
        }
        return end;
    }

    private static WrongFileException tooLong(long line) {
        return new WrongFileException(
                "The record that begins in line %d has more than %d characters; is a quotation mark missing?"
                        .formatted(line, LONGEST));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
