package org.introducer.contacts.identity;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * E-mail addresses as they are compared: without surrounding blanks and {@code mailto:}, lower case in both parts (mailboxes
 * that differ only by case are not in use), the domain in its ASCII form (IDNA).
 */
public final class EmailAddress {

    private EmailAddress() {}

    /** The form to compare by, or nothing when the text is no address. */
    public static Optional<String> normal(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String address =
                Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        address = address.startsWith("mailto:") ? address.substring("mailto:".length()) : address;
        int at = address.lastIndexOf('@');
        if (at < 1 || address.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            return Optional.empty();
        }
        String domain = asciiDomain(address.substring(at + 1));
        return domain.isEmpty() ? Optional.empty() : Optional.of(address.substring(0, at) + "@" + domain);
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
