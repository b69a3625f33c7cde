package org.introducer.contacts.followup.check;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.person.Persons;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;

/** The reasons given for overrides; whoever may read the contact may read them. */
@ApplicationScoped
class OutreachOverrides {

    private static final Listing<OutreachOverride> LISTING = Listing.of(OutreachOverride.class)
            .filter("purpose", Purpose.class)
            .filter("rule", EtiquetteRule.class)
            .filter("givenBy", UUID.class);

    private final Rows rows;
    private final Caller caller;
    private final Persons persons;
    private final Lists lists;
    private final Clock clock;

    OutreachOverrides(Rows rows, Caller caller, Persons persons, Lists lists, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.persons = persons;
        this.lists = lists;
        this.clock = clock;
    }

    void add(UUID ownerId, OutreachView view, OutreachView.Question question) {
        rows.persist(new OutreachOverride(
                caller.tenant(),
                ownerId,
                view.contactId(),
                caller.sub(),
                view.overridden(),
                question,
                Instant.now(clock)));
    }

    /** Of the person: also those given for another contact that is the same one. */
    Page<OutreachOverride> of(ContactCard contact, ListQuery query) {
        return lists.page(
                LISTING,
                query,
                ListScope.live()
                        .and("e.ownerId = :owner", "owner", contact.ownerId())
                        .and("e.contactId in :person", "person", persons.membersOf(contact.ownerId(), contact.id())));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<OutreachOverride, UUID> {}
}
