package org.introducer.contacts.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.introducer.contacts.activity.OpportunityDates;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.calendar.CalendarEntry.Kind;
import org.introducer.contacts.plan.PlanDeadlines;
import org.introducer.contacts.project.ProjectWork;

/** What stands in an applicant's calendar. */
@ApplicationScoped
class CalendarEntries {

    /** What is over is shown so long. */
    private static final int DAYS_BACK = 31;

    private static final int DAYS_AHEAD = 400;

    private final CalendarRows rows;
    private final PlanDeadlines plan;
    private final OpportunityDates opportunities;
    private final ProjectWork projects;
    private final Applicants applicants;
    private final Clock clock;

    CalendarEntries(
            CalendarRows rows,
            PlanDeadlines plan,
            OpportunityDates opportunities,
            ProjectWork projects,
            Applicants applicants,
            Clock clock) {
        this.rows = rows;
        this.opportunities = opportunities;
        this.projects = projects;
        this.plan = plan;
        this.applicants = applicants;
        this.clock = clock;
    }

    /** @param names false: neither names nor anything that the applicant wrote */
    List<CalendarEntry> of(UUID ownerId, boolean names) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ZoneId zone = applicants.zoneOf(ownerId);
            Instant now = Instant.now(clock);
            LocalDate today = LocalDate.ofInstant(now, zone);
            CalendarRows.Span span =
                    new CalendarRows.Span(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), now, zone, names);
            List<CalendarEntry> entries = new ArrayList<>(rows.followUps(ownerId, span));
            entries.addAll(rows.promises(ownerId, span));
            entries.addAll(rows.events(ownerId, span));
            entries.addAll(rows.letters(ownerId, span));
            opportunities.of(ownerId, span.first(), span.last()).forEach(dated -> {
                entries.add(new CalendarEntry(
                        "opportunity-" + dated.id(),
                        Kind.OPPORTUNITY,
                        span.title("Deadline", dated.title()),
                        null,
                        dated.deadline(),
                        dated.deadline()));
                entries.add(new CalendarEntry(
                        "opportunity-start-" + dated.id(),
                        Kind.OPPORTUNITY,
                        span.title("Last day to begin", dated.title()),
                        null,
                        dated.latestStart(),
                        dated.latestStart()));
            });
            projects.closing(ownerId, span.first(), span.last()).stream()
                    .map(dated -> new CalendarEntry(
                            "project-" + dated.id(),
                            Kind.PROJECT,
                            span.title("Deadline", dated.title()),
                            null,
                            dated.deadline(),
                            dated.deadline()))
                    .forEach(entries::add);
            plan.of(ownerId).stream()
                    .filter(deadline -> !deadline.day().isBefore(span.first())
                            && !deadline.day().isAfter(span.last()))
                    .map(deadline -> new CalendarEntry(
                            "plan-%s-%d-%s".formatted(deadline.code(), deadline.season(), ownerId),
                            Kind.PLAN,
                            "Networking plan: a phase ends",
                            deadline.text(),
                            deadline.day(),
                            deadline.day()))
                    .forEach(entries::add);
            return entries;
        });
    }
}
