package org.introducer.contacts.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("C19")
@net.jqwik.api.Tag("C19")
class PersonNameTest {

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Sam Sample              | sam SAMPLE                 | true
            Sam Sample              | Sample, Sam                | true
            Sam Sample              | Dr. Sam T. Sample, MD, PhD | true
            Sam Sample              | S. Sample                  | true
            Sam Sample              | Sample                     | true
            Sam Sample              | Prof. Sample               | true
            Sam Sample              | sam@example.org            | true
            Sam Sample              | ''                         | true
            Rosa María Müller       | Rosa Maria Mueller         | true
            Søren Ağaoğlu           | Soren Agaoglu              | true
            Liam O'Brien            | Liam O’Brien               | true
            Ana Sample-Placeholder  | Ana Placeholder            | true
            S. M. Sample            | Sam Maria Sample           | true
            S. Maria Sample         | Sam M. Sample              | true
            Helena Placeholder      | Marcus Sample              | false
            Sam Sample              | Sara Sample                | false
            Sam Sample              | T. Sample                  | false
            Sam Sample              | Sam Placeholder            | false
            Sam Sample              | S. S.                      | false
            Sam Sample              | S. T. Sample               | true
            Sam M. Sample           | S. T. Sample               | false
            Sam                     | Sara                       | false
            Dr. Do                  | Dr. Ii                     | false
            王伟                     | 王芳                        | false
            """)
    void names_are_compared_by_their_words(String one, String other, boolean fits) {
        assertEquals(fits, PersonName.of(one).fits(PersonName.of(other)));
        assertEquals(fits, PersonName.of(other).fits(PersonName.of(one)));
        assertEquals(
                fits,
                PersonName.stored(PersonName.of(one).store())
                        .fits(PersonName.stored(PersonName.of(other).store())));
    }

    @Test
    void a_name_is_kept_so_that_it_cannot_be_read() {
        String stored = PersonName.of("Sam Sample").store();
        assertFalse(stored.contains("sam") || stored.contains("ample"), stored);
    }

    @Property
    void persons_do_not_depend_on_the_order_and_follow_chains(
            @ForAll("traits") List<Trait> traits, @ForAll Random random) {
        Set<UUID> contacts = new TreeSet<>();
        traits.forEach(trait -> contacts.add(trait.contactId()));
        Set<Set<UUID>> persons = new HashSet<>(Trait.persons(contacts, traits));
        List<Trait> shuffled = new ArrayList<>(traits);
        Collections.shuffle(shuffled, random);

        assertEquals(persons, new HashSet<>(Trait.persons(contacts, shuffled)));
        assertEquals(contacts.size(), persons.stream().mapToInt(Set::size).sum(), "each is in one");
        for (Trait one : traits) {
            for (Trait other : traits) {
                assertEquals(one.isOneWith(other), other.isOneWith(one));
                if (one.key().equals(other.key()) && one.isOneWith(other)) {
                    assertTrue(persons.stream()
                            .anyMatch(
                                    person -> person.contains(one.contactId()) && person.contains(other.contactId())));
                }
            }
        }
    }

    @Test
    void the_row_of_a_file_recognises_who_was_deleted_and_tells_nothing_of_two_who_are_there() {
        UUID here = new UUID(0, 1);
        UUID there = new UUID(0, 2);
        UUID deleted = new UUID(0, 3);
        PersonName sam = PersonName.of("Sam Sample");
        List<Trait> rows = List.of(
                new Trait(here, "row", Trait.Strength.ROW, sam), new Trait(there, "row", Trait.Strength.ROW, sam));
        assertEquals(2, Trait.persons(Set.of(here, there), rows).size());
        List<Trait> withDeleted = new ArrayList<>(rows);
        withDeleted.add(new Trait(deleted, "row", Trait.Strength.PERSONAL, sam));
        assertEquals(1, Trait.persons(Set.of(here, there, deleted), withDeleted).size());
        withDeleted.set(2, new Trait(deleted, "row", Trait.Strength.WITH_NAME, sam));
        assertEquals(3, Trait.persons(Set.of(here, there, deleted), withDeleted).size());
    }

    @Provide
    Arbitrary<List<Trait>> traits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.of(Trait.Strength.class),
                        Arbitraries.of("Sam Sample", "S. Sample", "Sara Sample", "Marcus Other", ""))
                .as((contact, key, strength, name) ->
                        new Trait(new UUID(0, contact), key, strength, PersonName.of(name)))
                .list()
                .ofMaxSize(12);
    }
}
