package org.introducer.contacts.overview;

import static org.introducer.contacts.ContactsProblem.CONTACT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.ContactKind;
import org.introducer.contacts.contact.ContactView;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.etiquette.Addressee.DoNotContact;
import org.introducer.contacts.etiquette.Promise;
import org.introducer.contacts.followup.check.OutreachAnswers;
import org.introducer.contacts.interaction.LatestInteractions;
import org.introducer.contacts.letter.LetterReadinesses;
import org.introducer.contacts.relationship.ContactRelationships;
import org.introducer.contacts.relationship.RelationshipDraft;
import org.introducer.contacts.relationship.RelationshipView;
import org.introducer.platform.http.Links;
import org.introducer.platform.text.Excerpt;

/** Puts together what is known of a contact, in as many queries however much it is, and with one call to program-service. */
@ApplicationScoped
class ContactOverviews {

    private static final int INTERACTIONS = 20;
    private static final int RELATIONSHIPS = 10;
    private static final int PROMISES = 10;
    private static final int REASONS = 5;
    private static final int PEOPLE = 3;
    /** Bytes of a text. */
    private static final int TEXT = 200;

    private final Contacts contacts;
    private final OutreachAnswers answers;
    private final LatestInteractions interactions;
    private final ContactRelationships relationships;
    private final LetterReadinesses letters;
    private final Links links;

    ContactOverviews(
            Contacts contacts,
            OutreachAnswers answers,
            LatestInteractions interactions,
            ContactRelationships relationships,
            LetterReadinesses letters,
            Links links) {
        this.contacts = contacts;
        this.answers = answers;
        this.interactions = interactions;
        this.relationships = relationships;
        this.letters = letters;
        this.links = links;
    }

    /** Of a contact that the caller may read. */
    ContactOverviewView of(UUID id) {
        ContactView contact = contacts.view(id);
        UUID owner = contact.applicantId();
        OutreachAnswers.Answers said =
                answers.of(owner, id).orElseThrow(() -> CONTACT_NOT_FOUND.because("There is no contact %s.", id));
        List<LatestInteractions.Line> latest = interactions.of(id, INTERACTIONS + 1);
        List<RelationshipView> known = relationships.of(owner, said.person(), RELATIONSHIPS + 1);
        Map<UUID, ContactCard> named = contacts.cards(owner, named(latest, known));
        boolean office = contact.contact().kind() == ContactKind.OFFICE;
        List<Cut> cut = new ArrayList<>();
        String whose = "?applicantId=" + owner + "&filter=";
        cut(
                cut,
                said.promises().size() > PROMISES,
                "promises",
                "/v1/commitments" + whose + "settlement=null=true;contactId==" + id);
        cut(cut, latest.size() > INTERACTIONS, "timeline", "/v1/contacts/" + id + "/timeline");
        cut(
                cut,
                known.size() > RELATIONSHIPS,
                "relationships",
                "/v1/relationships" + whose + "fromContactId==" + id + ",toContactId==" + id);
        return new ContactOverviewView(
                contact,
                said.program(),
                flag(said.doNotContact()),
                said.snoozedUntil(),
                said.followUp().brief(REASONS, TEXT),
                said.outreach(),
                said.promises().stream()
                        .limit(PROMISES)
                        .map(ContactOverviews::promise)
                        .toList(),
                latest.stream().limit(INTERACTIONS).map(one -> line(one, named)).toList(),
                known.stream()
                        .limit(RELATIONSHIPS)
                        .map(one -> relation(one, said.person(), named))
                        .toList(),
                office ? null : letters.of(owner, id, null),
                cut,
                said.unavailable(),
                said.asOf());
    }

    private static Set<UUID> named(List<LatestInteractions.Line> latest, List<RelationshipView> known) {
        Set<UUID> named = new HashSet<>();
        latest.forEach(one -> named.addAll(one.others()));
        known.forEach(one -> {
            named.add(one.relationship().fromContactId());
            named.add(one.relationship().toContactId());
        });
        return named;
    }

    private void cut(List<Cut> cut, boolean longer, String property, String list) {
        if (longer) {
            cut.add(new Cut(property, links.to(list)));
        }
    }

    private static ContactOverviewView.Flag flag(DoNotContact set) {
        return set == null ? null : new ContactOverviewView.Flag(text(set.reason()), text(set.source()), set.since());
    }

    private static ContactOverviewView.PromiseOpen promise(Promise one) {
        return new ContactOverviewView.PromiseOpen(one.id(), one.owner(), text(one.what()), one.due());
    }

    private static ContactOverviewView.Line line(LatestInteractions.Line one, Map<UUID, ContactCard> named) {
        return new ContactOverviewView.Line(
                one.id(),
                one.part(),
                one.kind(),
                one.direction(),
                one.status(),
                one.occurredAt(),
                one.purpose(),
                one.reaction(),
                text(one.subject()),
                text(one.outcome()),
                text(one.nextStep()),
                text(one.event()),
                NamedPerson.of(one.others(), named, PEOPLE),
                one.others().size());
    }

    private static ContactOverviewView.Relation relation(
            RelationshipView one, Set<UUID> person, Map<UUID, ContactCard> named) {
        RelationshipDraft draft = one.relationship();
        boolean outward = person.contains(draft.fromContactId());
        UUID other = outward ? draft.toContactId() : draft.fromContactId();
        return new ContactOverviewView.Relation(
                one.id(),
                draft.type(),
                draft.direction(),
                draft.closeness(),
                NamedPerson.of(List.of(other), named, 1).stream().findFirst().orElse(null),
                outward,
                text(draft.evidence()),
                draft.observedOn());
    }

    private static String text(String text) {
        return Excerpt.of(text, TEXT);
    }
}
