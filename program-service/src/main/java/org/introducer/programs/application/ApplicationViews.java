package org.introducer.programs.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.platform.list.Page;
import org.introducer.programs.application.ApplicationView.Around;
import org.introducer.programs.application.ProgramSays.Words;
import org.introducer.programs.calendar.SeasonDates;
import org.introducer.programs.policy.VisaPolicies;

/** Shows applications with what programs and the calendar say, a whole page with the same few queries. */
@ApplicationScoped
class ApplicationViews {

    private final ProgramSays programs;
    private final VisaPolicies policies;
    private final Clock clock;

    ApplicationViews(ProgramSays programs, VisaPolicies policies, Clock clock) {
        this.programs = programs;
        this.policies = policies;
        this.clock = clock;
    }

    ApplicationView of(Application application) {
        return of(
                application,
                programs.of(List.of(application.programId())),
                policies.seasons().dates());
    }

    Page<ApplicationView> of(Page<Application> page) {
        Map<UUID, Words> words =
                programs.of(page.items().stream().map(Application::programId).toList());
        SeasonDates dates = policies.seasons().dates();
        return page.map(application -> of(application, words, dates));
    }

    private ApplicationView of(Application application, Map<UUID, Words> words, SeasonDates dates) {
        Words said = words.get(application.programId());
        return ApplicationView.of(
                application,
                new Around(said, programs.deadline(said, application.season()), dates, LocalDate.now(clock)));
    }
}
