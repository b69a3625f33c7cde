package org.introducer.contacts.outreach.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C30")
class TemplateTextTest {

    @Test
    void fields_are_filled_in_once_and_values_are_not_read_again() {
        TemplateText text = TemplateText.of("Dear {{contact.name}}, {{ values.a }}{{values.a}}.");
        assertEquals(Set.of("contact.name", "values.a"), text.fields());
        assertEquals(
                "Dear {{values.a}} $1\\, xx.",
                text.filled(Map.of("contact.name", "{{values.a}} $1\\", "values.a", "x")::get));
    }

    @Test
    void braces_can_be_written_and_broken_ones_are_found() {
        TemplateText text = TemplateText.of("\\{{today}} {{ {{}} {{9x}}");
        assertEquals(Set.of(), text.fields());
        assertEquals(List.of(11, 14, 19), text.broken());
        assertEquals("{{today}}", TemplateText.of("\\{{today}}").filled(field -> "never"));
        assertEquals("", TemplateText.of(null).filled(field -> "never"));
    }
}
