package org.introducer.contacts.imports.file;

/** One thing to say about a row: the reason, the field or column it is about (or null), and a sentence for people. */
public record Remark(RowReason reason, String field, String detail) {

    static Remark of(RowReason reason, String field, String detail, Object... arguments) {
        return new Remark(reason, field, arguments.length == 0 ? detail : detail.formatted(arguments));
    }
}
