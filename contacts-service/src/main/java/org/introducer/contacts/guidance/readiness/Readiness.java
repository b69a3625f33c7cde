package org.introducer.contacts.guidance.readiness;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.introducer.contacts.guidance.neighbour.MenteeOverview;
import org.introducer.contacts.guidance.neighbour.MenteeOverview.Mentorship;
import org.introducer.contacts.guidance.neighbour.SeasonOverview;
import org.introducer.contacts.guidance.neighbour.SeasonOverview.Application;
import org.introducer.contacts.guidance.readiness.Item.Code;
import org.introducer.contacts.guidance.readiness.PartReadiness.Review;
import org.introducer.contacts.letter.readiness.LetterTrack;
import org.introducer.contacts.letter.readiness.Portfolio;

/** Judges each part by what is known of it; where a service could not be asked, what it knows is unknown. */
public final class Readiness {

    private static final String DEADLINE = "APPLICATION_DEADLINE";
    private static final Set<String> JUDGED = Set.of("FEASIBLE", "CONDITIONAL", "INFEASIBLE");

    private final ReadinessPolicy policy;
    private final LocalDate today;
    private final ZoneId zone;

    /** @param zone in which the applicant's days are counted */
    public Readiness(ReadinessPolicy policy, LocalDate today, ZoneId zone) {
        this.policy = policy;
        this.today = today;
        this.zone = zone;
    }

    /**
     * The network.
     *
     * @param acquaintances people who know the applicant
     * @param coverage null: program-service, which has the target programs, could not be asked
     */
    public PartReadiness network(int acquaintances, Coverage coverage) {
        Review review = new Review(Part.NETWORK)
                .when(
                        acquaintances >= policy.warmContacts(),
                        Item.counted(
                                Code.WARM_CONTACTS,
                                "%d people know the applicant; %d are aimed at."
                                        .formatted(acquaintances, policy.warmContacts()),
                                acquaintances,
                                policy.warmContacts(),
                                List.of()));
        if (coverage == null) {
            return review.unknown(unavailable("the target programs")).result();
        }
        List<Coverage.Target> targets = coverage.targets();
        if (targets.isEmpty()) {
            return review.missing(Item.of(Code.TARGETS, "No program is shortlisted or applied to in this season."))
                    .result();
        }
        List<UUID> uncovered = ids(targets, target -> !target.covered(), Coverage.Target::programId);
        List<UUID> weak = ids(targets, target -> target.strength() < policy.strong(), Coverage.Target::programId);
        return review.when(
                        uncovered.isEmpty(),
                        counted(
                                Code.TARGETS_COVERED,
                                "At %d of %d target programs somebody knows the applicant; `ids` are the others.",
                                targets.size() - uncovered.size(),
                                targets.size(),
                                uncovered))
                .when(
                        weak.isEmpty(),
                        counted(
                                Code.NETWORK_STRENGTH,
                                "At %d of %d target programs the network is strong; `ids` are the others.",
                                targets.size() - weak.size(),
                                targets.size(),
                                weak))
                .result();
    }

    /** The letters: for the track IR, and for each other track for which a letter is planned. @param wanted letters for a track */
    public PartReadiness letters(Portfolio portfolio, int wanted) {
        Review review = new Review(Part.LETTERS);
        for (Portfolio.Track track : portfolio.tracks()) {
            Code code = Code.valueOf("LETTERS_" + track.track().name());
            if (track.letters() == 0 && track.track() != LetterTrack.IR) {
                review.unknown(Item.of(
                        code,
                        "No letter is planned for the track %s; whether one is needed is not recorded."
                                .formatted(track.track())));
                continue;
            }
            review.when(
                    track.uploaded() >= wanted,
                    counted(
                            code,
                            "%d of %d letters for the track " + track.track() + " are uploaded.",
                            track.uploaded(),
                            wanted,
                            track.parts().stream()
                                    .map(part -> part.entry().letter().id())
                                    .toList()));
            track.warnings()
                    .forEach(warning -> review.missing(new Item(
                            Code.LETTER_WARNING,
                            track.track() + ": " + warning.text(),
                            null,
                            null,
                            warning.letters())));
            if (!track.missing().isEmpty()) {
                List<UUID> letters = track.missing().stream()
                        .map(Portfolio.Missing::letterId)
                        .distinct()
                        .toList();
                review.unknown(counted(
                        Code.LETTER_FACTS,
                        "%d of %d letters for the track " + track.track()
                                + " lack facts that would tell how strong they are.",
                        letters.size(),
                        track.letters(),
                        letters));
            }
        }
        return review.result();
    }

    /** The visa verdicts of the target programs. @param season null: program-service could not be asked */
    public PartReadiness visa(SeasonOverview season) {
        Review review = new Review(Part.VISA);
        if (season == null) {
            return review.unknown(unavailable("the visa verdicts")).result();
        }
        if (season.over()) {
            return review.unknown(Item.of(Code.SEASON_OVER, "The season is over: nothing is judged for it."))
                    .result();
        }
        if (!season.profileKnown()) {
            review.unknown(Item.of(Code.PROFILE, "The applicant has no profile, so that every verdict is a question."));
        }
        if (season.programs().isEmpty()) {
            review.missing(Item.of(Code.TARGETS, "No program is shortlisted or applied to in this season."));
        }
        leftOut(season, review);
        verdicts(season, "FEASIBLE", Code.VISA_FEASIBLE, "%d of %d programs are feasible.", review::ready);
        verdicts(
                season,
                "CONDITIONAL",
                Code.VISA_CONDITIONAL,
                "%d of %d programs are feasible once conditions are met.",
                review::missing);
        verdicts(
                season,
                "INFEASIBLE",
                Code.VISA_INFEASIBLE,
                "%d of %d programs are not feasible as things are.",
                review::missing);
        List<UUID> unknown = ids(
                season.programs(),
                item -> !JUDGED.contains(String.valueOf(item.verdict())),
                SeasonOverview.Item::programId);
        if (!unknown.isEmpty()) {
            review.unknown(counted(
                    Code.VISA_UNKNOWN,
                    "Of %d of %d programs it is not known whether they are feasible.",
                    unknown.size(),
                    season.programs().size(),
                    unknown));
        }
        return review.result();
    }

    private static void verdicts(SeasonOverview season, String verdict, Code code, String text, Consumer<Item> into) {
        List<UUID> those =
                ids(season.programs(), item -> verdict.equals(item.verdict()), SeasonOverview.Item::programId);
        if (!those.isEmpty()) {
            into.accept(counted(code, text, those.size(), season.programs().size(), those));
        }
    }

    private static void leftOut(SeasonOverview season, Review review) {
        if (season.leftOut() > 0) {
            review.unknown(Item.counted(
                    Code.TARGETS,
                    "%d more programs were not looked at.".formatted(season.leftOut()),
                    season.leftOut(),
                    season.leftOut() + season.programs().size(),
                    List.of()));
        }
    }

    /** Mentors. @param mentee null: mentorship-service could not be asked */
    public PartReadiness mentors(MenteeOverview mentee) {
        Review review = new Review(Part.MENTORS);
        if (mentee == null) {
            return review.unknown(unavailable("the mentorships")).result();
        }
        if (mentee.menteeId() == null) {
            return review.missing(Item.of(Code.MENTEE_PROFILE, "The applicant has no mentee profile."))
                    .result();
        }
        List<UUID> active = ids(mentee.mentorships(), Mentorship::active, Mentorship::id);
        review.when(
                active.size() >= policy.mentorships(),
                counted(
                        Code.ACTIVE_MENTORSHIPS,
                        "%d mentorships are active; %d is aimed at.",
                        active.size(),
                        policy.mentorships(),
                        active));
        missing(
                review,
                Code.PROPOSALS_TO_ANSWER,
                "%d of %d mentorships wait for the applicant's answer.",
                mentee,
                Mentorship::toAnswer);
        missing(
                review,
                Code.SESSIONS_TO_REPORT,
                "In %d of %d mentorships nobody has said who came to a session that is over.",
                mentee,
                one -> !one.sessions().unreported().isEmpty());
        missing(
                review,
                Code.SESSIONS_TO_PLAN,
                "In %d of %d mentorships no session is planned, and the last one is long ago.",
                mentee,
                this::overdue);
        List<UUID> waiting =
                ids(mentee.requests(), request -> !"MENTEE".equals(request.waitsFor()), MenteeOverview.Request::id);
        if (!waiting.isEmpty()) {
            review.unknown(counted(
                    Code.REQUESTS_WAITING,
                    "%d of %d requests to mentors are not answered yet.",
                    waiting.size(),
                    mentee.requests().size(),
                    waiting));
        }
        return review.result();
    }

    private boolean overdue(Mentorship mentorship) {
        return mentorship.active()
                && mentorship.sessions().nextAt() == null
                && LocalDate.ofInstant(mentorship.lastAt(), zone)
                        .plusDays(policy.sessionGap())
                        .isBefore(today);
    }

    private static void missing(
            Review review, Code code, String text, MenteeOverview mentee, Predicate<Mentorship> those) {
        List<UUID> ids = ids(mentee.mentorships(), those, Mentorship::id);
        if (!ids.isEmpty()) {
            review.missing(counted(code, text, ids.size(), mentee.mentorships().size(), ids));
        }
    }

    /** Shortlists, applications and their deadlines. @param season null: program-service could not be asked */
    public PartReadiness programs(SeasonOverview season) {
        Review review = new Review(Part.PROGRAMS);
        if (season == null) {
            return review.unknown(unavailable("the shortlists and applications"))
                    .result();
        }
        List<UUID> listed = ids(season.programs(), SeasonOverview.Item::shortlisted, SeasonOverview.Item::programId);
        review.when(
                !listed.isEmpty(),
                Item.counted(
                        Code.SHORTLIST,
                        "%d programs are on shortlists of this season.".formatted(listed.size()),
                        listed.size(),
                        null,
                        List.of()));
        List<Application> applications = season.programs().stream()
                .flatMap(item -> item.applied().stream())
                .toList();
        if (applications.isEmpty()) {
            return review.missing(Item.of(Code.APPLICATIONS, "No application of this season is recorded."))
                    .result();
        }
        List<UUID> toSend = ids(applications, Application::toSend, Application::id);
        review.when(
                toSend.isEmpty(),
                counted(
                        Code.APPLICATIONS_SENT,
                        "%d of %d applications are sent or ended; `ids` are the others.",
                        applications.size() - toSend.size(),
                        applications.size(),
                        toSend));
        deadlines(
                review,
                Code.DEADLINES_PASSED,
                "The last day of %d of %d applications has passed.",
                applications,
                day -> day != null && day.isBefore(today));
        deadlines(
                review,
                Code.DEADLINES_NEAR,
                "The last day of %d of %d applications is near.",
                applications,
                day -> day != null && !day.isBefore(today) && !day.isAfter(today.plusDays(policy.near())));
        List<UUID> undated = ids(applications, one -> one.toSend() && deadline(one) == null, Application::id);
        if (!undated.isEmpty()) {
            review.unknown(counted(
                    Code.DEADLINES_UNKNOWN,
                    "Of %d of %d applications no source says the last day.",
                    undated.size(),
                    applications.size(),
                    undated));
        }
        return review.result();
    }

    private static void deadlines(
            Review review, Code code, String text, List<Application> applications, Predicate<LocalDate> those) {
        List<UUID> ids = ids(applications, one -> one.toSend() && those.test(deadline(one)), Application::id);
        if (!ids.isEmpty()) {
            review.missing(counted(code, text, ids.size(), applications.size(), ids));
        }
    }

    private static LocalDate deadline(Application application) {
        return application.date(DEADLINE).map(SeasonOverview.Date::on).orElse(null);
    }

    private static Item unavailable(String what) {
        return Item.of(Code.UNAVAILABLE, "The service that has %s could not be asked.".formatted(what));
    }

    private static Item counted(Code code, String text, int count, int of, List<UUID> ids) {
        return Item.counted(code, text.formatted(count, of), count, of, ids);
    }

    private static <T> List<UUID> ids(Collection<T> all, Predicate<T> those, Function<T, UUID> id) {
        return all.stream().filter(those).map(id).toList();
    }
}
