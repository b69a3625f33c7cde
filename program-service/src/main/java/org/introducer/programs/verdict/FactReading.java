package org.introducer.programs.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introducer.programs.fact.CapStatus;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.Stance;

/** The facts of one program, read in one of the two ways. */
public record FactReading(Map<FactField, ResolvedFact> facts, Manner manner) {

    /** The two answers, never merged. */
    public enum Manner {
        /** For the season asked: what is expired or in conflict is not known. */
        STRICT,
        /** What was last known, whatever its season and age: to be confirmed. */
        LAST_KNOWN
    }

    public static FactReading nothingKnown(Manner manner) {
        return new FactReading(Map.of(), manner);
    }

    public FactReading {
        facts = Map.copyOf(facts);
    }

    public Optional<FactValue> value(FactField field) {
        ResolvedFact fact = facts.get(field);
        if (fact == null) {
            return Optional.empty();
        }
        return manner == Manner.STRICT ? fact.usable() : fact.lastKnown();
    }

    public Stance stance(FactField field) {
        return value(field)
                .filter(FactValue.OfStance.class::isInstance)
                .map(value -> ((FactValue.OfStance) value).stance())
                .orElse(Stance.UNKNOWN);
    }

    public CapStatus cap(FactField field) {
        return value(field)
                .filter(FactValue.OfCap.class::isInstance)
                .map(value -> ((FactValue.OfCap) value).cap())
                .orElse(CapStatus.UNKNOWN);
    }

    public Optional<Integer> number(FactField field) {
        return value(field)
                .filter(FactValue.OfNumber.class::isInstance)
                .map(value -> ((FactValue.OfNumber) value).number());
    }

    /** What a trace shows of a field. */
    public List<UsedFact> evidence(FactField field) {
        ResolvedFact fact = facts.get(field);
        return fact == null
                ? List.of(new UsedFact(
                        field, ResolvedFact.Standing.UNKNOWN, null, null, null, null, null, null, null, null))
                : List.of(UsedFact.of(fact));
    }

    /** Why a field has no value, in words. */
    public String whyUnknown(FactField field) {
        ResolvedFact fact = facts.get(field);
        if (fact == null || fact.standing() == ResolvedFact.Standing.UNKNOWN) {
            return "Nothing is known of %s.".formatted(field);
        }
        return fact.standing() == ResolvedFact.Standing.CONFLICT
                ? "The facts about %s contradict each other.".formatted(field)
                : "What is known of %s has expired.".formatted(field);
    }
}
