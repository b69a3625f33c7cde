package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.VisaPolicy.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What one track comes to: the best of the visas that the applicant would take.
 *
 * @param visa the visa of that best way, null: without one
 * @param warnings what follows from taking the track, whatever the verdict
 */
public record TrackVerdict(
        UUID trackId,
        TrackType track,
        Feasibility verdict,
        Visa visa,
        List<VisaVerdict> visas,
        List<Warning> warnings) {

    /** Something that follows from taking the track, whatever the verdict. */
    @Schema(name = "TrackWarning")
    public record Warning(
            RuleId rule,

            @Schema(description = "the consequence in a sentence")
            String text,

            @Nullable Citation citation) {

        public static List<Warning> of(Situation situation) {
            VisaPolicy policy = situation.policy();
            Position position = situation.position();
            Visa visa = situation.visa();
            List<RuleId> rules = new ArrayList<>();
            if (position.track() == TrackType.ADVANCED) {
                rules.add(RuleId.MATCH_COMMITMENT);
            }
            if (visa == Visa.J1) {
                rules.addAll(List.of(
                        RuleId.HOME_RULE_FOLLOWS,
                        RuleId.STATEMENT_OF_NEED,
                        RuleId.CHANGE_OF_SPECIALTY,
                        RuleId.NO_MOONLIGHTING));
            }
            if (visa == Visa.H1B) {
                rules.add(RuleId.LABOR_CONDITION_FIRST);
            }
            Stream<Warning> laws = rules.stream()
                    .filter(rule -> policy.citation(rule).isPresent())
                    .map(rule -> new Warning(
                            rule,
                            policy.laws().get(rule).statement()
                                    + (rule == RuleId.STATEMENT_OF_NEED ? statementOfNeed(first(situation)) : ""),
                            policy.laws().get(rule).citation()));
            return Stream.concat(laws, filingDay(first(situation)).stream()).toList();
        }

        /** The first year of training, before which the first papers are needed. */
        private static Situation first(Situation situation) {
            Position position = situation.position();
            return position.track() != TrackType.ADVANCED
                    ? situation
                    : situation.at(
                            new Position(
                                    position.programId(),
                                    position.program(),
                                    Pathway.PGY1,
                                    null,
                                    TrackType.PRELIMINARY),
                            situation.visa(),
                            situation.facts());
        }

        /** There is no employer before Match Day, so that less time can be left than planning wants. */
        private static Optional<Warning> filingDay(Situation situation) {
            LocalDate filing = situation.filing();
            return situation.visa() != Visa.H1B
                            || !situation.wished(Moment.FILING).isBefore(filing)
                    ? Optional.empty()
                    : Optional.of(new Warning(
                            RuleId.H1B_FILING_DAY,
                            "The petition is planned for Match Day (%s), because before it there is no employer: %d days before training starts on %s, where planning assumes %d. Whether USCIS decides in that time is not known. Ask the GME office by when it files, whether it asks for premium (faster) processing, and who pays for that."
                                    .formatted(
                                            situation.calendar().matchDayText(situation.season()),
                                            ChronoUnit.DAYS.between(filing, situation.start()),
                                            situation.start(),
                                            situation.policy().planning().h1bFilingDays()),
                            null));
        }

        /** Both readings of a day that no source says: that the ministry issues the letter before Match Day, and that it does not. */
        private static String statementOfNeed(Situation situation) {
            LocalDate papers =
                    situation.start().minusDays(situation.policy().planning().j1PapersDays());
            LocalDate matchDay = situation.calendar().matchDay(situation.season());
            String by = " Planning assumes that it is there by %s, when the J-1 papers begin.".formatted(papers);
            return situation.position().pathway() == Pathway.INDEPENDENT
                    ? by
                    : "%s Whether the ministry issues it before Match Day (%s) is not known: ask it now. If it does, begin early enough for that day; if it does not, %s."
                            .formatted(
                                    by,
                                    situation.calendar().matchDayText(situation.season()),
                                    papers.isAfter(matchDay)
                                            ? "%d days are left for it"
                                                    .formatted(ChronoUnit.DAYS.between(matchDay, papers))
                                            : "no day is left for it");
        }
    }
}
