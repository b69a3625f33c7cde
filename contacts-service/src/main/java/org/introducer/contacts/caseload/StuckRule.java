package org.introducer.contacts.caseload;

import java.time.Duration;
import java.time.Instant;

/**
 * When an applicant counts as stuck: nothing happened with anybody for some days, and the consent is as old. That nothing is recorded does
 * not say that nothing was done; it says that it is time to ask.
 *
 * @param days an assumption of ours without an outside source; four weeks, as the gap between two updates in the etiquette policy
 */
record StuckRule(int days) {

    static final StuckRule CURRENT = new StuckRule(28);

    /**
     * @param lastActivityAt when something last happened; null: never
     * @param consentedAt from when on the adviser could look
     */
    boolean isStuck(Instant lastActivityAt, Instant consentedAt, Instant now) {
        Instant since = lastActivityAt == null || lastActivityAt.isBefore(consentedAt) ? consentedAt : lastActivityAt;
        return since.plus(Duration.ofDays(days)).isBefore(now);
    }

    String text() {
        return "No interaction for %d days, nor a consent given in that time. The number is an assumption without an outside source."
                .formatted(days);
    }
}
