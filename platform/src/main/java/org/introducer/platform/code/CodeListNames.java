package org.introducer.platform.code;

import java.util.Locale;

/** What a closed list is called, and how a schema says which list has its values. */
public final class CodeListNames {

    /** The extension of a schema with the name of its list, see {@code /v1/code-lists/{name}}. */
    public static final String EXTENSION = "x-code-list";

    private CodeListNames() {}

    /** The name of the list that a schema has the values of: {@code contact-role} for {@code ContactRole}. */
    public static String of(String schema) {
        return schema.replaceAll("([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])", "$1$2-")
                .toLowerCase(Locale.ROOT);
    }
}
