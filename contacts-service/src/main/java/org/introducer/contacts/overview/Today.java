package org.introducer.contacts.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.commitment.CommitmentView;
import org.introducer.contacts.commitment.Commitments;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.event.EventDates;
import org.introducer.contacts.followup.DueLists;
import org.introducer.contacts.followup.DueQueueResource;
import org.introducer.contacts.guidance.action.ActionPolicy;
import org.introducer.contacts.plan.PlanDeadlines;
import org.introducer.platform.access.Readable;
import org.introducer.platform.http.Links;
import org.introducer.platform.text.Excerpt;

/** Puts an applicant's day together, in as many queries however much there is, and with one call to program-service. */
@ApplicationScoped
class Today {

    private static final int FOLLOW_UPS = 15;
    private static final int PROMISES = 15;
    private static final int MILESTONES = 8;
    private static final int DEADLINES = 15;
    private static final int EVENTS = 5;
    private static final int REASONS = 3;
    private static final int PEOPLE = 3;
    /** Bytes of a sentence. */
    private static final int TEXT = 240;

    private final DueLists followUps;
    private final Commitments commitments;
    private final PlanDeadlines plan;
    private final Deadlines deadlines;
    private final EventDates events;
    private final Contacts contacts;
    private final Applicants applicants;
    private final Links links;
    private final Clock clock;

    Today(
            DueLists followUps,
            Commitments commitments,
            PlanDeadlines plan,
            Deadlines deadlines,
            EventDates events,
            Contacts contacts,
            Applicants applicants,
            Links links,
            Clock clock) {
        this.followUps = followUps;
        this.commitments = commitments;
        this.plan = plan;
        this.deadlines = deadlines;
        this.events = events;
        this.contacts = contacts;
        this.applicants = applicants;
        this.links = links;
        this.clock = clock;
    }

    TodayView of(Readable owner) {
        Instant now = Instant.now(clock);
        ZoneId zone = applicants.zoneOf(owner.id());
        LocalDate today = LocalDate.ofInstant(now, zone);
        ActionPolicy policy = ActionPolicy.CURRENT;
        DueLists.First due = followUps.first(owner, FOLLOW_UPS);
        List<CommitmentView> promised = commitments.due(owner, today.plusDays(policy.now()), PROMISES + 1);
        List<PlanDeadlines.Open> milestones = plan.open(owner.id(), null).stream()
                .filter(milestone -> !milestone.begins().isAfter(today))
                .sorted(Comparator.comparing(PlanDeadlines.Open::due).thenComparing(PlanDeadlines.Open::code))
                .toList();
        List<Deadlines.Deadline> dated = deadlines.of(owner, today);
        List<EventDates.Dated> met =
                events.of(owner, today.minusDays(Policy.CURRENT.eventDue()), today.plusDays(policy.soon()), EVENTS + 1);
        Map<UUID, ContactCard> named = contacts.cards(owner.id(), named(promised, dated));
        List<Cut> cut = new ArrayList<>();
        String whose = "applicantId=" + owner.id();
        cut(cut, due.more(), "followUps", "/v1/follow-ups/due?" + whose);
        cut(
                cut,
                promised.size() > PROMISES,
                "promises",
                "/v1/commitments?" + whose + "&filter=settlement=null=true&sort=due");
        cut(cut, milestones.size() > MILESTONES, "milestones", "/v1/plan?" + whose);
        cut(cut, dated.size() > DEADLINES, "deadlines", "/v1/applicants/" + owner.id() + "/next-actions");
        cut(cut, met.size() > EVENTS, "events", "/v1/events?" + whose + "&sort=-firstDay");
        return new TodayView(
                owner.id(),
                today,
                zone.getId(),
                due.queue().items().stream().map(Today::followUp).toList(),
                due.queue().withheld().stream()
                        .map(one -> new TodayView.Withheld(one.contactId(), name(one.name()), one.rule()))
                        .toList(),
                promised.stream()
                        .limit(PROMISES)
                        .map(one -> promise(one, named, today))
                        .toList(),
                milestones.stream().limit(MILESTONES).map(Today::milestone).toList(),
                dated.stream()
                        .limit(DEADLINES)
                        .map(one -> deadline(one, named, today))
                        .toList(),
                met.stream().limit(EVENTS).map(Today::event).toList(),
                cut,
                due.queue().unavailable(),
                now,
                policy.version());
    }

    private static Set<UUID> named(Collection<CommitmentView> promised, Collection<Deadlines.Deadline> dated) {
        Set<UUID> named = new HashSet<>();
        promised.forEach(one -> named.addAll(one.contactIds()));
        dated.stream()
                .map(Deadlines.Deadline::contactId)
                .filter(Objects::nonNull)
                .forEach(named::add);
        return named;
    }

    private void cut(List<Cut> cut, boolean longer, String property, String list) {
        if (longer) {
            cut.add(new Cut(property, links.to(list)));
        }
    }

    private static TodayView.FollowUp followUp(DueQueueResource.Item item) {
        return new TodayView.FollowUp(
                item.contactId(),
                name(item.name()),
                item.role(),
                name(item.institution()),
                item.programId(),
                name(item.program()),
                item.hasEmail(),
                item.state(),
                item.reason(),
                item.urgency(),
                item.why().stream().limit(REASONS).map(Today::sentence).toList(),
                item.closes(),
                item.due(),
                item.fingerprint());
    }

    private static TodayView.PromiseDue promise(CommitmentView one, Map<UUID, ContactCard> named, LocalDate today) {
        return new TodayView.PromiseDue(
                one.id(),
                one.owner(),
                sentence(one.what()),
                one.due(),
                ChronoUnit.DAYS.between(today, one.due()),
                NamedPerson.of(one.contactIds(), named, PEOPLE));
    }

    private static TodayView.Milestone milestone(PlanDeadlines.Open one) {
        return new TodayView.Milestone(
                one.code(), name(one.title()), one.known(), one.due(), one.assumed(), sentence(one.next()));
    }

    private static TodayView.DeadlineView deadline(
            Deadlines.Deadline one, Map<UUID, ContactCard> named, LocalDate today) {
        ContactCard contact = one.contactId() == null ? null : named.get(one.contactId());
        return new TodayView.DeadlineView(
                one.kind(),
                one.id(),
                name(contact == null ? one.title() : contact.name()),
                one.day(),
                one.daysLeft(today),
                one.beginBy(),
                one.assumed());
    }

    private static TodayView.EventView event(EventDates.Dated one) {
        return new TodayView.EventView(
                one.id(),
                name(one.name()),
                one.firstDay(),
                one.lastDay(),
                one.zone(),
                name(one.place()),
                one.targets());
    }

    private static String name(String text) {
        return Excerpt.of(text, NamedPerson.NAME);
    }

    private static String sentence(String text) {
        return Excerpt.of(text, TEXT);
    }
}
