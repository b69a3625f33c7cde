package org.introducer.programs.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value in the type of its field. */
public sealed interface FactValue {

    /** The shapes that a field's value can have. */
    @Schema(
            name = "FactValueType",
            description =
                    "form of the value. STANCE: YES, NO or CASE_BY_CASE, among others; CAP: status under the H-1B cap; "
                            + "NUMBER; DATE")
    enum Type {
        STANCE,
        CAP,
        NUMBER,
        DATE
    }

    record OfStance(Stance stance) implements FactValue {}

    record OfCap(CapStatus cap) implements FactValue {}

    record OfNumber(int number) implements FactValue {}

    record OfDate(LocalDate date) implements FactValue {}

    static FactValue of(Stance stance) {
        return new OfStance(stance);
    }

    static FactValue of(CapStatus cap) {
        return new OfCap(cap);
    }

    static FactValue of(int number) {
        return new OfNumber(number);
    }

    static FactValue of(LocalDate date) {
        return new OfDate(date);
    }

    /** Reads a value from its text form. @throws IllegalArgumentException when the text is none of that type */
    static FactValue parse(Type type, String text) {
        try {
            return switch (type) {
                case STANCE -> of(Stance.valueOf(text));
                case CAP -> of(CapStatus.valueOf(text));
                case NUMBER -> of(number(text));
                case DATE -> of(day(text));
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("No " + type + ": " + text, e);
        }
    }

    /** Scores, years, months, positions: nothing that a program says of itself has more than four digits. */
    private static int number(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException("No " + Type.NUMBER + ": " + text);
        }
        return Integer.parseInt(text);
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1950 || day.getYear() >= 2200) {
            throw new IllegalArgumentException("No " + Type.DATE + " between 1950 and 2200: " + text);
        }
        return day;
    }

    default Type type() {
        return switch (this) {
            case OfStance _ -> Type.STANCE;
            case OfCap _ -> Type.CAP;
            case OfNumber _ -> Type.NUMBER;
            case OfDate _ -> Type.DATE;
        };
    }

    /** The text form, which {@link #parse} takes back. */
    default String text() {
        return switch (this) {
            case OfStance(var stance) -> stance.name();
            case OfCap(var cap) -> cap.name();
            case OfNumber(var number) -> Integer.toString(number);
            case OfDate(var date) -> date.toString();
        };
    }

    /** True when the source was read and does not say. */
    default boolean saysNothing() {
        return switch (this) {
            case OfStance(var stance) -> stance == Stance.UNKNOWN;
            case OfCap(var cap) -> cap == CapStatus.UNKNOWN;
            case OfNumber _, OfDate _ -> false;
        };
    }
}
