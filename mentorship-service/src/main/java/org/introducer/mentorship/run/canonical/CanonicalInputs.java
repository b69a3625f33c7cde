package org.introducer.mentorship.run.canonical;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.Availability;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MatchingPolicy;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.Tiers;
import org.introducer.mentorship.matching.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a run as they were stored and digested, so that a run can be repeated and checked. Lists whose order means nothing are sorted by
 * the text of their items.
 *
 * <p>The only schema of them; {@link CanonicalJson} writes it. Whatever changes what is written changes the digests, so it needs a new version
 * of the matching policy.
 */
@Schema(name = "RunInputs")
public record CanonicalInputs(
        @Schema(description = "version of the matching policy")
        String policy,

        @Schema(description = "first day of the cycle") String from,

        @Schema(description = "last day of the cycle") String to,

        RunMode mode,

        @Schema(description = "breaks ties: within a tie the smaller SHA-256 of <seed>:<id> comes first")
        long seed,

        @Schema(description = "0 to 100 by criterion") Map<Criterion, Integer> weights,

        @Schema(description = "the mentors who take part, by id")
        List<CanonicalMentor> mentors,

        @Schema(description = "the mentees who take part, by id")
        List<CanonicalMentee> mentees,

        @Schema(description = "the hard rules that every pair has to meet")
        List<CanonicalRule> rules,

        @Schema(description = "pairs that are fixed") List<Pair> locks,

        @Schema(description = "the pairs of the previous run, of which this one changes as few as possible") @Nullable
        List<Pair> previous) {

    public static CanonicalInputs of(MatchInputs inputs) {
        return new CanonicalInputs(
                MatchingPolicy.CURRENT.version(),
                inputs.from().toString(),
                inputs.to().toString(),
                inputs.mode(),
                inputs.seed(),
                inputs.weights().byCriterion(),
                inputs.mentors().stream().map(CanonicalMentor::of).toList(),
                inputs.mentees().stream().map(CanonicalMentee::of).toList(),
                inputs.rules().stream()
                        .map(CanonicalRule::of)
                        .map(rule -> Map.entry(CanonicalJson.write(rule), rule))
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList(),
                inputs.locks().stream().map(Pair::of).toList(),
                inputs.previous().stream().map(Pair::of).toList());
    }

    /** Reads what {@link #json} wrote, and what earlier releases stored. */
    public static CanonicalInputs read(String json) {
        return CanonicalJson.read(json, CanonicalInputs.class);
    }

    /** The one spelling of these inputs (RFC 8785). */
    public String json() {
        return CanonicalJson.write(this);
    }

    /** SHA-256 of stored inputs, in hexadecimal: equal inputs have equal digests. */
    public static String digest(String json) {
        return CanonicalJson.digest(json);
    }

    /** A run is made of what was stored, not of what is there now. */
    public MatchInputs inputs() {
        return new MatchInputs(
                LocalDate.parse(from),
                LocalDate.parse(to),
                mentors.stream().map(CanonicalMentor::entry).toList(),
                mentees.stream().map(CanonicalMentee::entry).toList(),
                rules.stream().map(CanonicalRule::hardRule).toList(),
                locks.stream().map(Pair::pair).toList(),
                // Inputs that were stored before there was another mode do not name it.
                mode == null ? RunMode.STABLE : mode,
                seed,
                new Weights(weights),
                previous.stream().map(Pair::pair).toList());
    }

    /** Hours of one weekday in which a person has time. */
    @Schema(name = "RunInputsWindow")
    record Window(
            @Schema(description = "weekday in the zone of the person")
            DayOfWeek day,

            @Schema(description = "first minute, HH:MM in the person's zone")
            String from,

            @Schema(description = "HH:MM in the person's zone; 00:00 is the end of the day")
            String to) {

        static Window of(Availability hours) {
            return new Window(hours.day(), hours.from().toString(), hours.to().toString());
        }

        Availability availability() {
            return new Availability(day, LocalTime.parse(from), LocalTime.parse(to));
        }
    }

    /** A pair in the inputs of a run: a lock, or a pair of the run before. */
    @Schema(name = "RunInputsPair")
    record Pair(
            @Schema(description = "id of the mentee") UUID mentee,
            @Schema(description = "id of the mentor") UUID mentor,
            MentorType type) {

        static Pair of(org.introducer.mentorship.matching.Pair pair) {
            return new Pair(pair.mentee(), pair.mentor(), pair.type());
        }

        org.introducer.mentorship.matching.Pair pair() {
            return new org.introducer.mentorship.matching.Pair(mentee, mentor, type);
        }
    }

    static <T> Set<T> sorted(Collection<T> values) {
        return values.stream()
                .sorted(Comparator.comparing(Object::toString))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static List<Window> windows(List<Availability> hours) {
        return hours.stream()
                .sorted(Comparator.comparing(Availability::day)
                        .thenComparing(Availability::from)
                        .thenComparing(Availability::to))
                .map(Window::of)
                .toList();
    }

    static Map<MentorType, List<List<UUID>>> asLists(Map<MentorType, Tiers> tiers) {
        return tiers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().tiers()));
    }

    static Map<MentorType, Tiers> tiers(Map<MentorType, List<List<UUID>>> ranking) {
        return ranking.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Tiers(entry.getValue())));
    }
}
