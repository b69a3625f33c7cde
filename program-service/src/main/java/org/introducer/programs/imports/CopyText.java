package org.introducer.programs.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows in the text form that PostgreSQL's COPY reads. */
final class CopyText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CopyText() {}

    /** One line; a refused row has no values, so what is left of the columns is null. */
    static void append(StringBuilder text, StagedRow row, int columns) {
        value(text, row.number());
        value(text.append('\t'), row.line());
        value(text.append('\t'), row.key());
        value(text.append('\t'), row.subject());
        value(text.append('\t'), row.problem());
        row.values().forEach(value -> value(text.append('\t'), value));
        text.repeat("\t\\N", columns - StagedRow.EVERY.size() - row.values().size());
        text.append('\n');
    }

    private static void value(StringBuilder text, Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case Map<?, ?> document -> escaped(text, json(document));
            case StoredReason reason -> escaped(text, json(reason));
            case StagedRow.Refused(List<StoredReason> reasons) -> escaped(text, json(reasons));
            case List<?> numbers -> array(text, numbers);
            case BigDecimal number -> text.append(number.toPlainString());
            case Integer number -> text.append(number.intValue());
            case Long number -> text.append(number.longValue());
            case UUID id -> text.append(id);
            default -> escaped(text, value.toString());
        }
    }

    private static void array(StringBuilder text, List<?> numbers) {
        String separator = "{";
        for (Object number : numbers) {
            text.append(separator).append(number == null ? "NULL" : number);
            separator = ",";
        }
        text.append('}');
    }

    private static void escaped(StringBuilder text, String value) {
        int copied = 0;
        for (int i = 0; i < value.length(); i++) {
            String escape = switch (value.charAt(i)) {
                case '\\' -> "\\\\";
                case '\t' -> "\\t";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                default -> null;
            };
            if (escape != null) {
                text.append(value, copied, i).append(escape);
                copied = i + 1;
            }
        }
        text.append(value, copied, value.length());
    }

    private static String json(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a file states must be JSON", e);
        }
    }
}
