package org.introducer.contacts.introduction;

import java.time.LocalDate;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.introduction.PathsView.SkipReason;
import org.introducer.contacts.introduction.PathsView.Skipped;
import org.introducer.contacts.network.path.PathPolicy;

/** Why no path leads over somebody, in words. */
final class SkippedReasons {

    private SkippedReasons() {}

    static Skipped doNotContact(Person person) {
        return new Skipped(
                person.contactId(),
                person.name(),
                SkipReason.DO_NOT_CONTACT,
                EtiquetteRule.DO_NOT_CONTACT,
                "Do-not-contact is set for this person.",
                null);
    }

    static Skipped overLimit(Person person, LocalDate free) {
        PathPolicy policy = PathPolicy.CURRENT;
        return new Skipped(
                person.contactId(),
                person.name(),
                SkipReason.OVER_LIMIT,
                null,
                "They were asked for %d introductions within %d days."
                        .formatted(policy.asksPerIntroducer(), policy.askWindow()),
                free);
    }

    /** @param verdict null: the contact was deleted meanwhile */
    static Skipped etiquette(Person person, Askability.Verdict verdict) {
        return verdict == null
                ? new Skipped(
                        person.contactId(), person.name(), SkipReason.ETIQUETTE, null, "The contact was deleted.", null)
                : new Skipped(
                        person.contactId(),
                        person.name(),
                        SkipReason.ETIQUETTE,
                        verdict.rule(),
                        verdict.why(),
                        verdict.asking().changesOn());
    }
}
