package org.introducer.contacts.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** US National Provider Identifiers: 10 digits, the last of them the Luhn check digit over {@code 80840} and the rest (CMS). */
public final class Npi {

    private static final Pattern DIGITS = Pattern.compile("[12]\\d{9}");
    /** Issuer prefix of the United States' health cards, which is part of the check sum. */
    private static final String PREFIX = "80840";

    private Npi() {}

    /** The ten digits, or nothing when the text is no NPI. */
    public static Optional<String> normal(String text) {
        String digits = text == null ? "" : text.strip();
        return DIGITS.matcher(digits).matches() && luhn(PREFIX + digits) ? Optional.of(digits) : Optional.empty();
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
