package org.introducer.contacts.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("C17")
class SameNameTest {

    @ParameterizedTest
    @CsvSource({
        "Helena Placeholder, Marcus Sample, false",
        "Priya Placeholder, P. Placeholder, true",
        "Dr. Rosa Placeholder, Rosa Maria Luz Placeholder, true",
        "'Placeholder, Priya', Priya Placeholder, true",
        "José Muñoz, Jose Munoz, true",
        "Jörg Müller, Joerg Mueller, true",
        "Jean-Paul Sample, Jean Paul Sample, true",
        "Maria Sample, Mario Sample, false",
        "Helena Placeholder, Helena Sample, false",
        "ir@example.org, Helena Placeholder, true",
        "M. Sample, P. Sample, false",
        "Şükrü Ağaoğlu, Sukru Agaoglu, true",
        "李明, 王芳, false"
    })
    void names_of_one_person_are_told_from_those_of_two(String one, String other, boolean possible) {
        assertEquals(possible, SameName.possible(one, other));
        assertEquals(possible, SameName.possible(other, one));
    }
}
