package org.introducer.contacts.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C19")
class IdentityKeyTest {

    @ParameterizedTest
    @CsvSource({
        "priya@example.org, priya@example.org",
        "' Priya@Example.ORG ', priya@example.org",
        "mailto:priya@example.org, priya@example.org",
        "priya@bücher.example, priya@xn--bcher-kva.example",
        "priya@XN--BCHER-KVA.example, priya@xn--bcher-kva.example",
        "priya@example.org., priya@example.org",
        "ｐriya@example.org, priya@example.org",
        "pri\u200bya@example.org\u200b, priya@example.org",
        "pri\u00adya@example.org, priya@example.org",
        "'\"priya\"@example.org', priya@example.org",
    })
    void addresses_of_one_mailbox_have_one_key(String given, String key) {
        assertEquals(Optional.of(new IdentityKey(KeyKind.EMAIL, key)), IdentityKey.email(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "priya", "@example.org", "priya@", "pri ya@example.org", "priya@exa\u0000mple.org"})
    void what_is_no_address_makes_no_key(String given) {
        assertEquals(Optional.empty(), IdentityKey.email(given));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.linkedin.com/in/priya-placeholder, in/priya-placeholder",
        "http://linkedin.com/in/Priya-Placeholder/, in/priya-placeholder",
        "https://de.linkedin.com/in/priya-placeholder?originalSubdomain=de, in/priya-placeholder",
        "https://www.linkedin.com/in/priya-placeholder/de, in/priya-placeholder",
        "www.linkedin.com/in/priya-placeholder/details/experience/, in/priya-placeholder",
        "https://m.linkedin.com/in/priya-placeholder, in/priya-placeholder",
        "HTTPS://M.LinkedIn.com/in/priya-placeholder, in/priya-placeholder",
        "https://mobile.linkedin.com/in/priya-placeholder, in/priya-placeholder",
        "https://touch.www.linkedin.com/in/priya-placeholder, in/priya-placeholder",
        "https://www.linkedin.com/mwlite/in/priya-placeholder, in/priya-placeholder",
        "https://www.linkedin.com:443/in/priya-placeholder, in/priya-placeholder",
        "https://www.linkedin.com./in/priya-placeholder, in/priya-placeholder",
        "https://www.linkedin.com/comm/in/priya-placeholder?trk=mail, in/priya-placeholder",
        "https://www.linkedin.com/mwlite/profile/in/priya-placeholder, in/priya-placeholder",
        "https://www.linkedin.com/m/in/priya-placeholder, in/priya-placeholder",
        "https://me@www.linkedin.com/in/priya-placeholder, in/priya-placeholder",
        "https://www.linkedin.com/in/priya-placeholder;x=1, in/priya-placeholder",
        "https://www.linkedin.com/in/priya-placeholder%2F, in/priya-placeholder",
        "https://www.linkedin.com/in/priya-placeholder%E2%80%8B, in/priya-placeholder",
        "https://www.linkedin.com/in/jos%C3%A9-mu%c3%b1oz, in/josé-muñoz",
        "https://www.linkedin.com/in/jose\u0301-mun\u0303oz, in/josé-muñoz",
        "https://www.linkedin.com/in/100%25, in/100%",
        "https://www.linkedin.com/in/broken%ZZ, in/broken%zz",
        "https://www.linkedin.com/pub/priya-placeholder/1/2a/b3, pub/priya-placeholder/1/2a/b3",
    })
    void addresses_of_one_profile_have_one_key(String given, String key) {
        assertEquals(Optional.of(new IdentityKey(KeyKind.LINKEDIN, key)), IdentityKey.url(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.linkedin.com/company/example",
                "https://www.linkedin.com.example.org/in/priya",
                "https://example.org/linkedin.com/in/priya",
                "https://notlinkedin.com/in/priya",
                "https://m.linkedin.com@example.org/in/priya",
                "https://www.linkedin.com/in/",
                "https://www.linkedin.com/in/%2F",
                "https://www.linkedin.com/company/in/priya",
                "https://orcid.org/0000-0002-1825-0098"
            })
    void other_addresses_make_no_key(String given) {
        assertEquals(Optional.empty(), IdentityKey.url(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-0002-1825-0097",
                "0000000218250097",
                "https://orcid.org/0000-0002-1825-0097",
                "orcid.org/0000-0002-1825-0097/"
            })
    void an_orcid_is_one_key_however_it_is_written(String given) {
        IdentityKey key = new IdentityKey(KeyKind.ORCID, "0000-0002-1825-0097");
        assertEquals(Optional.of(key), IdentityKey.orcid(given));
    }

    @Test
    void an_orcid_may_end_in_x_and_must_fit_its_check_character() {
        assertEquals(
                Optional.of(new IdentityKey(KeyKind.ORCID, "0000-0002-1694-233X")),
                IdentityKey.orcid("0000-0002-1694-233x"));
        assertEquals(Optional.empty(), IdentityKey.orcid("0000-0002-1825-0096"));
        assertEquals(Optional.empty(), IdentityKey.orcid("0000-0002-1825-009"));
    }

    @Test
    void an_npi_must_fit_its_check_digit() {
        assertEquals(Optional.of(new IdentityKey(KeyKind.NPI, "1234567893")), IdentityKey.npi(" 1234567893 "));
        assertEquals(Optional.empty(), IdentityKey.npi("1234567890"));
        assertEquals(Optional.empty(), IdentityKey.npi("3234567893"));
        assertEquals(Optional.empty(), IdentityKey.npi("123456789"));
    }

    @Test
    void a_person_has_a_key_per_trait_and_none_for_the_name() {
        assertEquals(
                Set.of(
                        new IdentityKey(KeyKind.EMAIL, "priya@example.org"),
                        new IdentityKey(KeyKind.LINKEDIN, "in/priya"),
                        new IdentityKey(KeyKind.ORCID, "0000-0002-1825-0097"),
                        new IdentityKey(KeyKind.NPI, "1234567893")),
                IdentityKey.of(
                        List.of("priya@example.org", "PRIYA@example.org"),
                        List.of("https://linkedin.com/in/Priya", "https://example.org/~priya"),
                        "0000-0002-1825-0097",
                        "1234567893"));
        assertEquals(Set.of(), IdentityKey.of(List.of(), List.of(), null, null));
    }

    @Test
    void an_address_longer_than_any_profile_is_no_key() {
        assertEquals(Optional.empty(), IdentityKey.url("https://www.linkedin.com/in/" + "a".repeat(1900)));
    }
}
