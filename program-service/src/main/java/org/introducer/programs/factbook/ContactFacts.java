package org.introducer.programs.factbook;

import static org.introducer.programs.fact.FactField.NO_CONTACT_AFTER_INTERVIEW;
import static org.introducer.programs.fact.FactField.NO_UNSOLICITED_MAIL;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.program.ContactRules;

/** The facts by which programs say how they want to be approached. */
@ApplicationScoped
class ContactFacts implements ContactRules.Book {

    private static final FactValue YES = FactValue.of(Stance.YES);
    private static final FactValue NO = FactValue.of(Stance.NO);

    private final Factbook factbook;
    private final FactResolution resolution;
    private final FactPolicies policies;
    private final Clock clock;

    ContactFacts(Factbook factbook, FactResolution resolution, FactPolicies policies, Clock clock) {
        this.factbook = factbook;
        this.resolution = resolution;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Map<UUID, ContactRules> of(Collection<UUID> programIds) {
        Map<UUID, ContactRules> rules = new HashMap<>();
        factbook.of(programIds, NO_UNSOLICITED_MAIL, NO_CONTACT_AFTER_INTERVIEW)
                .forEach((program, facts) -> rules.put(program, rules(facts)));
        return rules;
    }

    private ContactRules rules(List<Fact> facts) {
        ResolvedFact unsolicited = resolve(NO_UNSOLICITED_MAIL, facts);
        ResolvedFact afterInterview = resolve(NO_CONTACT_AFTER_INTERVIEW, facts);
        return new ContactRules(
                rule(unsolicited),
                rule(afterInterview),
                Stream.of(unsolicited, afterInterview)
                        .filter(known -> known.chosen() != null)
                        .map(ContactFacts::basis)
                        .toList());
    }

    private ResolvedFact resolve(FactField field, List<Fact> facts) {
        return resolution.resolve(field, facts, policies.currentSeason(), Instant.now(clock));
    }

    /**
     * Only what is known today without contradiction makes a rule; "case by case" is an answer, and none. A wish to be left alone
     * is kept whoever reports it; that there is none has to be the program's own word.
     */
    private static Boolean rule(ResolvedFact known) {
        FactValue value =
                known.usable().or(() -> known.heard().filter(YES::equals)).orElse(null);
        return YES.equals(value) ? Boolean.TRUE : NO.equals(value) ? Boolean.FALSE : null;
    }

    private static ContactRules.Basis basis(ResolvedFact known) {
        Fact chosen = known.chosen();
        return new ContactRules.Basis(
                known.field(),
                known.value().text(),
                known.standing(),
                known.freshness(),
                says(known),
                chosen.id(),
                chosen.evidence().sourceType(),
                chosen.evidence().reference(),
                chosen.evidence().observedOn());
    }

    private static String says(ResolvedFact known) {
        if (known.standing() == ResolvedFact.Standing.CONFLICT) {
            return "Another fact contradicts it, so it makes no rule.";
        }
        if (known.freshness() == Freshness.STALE && known.chosen().evidence().observedOn() == null) {
            return "Nobody knows when it was said; it was the last known, confirm it.";
        }
        if (known.heard().isPresent()) {
            return rule(known) == null
                    ? "It is not the program's own word, so it makes no rule."
                    : "It is not the program's own word; it counts as a rule until the program says otherwise.";
        }
        if (known.usable().isEmpty()) {
            return "It is too old, so it makes no rule until somebody confirms it.";
        }
        return rule(known) == null ? "It depends on the case, so it makes no rule." : "It counts as a rule.";
    }
}
