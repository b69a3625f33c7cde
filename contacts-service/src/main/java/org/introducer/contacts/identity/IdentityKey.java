package org.introducer.contacts.identity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** One normalised trait by which two entries are recognised as one person: equal keys, same person. */
public record IdentityKey(KeyKind kind, String value) {

    /** The key of an e-mail address, unless the text is none. */
    public static Optional<IdentityKey> email(String text) {
        return EmailAddress.normal(text).map(value -> new IdentityKey(KeyKind.EMAIL, value));
    }

    /** The key of a web address that names a person: a LinkedIn profile or an ORCID iD. */
    public static Optional<IdentityKey> url(String text) {
        return LinkedInProfile.normal(text)
                .map(value -> new IdentityKey(KeyKind.LINKEDIN, value))
                .or(() -> Orcid.fromUrl(text).map(value -> new IdentityKey(KeyKind.ORCID, value)));
    }

    public static Optional<IdentityKey> orcid(String text) {
        return Orcid.normal(text).map(value -> new IdentityKey(KeyKind.ORCID, value));
    }

    public static Optional<IdentityKey> npi(String text) {
        return Npi.normal(text).map(value -> new IdentityKey(KeyKind.NPI, value));
    }

    /** All keys of one person, in the order given; what cannot be normalised makes no key. */
    public static Set<IdentityKey> of(Collection<String> emails, Collection<String> urls, String orcid, String npi) {
        Set<IdentityKey> keys = new LinkedHashSet<>();
        emails.forEach(email -> email(email).ifPresent(keys::add));
        urls.forEach(url -> url(url).ifPresent(keys::add));
        orcid(orcid).ifPresent(keys::add);
        npi(npi).ifPresent(keys::add);
        return keys;
    }
}
