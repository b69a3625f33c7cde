package org.introducer.contacts.identity;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * E-mail addresses as they are compared: without surrounding blanks, invisible characters, needless quotes and {@code mailto:}, lower case in both parts (mailboxes
 * that differ only by case are not in use), the domain in its ASCII form (IDNA).
 */
public final class EmailAddress {

    /** Quotes around a mailbox that needs none. */
    private static final Pattern QUOTED = Pattern.compile("^\"([^\"\\\\@,;:<>]+)\"$");

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private EmailAddress() {}

    /** The form to compare by, or nothing when the text is no address. */
    public static Optional<String> normal(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String address = Normalizer.normalize(
                        INVISIBLE.matcher(text).replaceAll("").strip(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        address = address.startsWith("mailto:") ? address.substring("mailto:".length()) : address;
        int at = address.lastIndexOf('@');
        if (at < 1 || address.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            return Optional.empty();
        }
        String mailbox = QUOTED.matcher(address.substring(0, at)).replaceFirst("$1");
        String domain = asciiDomain(address.substring(at + 1));
        return domain.isEmpty() ? Optional.empty() : Optional.of(mailbox + "@" + domain);
    }

    /** An address as it is compared, and with its domain as people write it. */
    public static Stream<String> spellings(String normal) {
        int domain = normal.lastIndexOf('@') + 1;
        return Stream.of(
                        normal,
                        normal.substring(0, domain) + IDN.toUnicode(normal.substring(domain), IDN.ALLOW_UNASSIGNED))
                .distinct();
    }

    private static String asciiDomain(String domain) {
        try {
            String ascii = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        } catch (IllegalArgumentException notADomain) {
            return "";
        }
    }
}
