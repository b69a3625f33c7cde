package org.introducer.contacts.outreach.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with merge fields, such as {@code Dear Dr. {{contact.name}}}. {@code \\{{} stands for two braces. What is filled in is not read
 * again: a name with braces stays a name.
 */
public final class TemplateText {

    private static final Pattern FIELD = Pattern.compile("\\\\\\{\\{|\\{\\{\\s*([a-z][A-Za-z0-9.]{0,99})\\s*}}|\\{\\{");

    private final String text;
    private final Set<String> fields = new LinkedHashSet<>();
    private final List<Integer> broken = new ArrayList<>();

    private TemplateText(String text) {
        this.text = text;
    }

    public static TemplateText of(String text) {
        TemplateText read = new TemplateText(text == null ? "" : text);
        Matcher field = FIELD.matcher(read.text);
        while (field.find()) {
            if (field.group(1) != null) {
                read.fields.add(field.group(1));
            } else if (!field.group().startsWith("\\")) {
                read.broken.add(field.start());
            }
        }
        return read;
    }

    /** The names of its fields, in their order. */
    public Set<String> fields() {
        return fields;
    }

    /** Where two braces begin no merge field. */
    public List<Integer> broken() {
        return broken;
    }

    /** @param value of each of its {@link #fields} */
    public String filled(Function<String, String> value) {
        return FIELD.matcher(text)
                .replaceAll(
                        field -> Matcher.quoteReplacement(field.group(1) == null ? "{{" : value.apply(field.group(1))));
    }
}
