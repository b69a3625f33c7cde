package org.introducer.contacts.imports.file;

import java.util.List;
import org.introducer.contacts.imports.mail.MailMessage;

/** One row, card or message of a file: a person as the file describes them, an e-mail, or why it is neither. */
public sealed interface Row {

    /** Where it begins in the file, counted from 1. */
    long line();

    List<Remark> remarks();

    record Readable(long line, ImportedContact contact, List<Remark> remarks) implements Row {}

    record Message(long line, MailMessage message, List<Remark> remarks) implements Row {}

    /** {@code shown} is the name as far as it could be read, or null. */
    record Unreadable(long line, String shown, List<Remark> remarks) implements Row {}
}
