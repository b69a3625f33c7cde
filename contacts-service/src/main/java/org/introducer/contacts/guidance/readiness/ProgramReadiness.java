package org.introducer.contacts.guidance.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.introducer.contacts.guidance.neighbour.SeasonOverview;
import org.introducer.contacts.guidance.neighbour.SeasonOverview.Application;
import org.introducer.contacts.guidance.readiness.Item.Code;
import org.introducer.contacts.guidance.readiness.PartReadiness.Review;

/** Whether programs are shortlisted and applied to, and what the deadlines are. */
public record ProgramReadiness(ReadinessPolicy policy, LocalDate today) {

    private static final String DEADLINE = "APPLICATION_DEADLINE";

    /** @param season null: program-service could not be asked */
    public PartReadiness of(SeasonOverview season) {
        Review review = new Review(Part.PROGRAMS);
        if (season == null) {
            return review.unknown(Item.unavailable("the shortlists and applications"))
                    .result();
        }
        review.leftOut(season.leftOut(), season.programs().size());
        List<UUID> listed =
                Item.ids(season.programs(), SeasonOverview.Item::shortlisted, SeasonOverview.Item::programId);
        review.when(
                !listed.isEmpty(),
                Item.counted(
                        Code.SHORTLIST,
                        "%d of %d programs of this season are on shortlists.",
                        listed.size(),
                        season.programs().size(),
                        List.of()));
        List<Application> applications = season.programs().stream()
                .flatMap(item -> item.applied().stream())
                .toList();
        if (applications.isEmpty()) {
            return review.missing(Item.of(Code.APPLICATIONS, "No application of this season is recorded."))
                    .result();
        }
        if (applications.stream().allMatch(Application::ended)) {
            review.missing(Item.of(Code.APPLICATIONS, "All applications of this season ended without a match."));
        }
        int all = applications.size();
        List<UUID> toSend = toSend(applications, _ -> true);
        return review.when(
                        toSend.isEmpty(),
                        Item.counted(
                                Code.APPLICATIONS_SENT,
                                "%d of %d applications are sent or ended; `ids` are the others.",
                                all - toSend.size(),
                                all,
                                toSend))
                .missing(
                        Code.DEADLINES_PASSED,
                        "The last day of %d of %d applications has passed.",
                        toSend(applications, day -> day != null && day.isBefore(today)),
                        all)
                .missing(
                        Code.DEADLINES_NEAR,
                        "The last day of %d of %d applications is near.",
                        toSend(
                                applications,
                                day -> day != null
                                        && !day.isBefore(today)
                                        && !day.isAfter(today.plusDays(policy.near()))),
                        all)
                .unknown(
                        Code.DEADLINES_UNKNOWN,
                        "Of %d of %d applications no source says the last day.",
                        toSend(applications, day -> day == null),
                        all)
                .result();
    }

    /** The applications that are not sent, by their last day; null is a day that is not known. */
    private static List<UUID> toSend(List<Application> applications, Predicate<LocalDate> lastDay) {
        return Item.ids(
                applications,
                one -> one.toSend()
                        && lastDay.test(
                                one.date(DEADLINE).map(SeasonOverview.Date::on).orElse(null)),
                Application::id);
    }
}
