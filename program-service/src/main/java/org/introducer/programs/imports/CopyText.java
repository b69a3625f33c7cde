package org.introducer.programs.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

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
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    private static String json(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a file states must be JSON", e);
        }
    }
}
