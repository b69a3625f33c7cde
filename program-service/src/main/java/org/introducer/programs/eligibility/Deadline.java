package org.introducer.programs.eligibility;

import static org.introducer.programs.fact.FactField.APPLICATION_DEADLINE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.Question;

/** The last day of application to one program in one season, and whether the applicant has kept it. */
record Deadline(Profile profile, UUID programId, FactReading facts, int season, LocalDate today) {

    /** The deadline of this season. */
    Optional<LocalDate> day() {
        return ApplicationDeadline.in(facts, season);
    }

    /** A deadline that has passed excludes only whoever is known not to have applied in time. */
    Check check(Checks checks) {
        return day().map(this::check)
                .orElseGet(() -> checks.open(
                        Requirement.APPLICATION_DEADLINE, APPLICATION_DEADLINE, Check.Kind.UNKNOWN, Checks.PROGRAM));
    }

    private Check check(LocalDate by) {
        Optional<Profile.Application> application = profile.application(programId, season);
        if (application.isPresent()) {
            LocalDate on = application.get().appliedOn();
            return on == null
                    ? check(by, Check.Result.PASS, "applied", null, null)
                    : check(
                            by,
                            on.isAfter(by) ? Check.Result.FAIL : Check.Result.PASS,
                            "applied on " + on,
                            days(on, by),
                            null);
        }
        if (!today.isAfter(by)) {
            return check(by, Check.Result.PASS, "not applied yet, as far as is said", days(today, by), null);
        }
        return profile.applications() != null && profile.applications().isEmpty()
                ? check(by, Check.Result.FAIL, "not applied", days(today, by), null)
                : check(by, Check.Result.UNKNOWN, null, null, haveYouApplied(by));
    }

    private Question haveYouApplied(LocalDate by) {
        return new Question(
                Checks.APPLICANT,
                "The deadline of the %d season was %s: have you applied, and when? If not, ask the program whether it takes later applications."
                        .formatted(season, by));
    }

    private Check check(LocalDate by, Check.Result result, String actual, Integer margin, Question question) {
        return new Check(
                Requirement.APPLICATION_DEADLINE,
                Check.Kind.STRICT,
                result,
                by.toString(),
                actual,
                margin,
                facts.evidence(APPLICATION_DEADLINE),
                question);
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
