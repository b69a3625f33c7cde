package org.introducer.contacts.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ORCID iDs: 15 digits and a check character by ISO 7064 MOD 11-2, written {@code 0000-0000-0000-000X}. */
public final class Orcid {

    private static final Pattern URL = Pattern.compile("(?:https?://)?(?:www\\.)?orcid\\.org/([-0-9xX]+)/?");
    private static final Pattern DIGITS = Pattern.compile("\\d{15}[\\dX]");

    private Orcid() {}

    /** The usual way of writing it, or nothing when the text is no ORCID iD. */
    public static Optional<String> normal(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String stripped = text.strip();
        Optional<String> inUrl = fromUrl(stripped);
        return inUrl.isPresent() ? inUrl : plain(stripped);
    }

    static Optional<String> fromUrl(String text) {
        Matcher url = URL.matcher(text == null ? "" : text.strip());
        return url.matches() ? plain(url.group(1)) : Optional.empty();
    }

    private static Optional<String> plain(String text) {
        String digits = text.replace("-", "").toUpperCase(Locale.ROOT);
        if (!DIGITS.matcher(digits).matches() || digits.charAt(15) != check(digits)) {
            return Optional.empty();
        }
        return Optional.of(String.join(
                "-", digits.substring(0, 4), digits.substring(4, 8), digits.substring(8, 12), digits.substring(12)));
    }

    /** The check character of the first 15 digits. */
    static char check(String digits) {
        int total = 0;
        for (int i = 0; i < 15; i++) {
            total = (total + (digits.charAt(i) - '0')) * 2;
        }
        int check = (12 - total % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
