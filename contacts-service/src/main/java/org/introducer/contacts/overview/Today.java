package org.introducer.contacts.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.contacts.applicant.ApplicantSeason;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.commitment.CommitmentView;
import org.introducer.contacts.commitment.Commitments;
import org.introducer.contacts.consent.Caseload;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.event.EventDates;
import org.introducer.contacts.followup.DueLists;
import org.introducer.contacts.followup.DueQueueResource;
import org.introducer.contacts.followup.Suggestible;
import org.introducer.contacts.guidance.action.ActionPolicy;
import org.introducer.contacts.plan.PlanDeadlines;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Readable;
import org.introducer.platform.http.Links;
import org.introducer.platform.text.Excerpt;

/**
 * Puts together the days of applicants, in as many queries however many they are and however much there is, and with one call to
 * program-service.
 */
@ApplicationScoped
class Today {

    private static final int PEOPLE = 3;
    /** Of those whom a promise is about the first who are still there are named, if they are among so many. */
    private static final int SEVERAL = 30;
    /** Bytes of a sentence. */
    private static final int TEXT = 240;

    /** How long each list is at most. @param reasons of a follow-up */
    private record Lengths(int followUps, int promises, int milestones, int deadlines, int events, int reasons) {

        /** As many again are read, since some may be to people who must not be written to; and one that says whether there are more. */
        int readPromises() {
            return 2 * promises + 1;
        }

        int readDeadlines() {
            return 2 * deadlines + 1;
        }

        static final Lengths OF_A_DAY = new Lengths(15, 15, 8, 15, 5, 3);
        static final Lengths OF_A_CASELOAD = new Lengths(3, 3, 2, 3, 2, 1);
    }

    /** Of some applicants, by applicant. @param unavailable services that could not be asked */
    private record Days(Map<UUID, TodayView.Day> byApplicant, List<String> unavailable, Instant asOf) {}

    /** What is known of all of the applicants. */
    private record Parts(
            Map<UUID, DueLists.First> due,
            Map<UUID, List<CommitmentView>> promised,
            Map<UUID, List<PlanDeadlines.Open>> milestones,
            Map<UUID, List<Deadlines.Deadline>> dated,
            Map<UUID, List<EventDates.Dated>> met,
            Map<UUID, ContactCard> named) {}

    private final DueLists followUps;
    private final Commitments commitments;
    private final PlanDeadlines plan;
    private final Deadlines deadlines;
    private final EventDates events;
    private final Suggestible suggestible;
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
            Suggestible suggestible,
            Contacts contacts,
            Applicants applicants,
            Links links,
            Clock clock) {
        this.followUps = followUps;
        this.commitments = commitments;
        this.plan = plan;
        this.deadlines = deadlines;
        this.events = events;
        this.suggestible = suggestible;
        this.contacts = contacts;
        this.applicants = applicants;
        this.links = links;
        this.clock = clock;
    }

    TodayView of(Readable owner) {
        Days days = of(List.of(owner), Lengths.OF_A_DAY);
        return new TodayView(
                days.byApplicant().get(owner.id()), days.unavailable(), days.asOf(), ActionPolicy.CURRENT.version());
    }

    /** One page of several applicants, in their order. */
    CaseloadTodayView of(List<Readable> owners, List<Caseload.LeftOut> leftOut, String next) {
        Days days = of(owners, Lengths.OF_A_CASELOAD);
        return new CaseloadTodayView(
                owners.stream().map(owner -> days.byApplicant().get(owner.id())).toList(),
                leftOut,
                next,
                days.unavailable(),
                days.asOf(),
                ActionPolicy.CURRENT.version());
    }

    private Days of(List<Readable> owners, Lengths lengths) {
        Instant now = Instant.now(clock);
        ActionPolicy policy = ActionPolicy.CURRENT;
        Map<UUID, ApplicantSeason> seasons =
                applicants.seasonsOf(owners.stream().map(Readable::id).toList(), null);
        Map<Readable, LocalDate> today = owners.stream()
                .collect(Collectors.toMap(
                        Function.identity(), owner -> seasons.get(owner.id()).today()));
        DueLists.Firsts due = followUps.first(owners, lengths.followUps());
        Map<Readable, LocalDate> soon = new HashMap<>();
        today.forEach((owner, day) -> soon.put(owner, day.plusDays(policy.now())));
        Map<UUID, List<CommitmentView>> promised = commitments.due(soon, lengths.readPromises());
        Map<UUID, List<PlanDeadlines.Open>> milestones = plan.open(seasons.values());
        Map<UUID, List<Deadlines.Deadline>> dated = deadlines.of(today);
        Set<UUID> concerned = named(promised.values(), dated.values(), lengths);
        Suggestible.People writable = suggestible.among(seasons.keySet(), concerned);
        promised.replaceAll((_, all) -> all.stream()
                .filter(one -> writable.hasOneOf(one.contactIds(), now))
                .toList());
        dated.replaceAll((_, all) -> all.stream()
                .filter(one -> one.kind() != TodayView.Kind.LETTER || writable.has(one.contactId(), now))
                .toList());
        List<OwnedRows.Days> around = today.entrySet().stream()
                .map(each -> new OwnedRows.Days(
                        each.getKey().id(),
                        each.getValue().minusDays(Policy.CURRENT.eventDue()),
                        each.getValue().plusDays(policy.soon())))
                .toList();
        Map<UUID, List<EventDates.Dated>> met = events.of(around, lengths.events() + 1);
        Set<UUID> open =
                concerned.stream().filter(contact -> writable.has(contact, now)).collect(Collectors.toSet());
        Map<UUID, ContactCard> named = contacts.cards(seasons.keySet(), open);
        Parts parts = new Parts(due.byApplicant(), promised, milestones, dated, met, named);
        Map<UUID, TodayView.Day> days = new HashMap<>();
        seasons.values().forEach(season -> days.put(season.applicantId(), day(season, parts, lengths)));
        return new Days(days, due.unavailable(), now);
    }

    private TodayView.Day day(ApplicantSeason of, Parts parts, Lengths lengths) {
        UUID owner = of.applicantId();
        LocalDate today = of.today();
        DueLists.First due = parts.due().get(owner);
        List<CommitmentView> promised = parts.promised().getOrDefault(owner, List.of());
        List<PlanDeadlines.Open> milestones = parts.milestones().get(owner).stream()
                .filter(milestone -> !milestone.begins().isAfter(today))
                .sorted(Comparator.comparing(PlanDeadlines.Open::due).thenComparing(PlanDeadlines.Open::code))
                .toList();
        List<Deadlines.Deadline> dated = parts.dated().get(owner);
        List<EventDates.Dated> met = parts.met().getOrDefault(owner, List.of());
        List<Cut> cut = new ArrayList<>();
        String whose = "applicantId=" + owner;
        cut(cut, due.more(), "followUps", "/v1/follow-ups/due?" + whose);
        cut(
                cut,
                promised.size() > lengths.promises(),
                "promises",
                "/v1/commitments?" + whose + "&filter=settlement=null=true&sort=due");
        cut(cut, milestones.size() > lengths.milestones(), "milestones", "/v1/plan?" + whose);
        cut(cut, dated.size() > lengths.deadlines(), "deadlines", "/v1/applicants/" + owner + "/next-actions");
        cut(cut, met.size() > lengths.events(), "events", "/v1/events?" + whose + "&sort=-firstDay");
        return new TodayView.Day(
                owner,
                today,
                of.zone().getId(),
                due.items().stream()
                        .map(one -> followUp(one, lengths.reasons()))
                        .toList(),
                due.withheld().stream()
                        .map(one -> new TodayView.Withheld(one.contactId(), name(one.name()), one.rule()))
                        .toList(),
                promised.stream()
                        .limit(lengths.promises())
                        .map(one -> promise(one, parts.named(), today))
                        .toList(),
                milestones.stream()
                        .limit(lengths.milestones())
                        .map(Today::milestone)
                        .toList(),
                dated.stream()
                        .limit(lengths.deadlines())
                        .map(one -> deadline(one, parts.named(), today))
                        .toList(),
                met.stream().limit(lengths.events()).map(Today::event).toList(),
                cut);
    }

    private static Set<UUID> named(
            Collection<List<CommitmentView>> promised, Collection<List<Deadlines.Deadline>> dated, Lengths lengths) {
        Set<UUID> named = new HashSet<>();
        promised.forEach(theirs -> theirs.stream()
                .flatMap(one -> one.contactIds().stream().limit(SEVERAL))
                .forEach(named::add));
        dated.forEach(theirs -> theirs.stream()
                .limit(lengths.readDeadlines())
                .map(Deadlines.Deadline::contactId)
                .filter(Objects::nonNull)
                .forEach(named::add));
        return named;
    }

    private void cut(List<Cut> cut, boolean longer, String property, String list) {
        if (longer) {
            cut.add(new Cut(property, links.to(list)));
        }
    }

    private static TodayView.FollowUp followUp(DueQueueResource.Item item, int reasons) {
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
                item.why().stream().limit(reasons).map(Today::sentence).toList(),
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
