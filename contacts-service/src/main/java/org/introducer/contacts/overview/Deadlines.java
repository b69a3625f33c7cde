package org.introducer.contacts.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.introducer.contacts.activity.OpportunityDates;
import org.introducer.contacts.document.DocumentDates;
import org.introducer.contacts.guidance.action.ActionPolicy;
import org.introducer.contacts.letter.LetterDates;
import org.introducer.contacts.overview.TodayView.Kind;
import org.introducer.contacts.project.ProjectWork;
import org.introducer.platform.access.Readable;
import org.introducer.platform.identity.Caller;

/** The days by which something has to be done, from all features that have such days. */
@ApplicationScoped
class Deadlines {

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

    /** In the order in which they should be begun. Documents are the applicant's alone: nobody else is shown any. */
    List<Deadline> of(Readable owner, LocalDate today) {
        ActionPolicy policy = ActionPolicy.CURRENT;
        LocalDate last = today.plusDays(policy.soon());
        LocalDate missed = today.minusDays(policy.soon());
        List<Deadline> all = new ArrayList<>();
        letters.needed(owner, missed, last, MOST)
                .forEach(one ->
                        all.add(new Deadline(Kind.LETTER, one.id(), null, one.contactId(), one.by(), null, false)));
        opportunities
                .of(owner.id(), today, today.plusDays(policy.horizon()))
                .forEach(one -> all.add(new Deadline(
                        Kind.OPPORTUNITY,
                        one.id(),
                        one.title(),
                        null,
                        one.deadline(),
                        one.latestStart(),
                        one.assumed())));
        projects.closing(owner.id(), today, last)
                .forEach(one ->
                        all.add(new Deadline(Kind.PROJECT, one.id(), one.title(), null, one.deadline(), null, false)));
        if (owner.id().equals(caller.applicantId())) {
            documents.mine(missed, MOST).forEach(one -> {
                if (one.expiresOn() != null && !one.expiresOn().isBefore(missed)) {
                    all.add(new Deadline(
                            Kind.DOCUMENT_EXPIRES, one.id(), one.title(), null, one.expiresOn(), one.renewBy(), true));
                }
                if (one.appointmentOn() != null && !one.appointmentOn().isBefore(today)) {
                    all.add(new Deadline(
                            Kind.APPOINTMENT, one.id(), one.title(), null, one.appointmentOn(), null, false));
                }
            });
        }
        return all.stream()
                .filter(one -> !one.first().isAfter(last))
                .sorted(Deadline.ORDER)
                .toList();
    }
}
