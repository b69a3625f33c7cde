package org.introducer.contacts.contact;

import java.util.Locale;
import org.introducer.contacts.identity.IdentityKey;

/** When two values of a contact's field say the same. */
public final class ContactValues {

    private ContactValues() {}

    /** A value of a list as it is compared with others. */
    public static String comparable(String field, String value) {
        return switch (field) {
            case "emails" -> IdentityKey.email(value).map(IdentityKey::value).orElse(value);
            case "urls" -> IdentityKey.url(value).map(IdentityKey::value).orElse(value);
            case "phones" -> value.replaceAll("[^0-9+]", "");
            default -> value.strip().replaceAll("[\\s\\p{Z}]+", " ").toLowerCase(Locale.ROOT);
        };
    }
}
