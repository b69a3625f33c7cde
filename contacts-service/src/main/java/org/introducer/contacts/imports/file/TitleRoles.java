package org.introducer.contacts.imports.file;

import java.util.List;
import java.util.regex.Pattern;

/** Reads a role out of a stated position, by the list in {@code title-roles.txt}. */
public final class TitleRoles {

    private static final String UNKNOWN = "UNKNOWN";

    private record Rule(String role, Pattern position) {}

    private static final List<Rule> RULES = ResourceLines.of("title-roles.txt").stream()
            .map(line -> line.split("\t", 2))
            .map(rule -> new Rule(rule[0], Pattern.compile(rule[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)))
            .toList();

    private TitleRoles() {}

    /** The role that the position states; {@code UNKNOWN} where it states none. */
    public static String of(String title) {
        if (title == null) {
            return UNKNOWN;
        }
        return RULES.stream()
                .filter(rule -> rule.position.matcher(title).find())
                .map(Rule::role)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
