package org.introducer.programs.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.calendar.CertificationPath;
import org.introducer.programs.calendar.DatedEvent;
import org.introducer.programs.calendar.PathStep;
import org.introducer.programs.calendar.SeasonDates;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.calendar.StepDates;
import org.introducer.programs.verdict.VisaPolicy;
import org.introducer.programs.verdict.VisaPolicy.Effect;

/** The page that explains the rules to an applicant, written from what is shipped: what decides, what to ask, then days. */
final class VisaPage extends RulePage {

    private VisaPage(ShippedRules shipped) {
        super(shipped);
    }

    static String of(ShippedRules shipped) {
        return new VisaPage(shipped).text();
    }

    @Override
    void write() {
        LocalDate newest = shipped().rules().stream()
                .map(PolicyRuleDraft::lastSeenOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        add(
                "# What Introducer knows about visas",
                "",
                PolicySnapshot.DISCLAIMER,
                "",
                "**How far this knowledge reaches.** Collected until %s from stored copies of public pages. The newest of them are of about %s, and of most only the beginning was read. What happened after that is not known here, whatever \"Reviewed\" says: that is the day on which Introducer last went over the entry."
                        .formatted(day(shipped().collectedOn()), day(newest)),
                "",
                "Curators may have changed the rules since: `GET /programs/v1/policy-rules` shows what holds now, and each verdict says which version it used and how old its oldest part is.",
                "",
                "**What is not on this page.** What a program sponsors is no rule: ask the directory (`GET /programs/v1/programs/{id}/visa-verdict`), and then the program, for of most programs nothing or nothing of your season is known. Introducer judges J-1 (exchange visa; for physicians ECFMG/Intealth is the sponsor) and H-1B (work visa; the hospital petitions) only. Others exist, and some programs name O-1, TN, F-1 with OPT or a work permit (EAD): ask them. What a spouse may do is not on this page either. [Dates of the season](season-dates.md) have a page of their own; other words are in the [glossary](glossary.md).",
                "",
                "How to read an answer:",
                "",
                "- **INFEASIBLE**: a law, a notice that covers you and was in force when last seen, or the program's own statement, or its institution's, stands against it. It says what would change that. It is about one visa at one program on the planned day: no decision about you, and no word on another visa, which may still be open. A notice meets you at every program, but only on the visas that it names, and only while it stands.",
                "- **UNKNOWN**: somebody has to be asked first; the answer names the question and whom to ask. It is never a no.",
                "- **CONDITIONAL**: something is still to be done, with its date. **FEASIBLE**: nothing known stands against it; that promises neither a visa nor a place.",
                "- What only a resident or a third party says (a directory, a page of another department) decides nothing, neither yes nor no: the answer names it and says whom to ask.",
                "- Each answer has two readings: `verdict` uses only what is stated for your season, so that early in a year much of it is UNKNOWN; `outlook` uses what was last known, to be confirmed.",
                "- Nobody has to give up on one answer. Look at the other visa and at `wouldChange`, then ask whom the answer names; an immigration attorney can look at what a rule cannot, such as another passport, a visa that you hold, or an exception.",
                "- A law or notice without a source decides nothing; it is a question. Numbers of days that Introducer assumes set dates, never a no; each is marked as assumed. Some addresses are of lists that change: then search for the title.",
                "",
                "Words that the glossary does not have: the *cap* is the yearly number of H-1B; *I-129* is the form of an H-1B petition, *I-539* that of an extension or change of status; *212(e)* is the two-year home rule, and a *waiver* frees from it; an *H visa* is H-1B among others; a *Pathway* is ECFMG's way of showing clinical and communication skills; *categorical* positions begin with PGY-1, *advanced* ones with PGY-2.",
                "",
                "This page is made from the shipped data; a test fails when the two differ.");
        section(
                "Notices that say no while they stand",
                rule -> rule.kind() == PolicyKind.NOTICE && decides(rule) && rule.effect() == Effect.BARS);
        section(
                "Notices that ask",
                rule -> rule.kind() == PolicyKind.NOTICE && decides(rule) && rule.effect() == Effect.ASK);
        section("Laws that the verdict applies", rule -> rule.kind() == PolicyKind.LAW);
        section("How long a visa class lasts", rule -> rule.kind() == PolicyKind.LIMIT);
        section("How long training takes", rule -> rule.kind() == PolicyKind.PATH);
        fromMatchDay();
        add(
                "",
                "## What Introducer assumes for planning",
                "",
                "No law. A curator may change each of them, and a request may assume others.",
                "");
        of(PolicyKind.PLANNING).forEach(rule -> add(planned(rule)));
        section("Steps of certification", rule -> rule.kind() == PolicyKind.STEP);
        section("Notices to know, which decide nothing", rule -> rule.kind() == PolicyKind.NOTICE && !decides(rule));
        section(
                "Also known, decides nothing",
                rule -> rule.kind() == PolicyKind.INFORMATION && !SeasonPage.shows(rule));
    }

    /** The days between the Match and the start of training, and what does not fit between them. */
    private void fromMatchDay() {
        int season = shipped().collectedOn().getYear() + 1;
        VisaPolicy policy = PolicySnapshot.of("shipped", shipped().rules());
        VisaPolicy.Planning plan = policy.planning();
        List<PathStep> steps = List.copyOf(SeasonPlan.of(shipped().rules()).steps());
        LocalDate start = plan.startsOn().atYear(season);
        LocalDate match = policy.calendar().matchDay(season);
        LocalDate exam = match.minusDays(plan.step3ResultDays()).minusDays(plan.step3TestDays() - 1L);
        SeasonDates dates = SeasonPlan.of(shipped().rules()).dates();
        add(
                "",
                "## From Match Day to the start: what fits, by the assumed days",
                "",
                "For the Match of %d: Match Day %s, training from %s: %d days. No rule; every number is assumed below."
                        .formatted(
                                season,
                                policy.calendar().matchDayText(season).replace(match.toString(), day(match)),
                                day(start),
                                ChronoUnit.DAYS.between(match, start)),
                "",
                "- **H-1B petition.** Planned %d days before the start, which is %s, but before Match Day there is no employer: so it is filed on Match Day at the earliest, with %d days left. Whether USCIS decides in that time, how long the labor condition application takes and what faster (premium) processing costs is not known here. Ask the GME office by when it files and whether it pays for that. Step 3 has to have its result by then: sit it by %s."
                        .formatted(
                                plan.h1bFilingDays(),
                                day(start.minusDays(plan.h1bFilingDays())),
                                ChronoUnit.DAYS.between(match, start),
                                day(exam)));
        byReading(season, steps, dates);
        add(
                "- **ECFMG and the rank list.** %s%s %s"
                        .formatted(
                                said(SeasonEvent.ECFMG_PATHWAYS_FOR_MATCH, season, dates),
                                untilKnown(SeasonEvent.ECFMG_PATHWAYS_FOR_MATCH, season, dates),
                                said(SeasonEvent.RANK_LIST_DEADLINE, season, dates)),
                "- **SOAP** (places that stay empty) runs from Monday to Thursday of Match Week. %s Whom it admits, and what programs then sponsor, is not known here."
                        .formatted(said(SeasonEvent.SOAP, season, dates)));
    }

    /** The day as a source says it, or what is known instead. */
    private static String said(SeasonEvent event, int season, SeasonDates dates) {
        return dates.sourced(event, season)
                .map(DatedEvent::statement)
                .orElseGet(() -> dates.undated(season).stream()
                        .filter(undated -> undated.event() == event)
                        .findFirst()
                        .orElseThrow()
                        .statement());
    }

    /** The same day of the season, to be on the safe side, where only an earlier season's is known. */
    private static String untilKnown(SeasonEvent event, int season, SeasonDates dates) {
        return dates.assumed(event, season)
                .filter(assumed -> dates.sourced(event, season).isEmpty())
                .map(assumed -> assumed.time().from())
                .map(day ->
                        " Treat %s as yours until its source says otherwise, and look it up now.".formatted(day(day)))
                .orElse("");
    }

    /** The latest days of each step of which sources can be read in several ways, by each of them. */
    private void byReading(int season, List<PathStep> steps, SeasonDates dates) {
        CertificationPath.of(
                        steps,
                        dates,
                        new CertificationPath.Traveller(
                                Profile.unknown(),
                                Set.of(Visa.J1),
                                season,
                                shipped().collectedOn()),
                        CertificationPath.Assumed.NOTHING)
                .stream()
                .filter(step -> step.step().readings().size() > 1)
                .forEach(step -> {
                    add("- **%s.** While you do not know which of these readings holds for you, begin by %s:"
                            .formatted(step.step().title(), day(step.startIfUnsure())));
                    step.readings().forEach(row -> add("  - " + byReading(step, row)));
                });
    }

    private static String byReading(StepDates step, StepDates.ByReading row) {
        String whose =
                row.of().code().equals(step.step().code()) ? "" : row.of().title() + ": ";
        return whose
                + row.reading().statement()
                + (row.shortOfDays() == 0
                        ? " Then begin by %s.".formatted(day(row.latestStart()))
                        : " Then it begins on %s, and by the days that are planned %d days are missing before the start: no day is safe. Ask first."
                                .formatted(day(row.latestStart()), row.shortOfDays()));
    }
}
