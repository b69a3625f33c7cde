package org.introducer.contacts.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;

@Tag("C19")
class IdentityKeyProperties {

    @Property
    void the_key_of_an_address_is_its_own_key(@ForAll @StringLength(max = 40) String text) {
        IdentityKey.email(text + "@" + text.length() + ".example")
                .ifPresent(
                        key -> assertEquals(key, IdentityKey.email(key.value()).orElseThrow()));
    }

    @Property
    void case_and_blanks_never_make_another_mailbox(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String local,
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String domain) {
        String address = local + "@" + domain + ".example";
        assertEquals(IdentityKey.email(address), IdentityKey.email("\t" + address.toUpperCase(Locale.ROOT) + " "));
    }

    @Property
    void encoding_a_profile_address_never_makes_another_profile(
            @ForAll @NotBlank @StringLength(min = 1, max = 30) String slug) {
        String encoded = URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
        IdentityKey.url("https://www.linkedin.com/in/" + encoded).ifPresent(key -> {
            String again = URLEncoder.encode(key.value().substring(3), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            assertEquals(
                    key,
                    IdentityKey.url("http://DE.linkedin.com/in/" + again + "/?trk=x")
                            .orElseThrow());
        });
    }

    @Property
    void one_wrong_digit_of_an_orcid_is_always_noticed(
            @ForAll @LongRange(max = 999_999_999_999_999L) long number,
            @ForAll @IntRange(max = 14) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String digits = "%015d".formatted(number);
        String right = digits + Orcid.check(digits);
        assertTrue(Orcid.normal(right).isPresent());
        assertTrue(Orcid.normal(changed(right, place, by)).isEmpty());
    }

    @Property
    void one_wrong_digit_of_an_npi_is_always_noticed(
            @ForAll @LongRange(min = 100_000_000L, max = 299_999_999L) long number,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String right = IntStream.range(0, 10)
                .mapToObj(check -> number + "" + check)
                .filter(npi -> Npi.normal(npi).isPresent())
                .reduce((one, other) -> {
                    throw new AssertionError("two check digits fit");
                })
                .orElseThrow();
        assertTrue(Npi.normal(changed(right, place, by)).isEmpty());
    }

    private static String changed(String digits, int place, int by) {
        char other = (char) ('0' + (digits.charAt(place) - '0' + by) % 10);
        return digits.substring(0, place) + other + digits.substring(place + 1);
    }
}
