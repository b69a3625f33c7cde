package org.introducer.contacts.guidance.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.introducer.contacts.program.Programs;

/**
 * An applicant's programs of a season, as program-service knows them. An answer without its lists is none.
 *
 * @param over whether the season is over, so that nothing is judged
 * @param leftOut programs that are not shown because there are too many
 * @param policyWarning null: the policy of the verdicts was reviewed of late
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SeasonOverview(
        boolean over,
        boolean profileKnown,
        List<Item> programs,
        int leftOut,
        List<Step> steps,
        String policy,
        String policyWarning,
        String disclaimer) {

    public SeasonOverview {
        programs = List.copyOf(programs);
        steps = List.copyOf(steps);
    }

    /** The programs that are still aimed at: one whose application ended in a no is none, also while it stays on a shortlist. */
    public List<Item> targets() {
        return programs.stream()
                .filter(item -> item.applied().filter(Application::ended).isEmpty())
                .toList();
    }

    /**
     * One program.
     *
     * @param program null: not in the directory any more
     * @param application null: none in this season
     * @param verdict strictly for the season; null: not judged
     * @param outlook on last known facts; null: not judged
     * @param contactRules null: the program says nothing about being written to
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(
            UUID programId,
            String program,
            boolean shortlisted,
            Application application,
            String verdict,
            String outlook,
            List<Question> questions,
            Programs.ContactRules contactRules) {

        public Item {
            Objects.requireNonNull(programId);
            questions = List.copyOf(questions);
        }

        public String name() {
            return program == null ? "program " + programId : program;
        }

        public Optional<Application> applied() {
            return Optional.ofNullable(application);
        }
    }

    /** @param whom who knows the answer */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Question(String whom, String text) {}

    /** @param appliedOn null: not sent, or withdrawn */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Application(UUID id, String state, LocalDate appliedOn, List<Date> dates) {

        public Application {
            Objects.requireNonNull(id);
            Objects.requireNonNull(state);
            dates = List.copyOf(dates);
        }

        /** Whether it has still to be sent. */
        public boolean toSend() {
            return List.of("RESEARCHING", "CONTACTED", "OBSERVERSHIP").contains(state);
        }

        /** Whether it ended without a match. */
        public boolean ended() {
            return List.of("REJECTED", "WITHDRAWN", "NOT_MATCHED").contains(state);
        }

        /** Whether an interview has taken place and the application still stands. */
        public boolean interviewed() {
            return List.of("INTERVIEWED", "RANKED").contains(state);
        }

        public Optional<Date> date(String kind) {
            return dates.stream().filter(date -> kind.equals(date.kind())).findFirst();
        }
    }

    /** @param on null: no source says it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Date(String kind, LocalDate on, String basis, String source) {}

    /** A step to certification that is not done. @param latestStart null: unknown */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Step(String step, String title, String standing, String basis, LocalDate latestStart, String rule) {

        public Step {
            Objects.requireNonNull(step);
        }
    }
}
