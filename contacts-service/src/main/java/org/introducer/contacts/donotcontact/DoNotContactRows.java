package org.introducer.contacts.donotcontact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.contacts.contact.ContactRows;

/**
 * A flag stays with the contact of which it was said; as both are one person, each has it from the merge on. When that is undone, a contact
 * keeps the flag that was said of it, or of whom it is one person with; one that was set while both were one is kept by both.
 */
@ApplicationScoped
class DoNotContactRows implements ContactRows {

    private static final String BEFORE = "do_not_contacts before";

    private final DoNotContacts flags;

    DoNotContactRows(DoNotContacts flags) {
        this.flags = flags;
    }

    @Override
    public Set<String> columns() {
        return Set.of("do_not_contacts.contact_id");
    }

    @Override
    public List<Moved> move(Move move) {
        return List.of(new Moved(
                BEFORE,
                Stream.of(move.from(), move.into())
                        .flatMap(contact -> flags.of(contact).stream())
                        .map(flag -> flag.id().toString())
                        .toList()));
    }

    @Override
    public void moveBack(Move move, List<Moved> moved) {
        Set<UUID> before = Set.of(ContactRows.ids(moved, BEFORE));
        boolean setMeanwhile = flags.of(move.into())
                .filter(flag -> !flag.returned() && !before.contains(flag.id()))
                .isPresent();
        if (!setMeanwhile) {
            Stream.of(move.from(), move.into())
                    .flatMap(contact -> flags.of(contact).stream())
                    .filter(flag -> !before.contains(flag.id()))
                    .forEach(flags::liftUnlessSaid);
        }
    }
}
