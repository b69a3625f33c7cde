package org.introducer.programs.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/visa.md} and {@code docs/season-dates.md} say what the shipped data says; with {@code INTRODUCER_ACCEPT=true} they are written anew. */
@Tag("P33")
class VisaPageTest {

    @Test
    void the_page_for_applicants_says_each_rule_number_and_date_that_is_shipped() {
        Committed.assertFile(Committed.root().resolve("docs/visa.md"), VisaPage.of(ShippedRules.read()));
    }

    @Test
    void the_dates_of_seasons_have_a_page_of_their_own() {
        Committed.assertFile(Committed.root().resolve("docs/season-dates.md"), SeasonPage.of(ShippedRules.read()));
    }

    @Test
    void each_rule_is_on_one_of_the_pages() {
        String both = VisaPage.of(ShippedRules.read()) + SeasonPage.of(ShippedRules.read());
        for (PolicyRuleDraft rule : ShippedRules.read().rules()) {
            assertEquals(
                    2,
                    both.split(java.util.regex.Pattern.quote("<a id=\"" + rule.code() + "\">"), -1).length,
                    rule.code());
        }
    }

    @Test
    void one_address_is_either_the_issuers_page_or_an_account_of_it() {
        String both = VisaPage.of(ShippedRules.read()) + SeasonPage.of(ShippedRules.read());
        Map<String, Set<String>> kinds = new TreeMap<>();
        Matcher source = Pattern.compile(
                        "\\]\\((https?://[^ ]+)\\), (words of the text itself|the issuer's own page|somebody's account)")
                .matcher(both);
        while (source.find()) {
            kinds.computeIfAbsent(source.group(1), _ -> new TreeSet<>()).add(source.group(2));
        }
        assertTrue(kinds.size() > 50, kinds::toString);
        kinds.values().removeIf(kind -> kind.size() == 1);
        assertEquals(Map.of(), kinds);
    }
}
