package org.introducer.programs.track;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An NRMP program code such as {@code 1104420A2}: institution, specialty, track letter, digit.
 *
 * @param specialty three digits or capital letters
 * @param digit tells several programs of one specialty at one institution apart
 */
public record NrmpCode(String institution, String specialty, String letter, String digit) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})([A-Z0-9]{3})([ACPRFSM])(\\d)");

    public static Optional<NrmpCode> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new NrmpCode(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)))
                : Optional.empty();
    }

    /** What the tracks of one program have in common: all but the letter. Names play no part. */
    public String program() {
        return institution + specialty + "-" + digit;
    }

    public TrackType track() {
        return TrackType.ofLetter(letter);
    }

    @Override
    public String toString() {
        return institution + specialty + letter + digit;
    }
}
