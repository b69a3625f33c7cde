package org.introducer.programs.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.factbook.Factbook;
import org.introducer.programs.program.ContactRules;
import org.introducer.programs.program.Programs;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.FactReading.Mode;

/** What programs say that matters to an application under way, of many programs in three queries. */
@ApplicationScoped
class ProgramSays {

    private static final ContactRules NOTHING = new ContactRules(null, null, List.of());

    private final Programs programs;
    private final Factbook factbook;
    private final ContactRules.Book contactRules;
    private final FactResolution resolution;
    private final Clock clock;

    ProgramSays(
            Programs programs,
            Factbook factbook,
            ContactRules.Book contactRules,
            FactResolution resolution,
            Clock clock) {
        this.programs = programs;
        this.factbook = factbook;
        this.contactRules = contactRules;
        this.resolution = resolution;
        this.clock = clock;
    }

    /** @param program null for one that is not in the directory any more */
    record Words(Programs.Current program, ContactRules contact, Map<FactField, List<Fact>> facts) {}

    Map<UUID, Words> of(Collection<UUID> ids) {
        Set<UUID> asked = Set.copyOf(ids);
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Programs.Current> current = programs.current(asked);
        Set<UUID> now = current.values().stream().map(Programs.Current::id).collect(Collectors.toSet());
        Map<UUID, ContactRules> rules = now.isEmpty() ? Map.of() : contactRules.of(now);
        Map<UUID, List<Fact>> facts = now.isEmpty() ? Map.of() : factbook.of(now, FactField.APPLICATION_DEADLINE);
        return asked.stream().collect(Collectors.toMap(id -> id, id -> {
            Programs.Current program = current.get(id);
            return program == null
                    ? new Words(null, NOTHING, Map.of())
                    : new Words(
                            program,
                            rules.getOrDefault(program.id(), NOTHING),
                            facts.containsKey(program.id())
                                    ? Map.of(FactField.APPLICATION_DEADLINE, facts.get(program.id()))
                                    : Map.of());
        }));
    }

    FactReading deadline(Words words, int season) {
        return FactReading.of(Mode.STRICT, resolution, words.facts(), season, Instant.now(clock));
    }
}
