package org.introducer.contacts.imports.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introducer.contacts.imports.mail.MailHeaders;
import org.introducer.contacts.imports.mail.MailMessage;
import org.introducer.contacts.imports.mail.MboxSplitter;
import org.introducer.tables.WrongFileException;

/** The messages of a file, each a row. */
final class MailReader implements RowReader {

    private static final int START = 4096;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    /** What stands before the first header of a single message: nothing, or the line of the mbox file that it is from. */
    private static final Pattern BEFORE_HEADERS =
            Pattern.compile("(?:\u00EF\u00BB\u00BF)?(?:[ \\t]*\\r?\\n)*(?:From [^\\n]*\\n)?(?=[!-9;-~]+[ \\t]*:)");

    private static final FileRemark ASSUMED = new FileRemark(
            "PURPOSE_ASSUMED",
            null,
            "Headers do not say why a message was sent or what it answers: each that you sent is taken for an ask that expects a reply, and"
                    + " each that you received for an answer of which it is not said whether it is a yes (NOT_SAID). Update the interactions."
                    + " Read the answers before you write again.");

    /** Null: the file is one message. */
    private final MboxSplitter messages;

    private final InputStream file;
    private boolean read;

    private MailReader(MboxSplitter messages, InputStream file) {
        this.messages = messages;
        this.file = file;
    }

    /** Any number of messages. */
    static RowReader mbox(Path path) throws IOException {
        MboxSplitter messages = new MboxSplitter(Files.newInputStream(path));
        String before = new String(messages.readNBytes(START), StandardCharsets.ISO_8859_1);
        if (messages.isOver() || !before.replace(BYTE_ORDER_MARK, "").isBlank()) {
            messages.close();
            throw missing("MBOX", "a first line that begins with 'From ', and headers after it");
        }
        return new MailReader(messages, messages);
    }

    /** One message. */
    static RowReader message(Path path) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), START);
        file.mark(START);
        Matcher before = BEFORE_HEADERS.matcher(new String(file.readNBytes(START - 1), StandardCharsets.ISO_8859_1));
        if (!before.lookingAt()) {
            file.close();
            throw missing("EML", "headers");
        }
        file.reset();
        file.skipNBytes(before.end());
        return new MailReader(null, file);
    }

    private static WrongFileException missing(String kind, String what) {
        return new WrongFileException(
                "This is no file of the kind %s: missing %s.".formatted(kind, what), List.of(what), List.of());
    }

    @Override
    public Optional<Row> next() throws IOException {
        if (messages == null ? read : !messages.next()) {
            return Optional.empty();
        }
        read = true;
        long line = messages == null ? 1 : messages.line() - 1;
        Optional<MailMessage> message = MailHeaders.read(file);
        return Optional.of(message.<Row>map(each -> new Row.Message(line, each, List.of()))
                .orElseGet(() -> new Row.Unreadable(
                        line,
                        null,
                        List.of(new Remark(
                                RowReason.UNREADABLE_MESSAGE, null, "The headers of this message cannot be read.")))));
    }

    @Override
    public List<Column> columns() {
        return List.of();
    }

    @Override
    public List<FileRemark> remarks() {
        return List.of(ASSUMED);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
