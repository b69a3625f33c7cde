package org.introducer.programs.fact;

import static org.introducer.programs.fact.FactField.H1B_SPONSORSHIP;
import static org.introducer.programs.fact.FactsForTest.NOW;
import static org.introducer.programs.fact.FactsForTest.RESOLUTION;
import static org.introducer.testing.Often.often;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.introducer.programs.fact.ResolvedFact.SetAside;
import org.introducer.programs.fact.ResolvedFact.Standing;

@Tag("P05")
class FactResolutionProperties {

    private static final int SEASON = 2027;

    @Provide
    Arbitrary<List<Fact>> facts() {
        return fact(Arbitraries.of(Fact.State.class)).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Fact> proposal() {
        return fact(Arbitraries.of(Fact.State.PROPOSED, Fact.State.REJECTED, Fact.State.WITHDRAWN));
    }

    private static Arbitrary<Fact> fact(Arbitrary<Fact.State> states) {
        return Combinators.combine(
                        Arbitraries.of(Stance.class),
                        Arbitraries.of(SourceType.class),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(2025, 2026, 2027),
                        Arbitraries.of(Confidence.class),
                        states)
                .as((stance, source, age, season, confidence, state) -> new Fact(
                        UUID.randomUUID(),
                        H1B_SPONSORSHIP,
                        FactValue.of(stance),
                        new Evidence(
                                source, "page", LocalDate.of(2026, 11, 20).minusDays(age), season, "x", confidence),
                        state));
    }

    @Property
    void the_order_of_the_facts_does_not_matter(@ForAll("facts") List<Fact> facts, @ForAll long seed) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(resolve(facts), resolve(shuffled));
    }

    @Property
    void a_proposal_changes_nothing_that_is_shown(
            @ForAll("facts") List<Fact> facts, @ForAll("proposal") Fact proposal) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(proposal);
        ResolvedFact before = resolve(facts);
        ResolvedFact after = resolve(more);
        assertEquals(before.value(), after.value());
        assertEquals(before.standing(), after.standing());
        assertEquals(before.freshness(), after.freshness());
        assertEquals(before.chosen(), after.chosen());
    }

    @Property
    void every_fact_is_shown_or_set_aside_with_a_reason(@ForAll("facts") List<Fact> facts) {
        ResolvedFact resolved = resolve(facts);
        Set<Fact> seen = new HashSet<>();
        resolved.setAside().stream().map(SetAside::fact).forEach(seen::add);
        if (resolved.chosen() != null) {
            seen.add(resolved.chosen());
        }
        assertEquals(new HashSet<>(facts), seen);
    }

    @Property
    void what_is_shown_is_an_accepted_policy_source_that_says_something(@ForAll("facts") List<Fact> facts) {
        Fact chosen = resolve(facts).chosen();
        if (often(10, chosen != null)) {
            assertTrue(chosen.accepted());
            assertTrue(!chosen.evidence().sourceType().historyOnly());
            assertTrue(!chosen.value().saysNothing());
        }
    }

    @Property
    void a_repeated_statement_never_makes_a_conflict(@ForAll("facts") List<Fact> facts) {
        ResolvedFact before = resolve(facts);
        if (often(10, before.standing() == Standing.KNOWN)) {
            List<Fact> more = new ArrayList<>(facts);
            Fact chosen = before.chosen();
            more.add(new Fact(UUID.randomUUID(), chosen.field(), chosen.value(), chosen.evidence(), chosen.state()));
            assertNotEquals(Standing.CONFLICT, resolve(more).standing());
        }
    }

    private static ResolvedFact resolve(List<Fact> facts) {
        return RESOLUTION.resolve(H1B_SPONSORSHIP, facts, SEASON, NOW);
    }
}
