package org.introducer.contacts.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.introducer.contacts.contact.ContactRows;

/** Nothing moves: a contact that was merged stays a member of the person, and what it is recognised by stays its own. */
@ApplicationScoped
class PersonRows implements ContactRows {

    @Override
    public Set<String> columns() {
        return Set.of("contact_persons.contact_id", "person_traits.contact_id");
    }

    @Override
    public List<Moved> move(Move move) {
        return List.of();
    }

    @Override
    public void moveBack(Move move, List<Moved> moved) {
        // Who is one person is found anew by what each is recognised by.
    }
}
