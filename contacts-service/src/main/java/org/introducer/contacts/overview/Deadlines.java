package org.introducer.contacts.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.activity.OpportunityDates;
import org.introducer.contacts.document.DocumentDates;
import org.introducer.contacts.guidance.action.ActionPolicy;
import org.introducer.contacts.letter.LetterDates;
import org.introducer.contacts.overview.TodayView.Kind;
import org.introducer.contacts.project.ProjectWork;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Readable;
import org.introducer.platform.identity.Caller;

/** The days by which something has to be done, from all features that have such days. */
@ApplicationScoped
class Deadlines {

    /** Of one kind and one applicant. */
    private static final int MOST = 200;

    private final LetterDates letters;
    private final OpportunityDates opportunities;
    private final ProjectWork projects;
    private final DocumentDates documents;
    private final Caller caller;

    Deadlines(
            LetterDates letters,
            OpportunityDates opportunities,
            ProjectWork projects,
            DocumentDates documents,
            Caller caller) {
        this.letters = letters;
        this.opportunities = opportunities;
        this.projects = projects;
        this.documents = documents;
        this.caller = caller;
    }

    /** @param title null: the name of the contact @param beginBy null: not known */
    record Deadline(
            Kind kind, UUID id, String title, UUID contactId, LocalDate day, LocalDate beginBy, boolean assumed) {

        private static final Comparator<Deadline> ORDER = Comparator.comparing(Deadline::first)
                .thenComparing(Deadline::day)
                .thenComparing(Deadline::kind)
                .thenComparing(Deadline::id);

        private LocalDate first() {
            return beginBy == null ? day : beginBy;
        }

        long daysLeft(LocalDate today) {
            return ChronoUnit.DAYS.between(today, day);
        }
    }

    /**
     * Of each applicant, in the order in which they should be begun, in as many queries as for one. Documents are the applicant's alone:
     * nobody else is shown any.
     *
     * @param today by applicant
     */
    Map<UUID, List<Deadline>> of(Map<Readable, LocalDate> today) {
        ActionPolicy policy = ActionPolicy.CURRENT;
        Map<UUID, List<Deadline>> all = new HashMap<>();
        letters.needed(days(today, -policy.soon(), policy.soon()), MOST)
                .forEach((owner, theirs) -> theirs.forEach(one -> add(
                        all,
                        owner,
                        new Deadline(Kind.LETTER, one.id(), null, one.contactId(), one.by(), null, false))));
        opportunities
                .of(days(today, 0, policy.horizon()), MOST)
                .forEach((owner, theirs) -> theirs.forEach(one -> add(
                        all,
                        owner,
                        new Deadline(
                                Kind.OPPORTUNITY,
                                one.id(),
                                one.title(),
                                null,
                                one.deadline(),
                                one.latestStart(),
                                one.assumed()))));
        projects.closing(days(today, 0, policy.soon()), MOST)
                .forEach((owner, theirs) -> theirs.forEach(one -> add(
                        all,
                        owner,
                        new Deadline(Kind.PROJECT, one.id(), one.title(), null, one.deadline(), null, false))));
        today.forEach((owner, day) -> {
            if (owner.id().equals(caller.applicantId())) {
                documents(day).forEach(one -> add(all, owner.id(), one));
            }
        });
        Map<UUID, List<Deadline>> ordered = new HashMap<>();
        today.forEach((owner, day) -> ordered.put(
                owner.id(),
                all.getOrDefault(owner.id(), List.of()).stream()
                        .filter(one -> !one.first().isAfter(day.plusDays(policy.soon())))
                        .sorted(Deadline.ORDER)
                        .toList()));
        return ordered;
    }

    private List<Deadline> documents(LocalDate today) {
        LocalDate missed = today.minusDays(ActionPolicy.CURRENT.soon());
        List<Deadline> dated = new ArrayList<>();
        documents.mine(missed, MOST).forEach(one -> {
            if (one.expiresOn() != null && !one.expiresOn().isBefore(missed)) {
                dated.add(new Deadline(
                        Kind.DOCUMENT_EXPIRES, one.id(), one.title(), null, one.expiresOn(), one.renewBy(), true));
            }
            if (one.appointmentOn() != null && !one.appointmentOn().isBefore(today)) {
                dated.add(
                        new Deadline(Kind.APPOINTMENT, one.id(), one.title(), null, one.appointmentOn(), null, false));
            }
        });
        return dated;
    }

    private static void add(Map<UUID, List<Deadline>> all, UUID owner, Deadline one) {
        all.computeIfAbsent(owner, _ -> new ArrayList<>()).add(one);
    }

    private static List<OwnedRows.Days> days(Map<Readable, LocalDate> today, int from, int to) {
        return today.entrySet().stream()
                .map(each -> new OwnedRows.Days(
                        each.getKey().id(),
                        each.getValue().plusDays(from),
                        each.getValue().plusDays(to)))
                .toList();
    }
}
