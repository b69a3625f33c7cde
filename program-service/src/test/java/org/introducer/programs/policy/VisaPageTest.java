package org.introducer.programs.policy;

import org.introducer.testing.Committed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/visa.md} says what the shipped data says; with {@code INTRODUCER_ACCEPT=true} it is written anew. */
@Tag("P33")
class VisaPageTest {

    @Test
    void the_page_for_applicants_says_each_rule_number_and_date_that_is_shipped() {
        Committed.assertFile(Committed.root().resolve("docs/visa.md"), VisaPage.of(ShippedRules.read()));
    }
}
