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
 * <p>A fact that is not accepted, says nothing, or is only history never counts, nor does one that its own source replaced
 * later. Of the rest the best is shown: valid for the season asked, then who says it, then confidence, then date, then
 * source; where no season is asked, whoever may decide comes before the season, so that a report of this year hides no page of
 * the last one. It is a conflict when another source that may decide says otherwise for the same season, whatever the dates; when
 * any other fact says otherwise and is newer, or weighs exactly the same; and when the last word of the program and a later
 * report of somebody else differ, though they speak of two seasons; and when a page of another department says otherwise of
 * the institution, and nobody knows which is later. What one petitioning employer is cannot
 * dismiss what another one is: their best facts contradict each other when they differ.
 */
public final class FactResolution {

    /** The rule in the words that answers show. */
    public static final String RULE =
            "Accepted facts only; valid for the season asked, then the program before its institution, before a resident's"
                    + " report, before third parties, then confidence, then date, then source. Two sources that may decide and"
                    + " differ for the season are a conflict, whatever their dates, unless the same kind of source replaced its own"
                    + " word. A newer fact that says otherwise makes it a conflict too, whoever says it, also when it speaks of a later"
                    + " season than the program's last word; two petitioning employers that differ do. What only a resident or a"
                    + " third party says opens and closes nothing: ask. What bears no date and no season is last known, to be"
                    + " confirmed.";

    private final FreshnessPolicy policy;
    private final SourcePolicy sources;
    private final Seasons seasons;

    public FactResolution(FreshnessPolicy policy, Seasons seasons) {
        this(policy, SourcePolicy.CURRENT, seasons);
    }

    FactResolution(FreshnessPolicy policy, SourcePolicy sources, Seasons seasons) {
        this.policy = policy;
        this.sources = sources;
        this.seasons = seasons;
    }

    /** What is known of a field for a season: the strict reading. Facts of other fields are ignored. */
    public ResolvedFact resolve(FactField field, List<Fact> facts, int season, Instant now) {
        return new Weighing(season, now).pick(field, facts);
    }

    /** What was last known of a field, of whatever season: the reading behind an outlook. */
    public ResolvedFact lastKnown(FactField field, List<Fact> facts, Instant now) {
        return new Weighing(null, now).pick(field, facts);
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

    private boolean rollsOver(Fact fact) {
        return policy.of(fact.field().kind()).rollsOver();
    }

    /** One weighing of facts, for a season or for none in particular. */
    private final class Weighing {

        private final Integer asked;
        private final Instant now;
        private final int lastSeason;
        private final Comparator<Fact> bySeason;
        private final Comparator<Fact> byWeight;

        Weighing(Integer asked, Instant now) {
            this.asked = asked;
            this.now = now;
            lastSeason = seasons.at(now).orElse(now.atZone(ZoneOffset.UTC).getYear()) - 1;
            bySeason =
                    comparing((Fact fact) -> !validFor(fact)).thenComparing(this::seasonOf, Comparator.reverseOrder());
            byWeight = comparing((Fact fact) -> asked == null && hearsay(fact))
                    .thenComparing(bySeason)
                    .thenComparing(fact -> sources.authority(fact.evidence()))
                    .thenComparing(fact -> fact.evidence().confidence())
                    .thenComparing(
                            fact -> fact.evidence().observedOn(), Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(fact -> fact.evidence().sourceType());
        }

        ResolvedFact pick(FactField field, List<Fact> facts) {
            List<Fact> ofField = facts.stream()
                    .filter(fact -> fact.field() == field)
                    .sorted(byWeight.thenComparing(Fact::id))
                    .toList();
            List<Fact> counting =
                    ofField.stream().filter(fact -> barred(fact) == null).toList();
            Fact chosen = counting.stream()
                    .filter(fact -> !replaced(fact, counting))
                    .findFirst()
                    .orElse(null);
            List<SetAside> setAside = new ArrayList<>();
            Set<String> employers = new HashSet<>();
            for (Fact fact : ofField) {
                Reason barred = barred(fact);
                boolean replaced = barred == null && replaced(fact, counting);
                boolean bestOfEmployer = barred == null && !replaced && employers.add(employer(fact));
                if (fact != chosen) {
                    Reason reason =
                            barred != null ? barred : replaced ? Reason.OLDER : lost(fact, chosen, bestOfEmployer);
                    setAside.add(new SetAside(fact, reason));
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

        private boolean validFor(Fact fact) {
            return asked == null
                    || !rollsOver(fact)
                    || asked.equals(fact.evidence().season());
        }

        /**
         * Later seasons first; a field that does not roll over has no seasons to compare. What names no season is of the one
         * before the present at best, and of the one that followed its date.
         */
        private int seasonOf(Fact fact) {
            Evidence evidence = fact.evidence();
            if (!rollsOver(fact)) {
                return Integer.MIN_VALUE;
            }
            if (evidence.season() != null) {
                return evidence.season();
            }
            return evidence.observedOn() == null
                    ? lastSeason
                    : Math.min(lastSeason, evidence.observedOn().getYear() + 1);
        }

        /** Whether the same kind of source said something else later, and at least as surely. */
        private boolean replaced(Fact fact, List<Fact> counting) {
            Evidence own = fact.evidence();
            return own.observedOn() != null
                    && sources.decides(own)
                    && counting.stream()
                            .filter(other -> !other.value().equals(fact.value()))
                            .filter(other -> employer(other).equals(employer(fact)))
                            .filter(other -> bySeason.compare(other, fact) == 0)
                            .map(Fact::evidence)
                            .anyMatch(other -> other.sourceType() == own.sourceType()
                                    && Objects.equals(other.institution(), own.institution())
                                    && other.observedOn() != null
                                    && other.observedOn().isAfter(own.observedOn())
                                    && other.confidence().compareTo(own.confidence()) <= 0);
        }

        private Reason lost(Fact fact, Fact chosen, boolean bestOfEmployer) {
            Evidence own = fact.evidence();
            Evidence best = chosen.evidence();
            boolean otherwise = !fact.value().equals(chosen.value());
            boolean bothDecide = sources.decides(own) && sources.decides(best);
            if (bySeason.compare(fact, chosen) != 0) {
                boolean contradicts =
                        (bothDecide || ofAnotherDepartment(fact, chosen)) && nobodyKnowsWhichIsLater(fact, chosen)
                                || hearsay(fact) != hearsay(chosen)
                                        && (hearsay(fact) ? reportsLater(fact, chosen) : reportsLater(chosen, fact));
                return otherwise && contradicts ? Reason.CONTRADICTS : Reason.OTHER_SEASON;
            }
            boolean ofAnother = !employer(fact).equals(employer(chosen));
            if (otherwise && (ofAnother ? bestOfEmployer : bothDecide)) {
                return Reason.CONTRADICTS;
            }
            if (otherwise
                    && (newer(own, best)
                            || byWeight.compare(fact, chosen) == 0
                            || ofAnotherDepartment(fact, chosen)
                                    && (own.observedOn() == null || best.observedOn() == null))) {
                return Reason.CONTRADICTS;
            }
            if (own.sourceType() == SourceType.OTHER && best.sourceType() != SourceType.OTHER) {
                return Reason.LOWER_SOURCE;
            }
            if (sources.authority(own) != sources.authority(best)) {
                return Reason.LOWER_SOURCE;
            }
            if (own.confidence() != best.confidence()) {
                return Reason.LOWER_CONFIDENCE;
            }
            if (!Objects.equals(own.observedOn(), best.observedOn())) {
                return Reason.OLDER;
            }
            return own.sourceType() != best.sourceType() ? Reason.LOWER_SOURCE : Reason.SAME_WEIGHT;
        }

        /** Of two facts about seasons that are over, when one of them bears neither season nor date. */
        private boolean nobodyKnowsWhichIsLater(Fact fact, Fact chosen) {
            return (fact.evidence().undated() || chosen.evidence().undated())
                    && validFor(fact) == validFor(chosen)
                    && seasonOf(fact) <= lastSeason
                    && seasonOf(chosen) <= lastSeason;
        }

        /** Whether a policy of the institution, as a page of another department has it, stands against somebody's own word. */
        private boolean ofAnotherDepartment(Fact fact, Fact chosen) {
            return hearsay(fact) && fact.evidence().institution() != null && sources.decides(chosen.evidence());
        }

        /** Whether a report is about the season asked, and a later one than that of the word of somebody who may decide. */
        private boolean reportsLater(Fact report, Fact word) {
            return validFor(report) && !report.evidence().undated() && seasonOf(report) > seasonOf(word);
        }

        private static boolean newer(Evidence own, Evidence best) {
            return own.observedOn() != null
                    && best.observedOn() != null
                    && own.observedOn().isAfter(best.observedOn());
        }
    }

    private static boolean hearsay(Fact fact) {
        return fact.evidence().sourceType().hearsay();
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
}
