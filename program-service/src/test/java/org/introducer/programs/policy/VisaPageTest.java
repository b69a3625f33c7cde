package org.introducer.programs.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
