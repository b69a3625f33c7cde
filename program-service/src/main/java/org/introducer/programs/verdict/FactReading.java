package org.introducer.programs.verdict;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** The fact that a field's value, or what is heard of it, comes from. */
    public Optional<Fact> chosen(FactField field) {
        return Optional.ofNullable(facts.get(field)).map(ResolvedFact::chosen);
    }

    /** The number that only a resident or a third party says: nothing rests on it, but it can be asked about. */
    public Optional<Integer> heardNumber(FactField field) {
        return heard(field)
                .map(Fact::value)
                .filter(FactValue.OfNumber.class::isInstance)
                .map(value -> ((FactValue.OfNumber) value).number());
    }

    /** What only a resident or a third party says of a field, in this reading and without contradiction. */
    public Optional<Fact> heard(FactField field) {
        return Optional.ofNullable(facts.get(field))
                .filter(fact -> mode == Mode.STRICT
                        ? fact.heard().isPresent()
                        : fact.standing() == ResolvedFact.Standing.KNOWN && !fact.decided())
                .map(ResolvedFact::chosen);
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
        if (fact.standing() == ResolvedFact.Standing.CONFLICT) {
            return "The facts about %s contradict each other: %s."
                    .formatted(
                            field,
                            Stream.concat(
                                            Stream.of(fact.chosen()),
                                            fact.setAside().stream()
                                                    .filter(other -> other.reason() == Reason.CONTRADICTS)
                                                    .map(ResolvedFact.SetAside::fact))
                                    .map(FactReading::said)
                                    .distinct()
                                    .collect(Collectors.joining("; ")));
        }
        if (heard(field).isPresent()) {
            return "%s %s, and nobody who may decide says it: ask."
                    .formatted(
                            who(fact.chosen()),
                            "says %s of %s".formatted(fact.value().text(), field));
        }
        return fact.namesSeason()
                ? "What is known of %s has expired.".formatted(field)
                : "What is known of %s names no season: last known, to be confirmed.".formatted(field);
    }

    private static String said(Fact fact) {
        Integer season = fact.evidence().season();
        return "%s by %s%s"
                .formatted(
                        fact.value().text(), fact.evidence().sourceType(), season == null ? "" : ", season " + season);
    }

    /** Whose word a fact is that is not the program's. */
    public static String who(Fact heard) {
        return heard.evidence().sourceType() == SourceType.RESIDENT_REPORT
                ? "A resident"
                : "A third party, such as a directory or the page of another department,";
    }
}
