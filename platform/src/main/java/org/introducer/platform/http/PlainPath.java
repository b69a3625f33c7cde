package org.introducer.platform.http;

import java.util.regex.Pattern;

/** A path that may be logged: without segments that are neither our words nor ids, because they could contain a name. */
final class PlainPath {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern IDS = Pattern.compile(ID);
    /** A lower-case word, a UUID, or the variable of a template. */
    private static final Pattern FOREIGN =
            Pattern.compile("/(?!(?:v1|[a-z]{1,20}(?:-[a-z]{1,20}){0,3}|\\{[a-zA-Z]+}|" + ID + ")(?:/|$))[^/]*");

    private PlainPath() {}

    static String of(String path) {
        return FOREIGN.matcher(path).replaceAll("/…");
    }

    /** The same with every id as {@code {id}}: one for all of a kind. */
    static String template(String path) {
        return IDS.matcher(of(path)).replaceAll("{id}");
    }
}
