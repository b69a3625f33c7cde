package org.introducer.contacts.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.introducer.contacts.introduction.Members.Member;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C23")
class MembersTest {

    private final UUID person = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID alone = UUID.randomUUID();
    private final List<Member> both = List.of(new Member(one, person), new Member(other, person));
    private final List<Collection<UUID>> asked = new ArrayList<>();

    private Members members(boolean all) {
        return new Members(all ? both : List.of(), all, contacts -> {
            asked.add(contacts);
            return contacts.contains(one) || contacts.contains(other) ? both : List.of();
        });
    }

    @Test
    void contacts_of_one_person_are_found_from_each_of_them_and_a_contact_alone_is_a_person() {
        for (boolean all : new boolean[] {true, false}) {
            Members members = members(all);
            members.read(List.of(alone, other));
            assertEquals(person, members.personOf(one));
            assertEquals(person, members.personOf(other));
            assertEquals(alone, members.personOf(alone));
            assertEquals(List.of(one, other), members.contactsOf(person));
            assertEquals(List.of(alone), members.contactsOf(alone));
        }
    }

    @Test
    void nobody_is_asked_about_twice_nor_where_all_are_known() {
        members(true).read(List.of(one));
        assertEquals(List.of(), asked);
        Members members = members(false);
        members.read(List.of(one, alone));
        members.read(List.of(one, alone, other));
        assertEquals(List.of(List.of(one, alone), List.of(other)), asked);
    }
}
