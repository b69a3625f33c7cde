package org.introducer.contacts.network.strength;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.introducer.contacts.contact.ContactRole;

@Tag("P15")
class NetworkStrengthProperties {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final NetworkStrength rule = new NetworkStrength(StrengthPolicy.CURRENT);

    private static KnownPerson person(ContactRole role, boolean engaged, Integer daysAgo) {
        return new KnownPerson(role, engaged, daysAgo == null ? null : NOW.minus(Duration.ofDays(daysAgo)));
    }

    @Provide
    Arbitrary<KnownPerson> people() {
        return Combinators.combine(
                        Arbitraries.of(ContactRole.class),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-2, 4000).injectNull(0.1))
                .as(NetworkStrengthProperties::person);
    }

    @Example
    void the_rule_in_numbers() {
        assertEquals(0, rule.of(List.of(), NOW));
        assertEquals(0.5, rule.of(List.of(person(ContactRole.IR_ATTENDING, true, 0)), NOW));
        assertEquals(0.25, rule.of(List.of(person(ContactRole.IR_ATTENDING, true, 180)), NOW), "half after 180 days");
        assertEquals(0.15, rule.of(List.of(person(ContactRole.IR_ATTENDING, false, 0)), NOW), "never answered");
        assertEquals(0.05, rule.of(List.of(person(ContactRole.IR_ATTENDING, true, 3000)), NOW), "what stays");
        assertEquals(0.015, rule.of(List.of(person(ContactRole.IR_ATTENDING, false, null)), NOW), "never in touch");
        KnownPerson attending = person(ContactRole.IR_ATTENDING, true, 0);
        assertEquals(0.75, rule.of(List.of(attending, attending), NOW), "two add up as chances do");
    }

    @Property
    void it_lies_between_nobody_and_perfect_and_one_more_person_never_weakens_it(
            @ForAll List<@net.jqwik.api.From("people") KnownPerson> known, @ForAll("people") KnownPerson more) {
        double before = rule.of(known, NOW);
        List<KnownPerson> grown = new ArrayList<>(known);
        grown.add(more);
        assertTrue(before >= 0 && before <= 1 && rule.of(grown, NOW) >= before);
    }

    @Property
    void the_order_of_the_people_changes_nothing(
            @ForAll List<@net.jqwik.api.From("people") KnownPerson> known, @ForAll Random random) {
        List<KnownPerson> shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, random);
        assertEquals(rule.of(known, NOW), rule.of(shuffled, NOW));
    }

    @Property
    void time_without_touch_never_strengthens_it(@ForAll("people") KnownPerson known) {
        assertTrue(rule.of(List.of(known), NOW.plus(Duration.ofDays(30))) <= rule.of(List.of(known), NOW));
    }

    @Property
    void an_answer_always_strengthens_it_or_leaves_it(@ForAll("people") KnownPerson known) {
        KnownPerson answered = new KnownPerson(known.role(), true, known.lastTouchAt());
        assertTrue(rule.of(List.of(answered), NOW) >= rule.of(List.of(known), NOW));
    }
}
