package org.introducer.contacts.imports.file;

/** One thing to say about a row: the reason, the field or column it is about (or null), and a sentence for people. */
public record Remark(RowReason reason, String field, String detail) {

    public static final String FORGOTTEN = "Somebody with this e-mail address asked to be forgotten.";

    /** A file may have a whole book in one cell. */
    private static final int MAX_DETAIL = 500;

    public Remark {
        detail = detail.replaceAll("[\\x00\\p{Cs}]", "?");
        detail = detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL).replaceAll("\\p{Cs}$", "") : detail;
    }

    static Remark of(RowReason reason, String field, String detail, Object... arguments) {
        return new Remark(reason, field, arguments.length == 0 ? detail : detail.formatted(arguments));
    }
}
