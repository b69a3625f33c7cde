package org.introducer.programs.reference;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.SourceType;

/**
 * One sourced statement of the reference data.
 *
 * @param season the earliest match year that {@code statedFor} can mean; null where the page names none
 * @param ownPage whose page it is, where it is an institution's own on its policy or offer, though not its GME office's; null: not said
 * @param pageDate the day, month or year that the page bears; null where it bears none
 */
record Statement(
        FactField field,
        String value,
        SourceType source,
        Confidence confidence,
        Integer season,
        String statedFor,
        String pageDate,
        String reference,
        String note,
        String ownPage) {

    FactValue parsed() {
        return field.parse(value);
    }

    /** The last day of the time that the page bears, null where it bears none. */
    LocalDate observedOn() {
        if (pageDate == null) {
            return null;
        }
        return switch (pageDate.length()) {
            case 4 -> Year.parse(pageDate).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(pageDate).atEndOfMonth();
            default -> LocalDate.parse(pageDate);
        };
    }

    /** The note, which says too when the page bears less than a day. */
    String remark() {
        String dated = pageDate == null || pageDate.length() == 10 ? null : "The page bears the date " + pageDate + ".";
        String all = Stream.of(note, dated).filter(Objects::nonNull).collect(Collectors.joining(". "));
        return all.isEmpty() ? null : all;
    }

    /** What tells it from every other statement, of whatever version: one that says something else is another one. */
    String key(String about) {
        String all = Stream.of(about, field, value, source, confidence, season, pageDate, reference)
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
