package org.introducer.programs.policy;

import java.util.Set;
import java.util.stream.Stream;
import org.introducer.programs.calendar.SeasonDates;

/** The page of dates, meetings and signals, which decide nothing about a visa. */
final class SeasonPage extends RulePage {

    private static final Set<String> TOPICS = Set.of("CALENDAR", "MEETINGS", "INTERVIEWS", "SIGNALS");

    private SeasonPage(ShippedRules shipped) {
        super(shipped);
    }

    static String of(ShippedRules shipped) {
        return new SeasonPage(shipped).text();
    }

    /** Whether a rule is shown here and not on the page about visas. */
    static boolean shows(PolicyRuleDraft rule) {
        return switch (rule.kind()) {
            case DEADLINE, SEARCH, BUDGET -> true;
            case INFORMATION -> TOPICS.contains(rule.topic());
            default -> false;
        };
    }

    @Override
    void write() {
        add(
                "# Dates of the season",
                "",
                "Dates, meetings, signals and interviews, as far as sources were found. They decide nothing about a visa; [what decides is here](visa.md), with how far this knowledge reaches.",
                "",
                "Season 2027 is the Match of March 2027, with training from July 2027; a meeting counts for the season whose applications are the next to be sent or are under way. \"Past\" is said of %s, when this was collected. A date of an earlier season is no date of yours: look it up."
                        .formatted(day(shipped().collectedOn())),
                "",
                "This page is made from the shipped data; a test fails when the two differ.");
        unknown();
        section("Dates", rule -> rule.kind() == PolicyKind.DEADLINE);
        section("Where dates are looked for, and when that was last done", rule -> rule.kind() == PolicyKind.SEARCH);
        section("Signals in ERAS", rule -> rule.kind() == PolicyKind.BUDGET);
        section("Also known", rule -> rule.kind() == PolicyKind.INFORMATION && shows(rule));
    }

    /** What the calendar says of the season that is under way, and of dates that were looked for in later ones. */
    private void unknown() {
        int current = shipped().collectedOn().getYear() + 1;
        SeasonDates dates = SeasonPlan.of(shipped().rules()).dates();
        add(
                "",
                "## Dates that are not known",
                "",
                "This is what `GET /programs/v1/season-calendar` says of them. Once a curator enters a date, it is gone from here.",
                "");
        Stream.concat(
                        Stream.of(current),
                        of(PolicyKind.SEARCH).map(PolicyRuleDraft::season).filter(season -> season > current))
                .distinct()
                .sorted()
                .flatMap(season -> dates.undated(season).stream())
                .filter(undated -> undated.season() == current || undated.lastLookedOn() != null)
                .forEach(undated -> add("- "
                        + undated.statement()
                        + (undated.where() == null
                                ? ""
                                : " [More](#%s)".formatted(undated.where().rule()))));
    }
}
