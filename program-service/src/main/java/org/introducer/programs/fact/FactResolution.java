package org.introducer.programs.fact;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.introducer.programs.fact.ResolvedFact.Reason;
import org.introducer.programs.fact.ResolvedFact.SetAside;
import org.introducer.programs.fact.ResolvedFact.Standing;

/**
 * Picks the value shown among the facts of one field, by the stated rule; pure, and blind to the order of its input.
 *
 * <p>A fact that is not accepted, says nothing, or is only history never counts. Of the rest the best is shown: valid for
 * the season asked, then confidence, then date, then source. It is a conflict when an accepted fact for the same season
 * says otherwise and is newer, however low its rank, or weighs exactly the same. What one petitioning employer is cannot
 * dismiss what another one is: their best facts contradict each other when they differ.
 */
public final class FactResolution {

    /** The rule in the words that answers show. */
    public static final String RULE =
            "Accepted facts only; valid for the season asked, then confidence, then date, then source. A newer accepted"
                    + " fact that says otherwise makes it a conflict, however low its rank; so do two petitioning employers that"
                    + " differ.";

    private final FreshnessPolicy policy;
    private final Seasons seasons;

    public FactResolution(FreshnessPolicy policy, Seasons seasons) {
        this.policy = policy;
        this.seasons = seasons;
    }

    /** What is known of a field for a season: the strict reading. Facts of other fields are ignored. */
    public ResolvedFact resolve(FactField field, List<Fact> facts, int season, Instant now) {
        Comparator<Fact> valid = comparing(fact -> !validFor(fact, season));
        return pick(field, season, facts, valid.thenComparing(this::seasonOf, Comparator.reverseOrder()), now);
    }

    /** What was last known of a field, of whatever season: the reading behind an outlook. */
    public ResolvedFact lastKnown(FactField field, List<Fact> facts, Instant now) {
        return pick(field, null, facts, comparing(this::seasonOf, Comparator.reverseOrder()), now);
    }

    private ResolvedFact pick(
            FactField field, Integer asked, List<Fact> facts, Comparator<Fact> bySeason, Instant now) {
        Comparator<Fact> byWeight = bySeason.thenComparing(
                        fact -> fact.evidence().confidence())
                .thenComparing(fact -> fact.evidence().observedOn(), Comparator.reverseOrder())
                .thenComparing(fact -> fact.evidence().sourceType());
        List<Fact> ofField = facts.stream()
                .filter(fact -> fact.field() == field)
                .sorted(byWeight.thenComparing(Fact::id))
                .toList();
        Fact chosen = ofField.stream()
                .filter(fact -> barred(fact) == null)
                .findFirst()
                .orElse(null);
        List<SetAside> setAside = new ArrayList<>();
        Set<String> employers = new HashSet<>();
        for (Fact fact : ofField) {
            Reason barred = barred(fact);
            boolean bestOfEmployer = barred == null && employers.add(employer(fact));
            if (fact != chosen) {
                setAside.add(new SetAside(
                        fact, barred != null ? barred : lost(fact, chosen, bestOfEmployer, bySeason, byWeight)));
            }
        }
        if (chosen == null) {
            return new ResolvedFact(field, asked, Standing.UNKNOWN, null, null, null, List.copyOf(setAside));
        }
        boolean conflict = setAside.stream().anyMatch(other -> other.reason() == Reason.CONTRADICTS);
        return new ResolvedFact(
                field,
                asked != null ? asked : chosen.evidence().season(),
                conflict ? Standing.CONFLICT : Standing.KNOWN,
                chosen.value(),
                freshness(chosen, asked, now),
                chosen,
                List.copyOf(setAside));
    }

    /** Freshness of one fact when a season is asked (null: none in particular). */
    public Freshness freshness(Fact fact, Integer asked, Instant now) {
        Integer season = fact.evidence().season();
        if (season != null && rollsOver(fact)) {
            if (asked != null && !season.equals(asked) || seasons.isOver(season, now)) {
                return Freshness.EXPIRED;
            }
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return policy.byAge(fact.field().kind(), fact.evidence().observedOn(), today);
    }

    private boolean validFor(Fact fact, int season) {
        return !rollsOver(fact) || Objects.equals(fact.evidence().season(), season);
    }

    /** Later seasons first; a field that does not roll over has no seasons to compare. */
    private int seasonOf(Fact fact) {
        Integer season = fact.evidence().season();
        return season == null || !rollsOver(fact) ? Integer.MIN_VALUE : season;
    }

    private boolean rollsOver(Fact fact) {
        return policy.of(fact.field().kind()).rollsOver();
    }

    private static Reason barred(Fact fact) {
        if (!fact.accepted()) {
            return Reason.NOT_ACCEPTED;
        }
        if (!fact.field().accepts(fact.evidence().sourceType())) {
            return Reason.HISTORY_ONLY;
        }
        return fact.value().saysNothing() ? Reason.SAYS_NOTHING : null;
    }

    /** Employers are told apart by letters and digits alone; a fact that names none is about the program itself. */
    private static String employer(Fact fact) {
        return fact.employer() == null
                ? ""
                : fact.employer()
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }

    private static Reason lost(
            Fact fact, Fact chosen, boolean bestOfEmployer, Comparator<Fact> bySeason, Comparator<Fact> byWeight) {
        Evidence own = fact.evidence();
        Evidence best = chosen.evidence();
        if (bySeason.compare(fact, chosen) != 0) {
            return Reason.OTHER_SEASON;
        }
        boolean otherwise = !fact.value().equals(chosen.value());
        if (otherwise && bestOfEmployer && !employer(fact).equals(employer(chosen))) {
            return Reason.CONTRADICTS;
        }
        if (otherwise && (own.observedOn().isAfter(best.observedOn()) || byWeight.compare(fact, chosen) == 0)) {
            return Reason.CONTRADICTS;
        }
        if (own.confidence() != best.confidence()) {
            return Reason.LOWER_CONFIDENCE;
        }
        if (!own.observedOn().equals(best.observedOn())) {
            return Reason.OLDER;
        }
        return own.sourceType() != best.sourceType() ? Reason.LOWER_SOURCE : Reason.SAME_WEIGHT;
    }
}
