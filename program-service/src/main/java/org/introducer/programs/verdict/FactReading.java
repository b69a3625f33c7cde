package org.introducer.programs.verdict;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.introducer.programs.fact.CapStatus;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.ResolvedFact.Reason;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.fact.Stance;

/** The facts of one program, read in one of the two ways. */
public record FactReading(Map<FactField, ResolvedFact> facts, Mode mode) {

    /** Whose word closes something: the program's own, or of whom it is bound by. Hearsay is asked about. */
    private static final Set<SourceType> MAY_DECIDE = EnumSet.of(
            SourceType.GME_OFFICE_WRITTEN,
            SourceType.PROGRAM_PAGE,
            SourceType.CURATOR,
            SourceType.ACGME,
            SourceType.NRMP,
            SourceType.FREIDA,
            SourceType.INSTITUTION_PAGE);

    /** The two answers, never merged. */
    public enum Mode {
        /** For the season asked: what is expired or in conflict is not known. */
        STRICT,
        /** What was last known, whatever its season and age: to be confirmed. */
        LAST_KNOWN
    }

    public FactReading {
        Map<FactField, ResolvedFact> sorted = new EnumMap<>(FactField.class);
        sorted.putAll(facts);
        facts = Collections.unmodifiableMap(sorted);
    }

    public static FactReading nothingKnown(Mode mode) {
        return new FactReading(Map.of(), mode);
    }

    /** A program's facts, by field, in one of the two ways. */
    public static FactReading of(
            Mode mode, FactResolution resolution, Map<FactField, List<Fact>> facts, int season, Instant now) {
        Map<FactField, ResolvedFact> resolved = new EnumMap<>(FactField.class);
        facts.forEach((field, ofField) -> resolved.put(
                field,
                mode == Mode.STRICT
                        ? resolution.resolve(field, ofField, season, now)
                        : resolution.lastKnown(field, ofField, now)));
        return new FactReading(resolved, mode);
    }

    public Optional<FactValue> value(FactField field) {
        ResolvedFact fact = facts.get(field);
        if (fact == null) {
            return Optional.empty();
        }
        return mode == Mode.STRICT ? fact.usable() : fact.lastKnown();
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

    /** The season that a field's value is valid for, empty when nothing is known or it is bound to none. */
    public Optional<Integer> season(FactField field) {
        return Optional.ofNullable(facts.get(field))
                .map(ResolvedFact::chosen)
                .map(chosen -> chosen.evidence().season());
    }

    /** Whether the value of a field comes from a source that may close something; a resident's report may not. */
    public boolean decides(FactField field) {
        return Optional.ofNullable(facts.get(field))
                .map(ResolvedFact::chosen)
                .filter(chosen -> MAY_DECIDE.contains(chosen.evidence().sourceType()))
                .isPresent();
    }

    /** What a trace shows of a field: the fact used, and those that contradict it. */
    public List<UsedFact> evidence(FactField field) {
        ResolvedFact fact = facts.get(field);
        return fact == null
                ? List.of(UsedFact.none(field))
                : Stream.concat(
                                Stream.of(UsedFact.of(fact)),
                                fact.setAside().stream()
                                        .filter(other -> other.reason() == Reason.CONTRADICTS)
                                        .map(other -> UsedFact.of(other.fact(), fact.standing(), null)))
                        .toList();
    }

    /** Why a field has no value, in words. */
    public String whyUnknown(FactField field) {
        ResolvedFact fact = facts.get(field);
        if (fact == null || fact.standing() == ResolvedFact.Standing.UNKNOWN) {
            return "Nothing is known of %s.".formatted(field);
        }
        return fact.standing() == ResolvedFact.Standing.CONFLICT
                ? "The facts about %s contradict each other.".formatted(field)
                : fact.namesSeason()
                        ? "What is known of %s has expired.".formatted(field)
                        : "What is known of %s names no season: last known, to be confirmed.".formatted(field);
    }
}
