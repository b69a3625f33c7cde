package org.introducer.programs.track;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** An ACGME program code such as {@code 4160100001}: three digits of the specialty, two of the state, five of the program. */
public record AcgmeCode(String specialty, String stateNumber) {

    /** ACGME's own numbers of states, as far as codes of known programs show them. */
    private static final Map<String, String> STATES = Map.ofEntries(
            entry("01", "AL"),
            entry("03", "AZ"),
            entry("05", "CA"),
            entry("08", "CT"),
            entry("09", "DE"),
            entry("10", "DC"),
            entry("11", "FL"),
            entry("12", "GA"),
            entry("14", "HI"),
            entry("16", "IL"),
            entry("18", "IA"),
            entry("19", "KS"),
            entry("20", "KY"),
            entry("21", "LA"),
            entry("23", "MD"),
            entry("24", "MA"),
            entry("25", "MI"),
            entry("26", "MN"),
            entry("27", "MS"),
            entry("28", "MO"),
            entry("30", "NE"),
            entry("32", "NH"),
            entry("33", "NJ"),
            entry("34", "NM"),
            entry("35", "NY"),
            entry("36", "NC"),
            entry("38", "OH"),
            entry("39", "OK"),
            entry("40", "OR"),
            entry("41", "PA"),
            entry("43", "RI"),
            entry("45", "SC"),
            entry("47", "TN"),
            entry("48", "TX"),
            entry("49", "UT"),
            entry("51", "VA"),
            entry("54", "WA"),
            entry("55", "WV"),
            entry("56", "WI"));

    /** @param code ten digits */
    public static AcgmeCode of(String code) {
        return new AcgmeCode(code.substring(0, 3), code.substring(3, 5));
    }

    /** The state that the number stands for; empty for a number that no known code has. */
    public Optional<String> state() {
        return Optional.ofNullable(STATES.get(stateNumber));
    }
}
