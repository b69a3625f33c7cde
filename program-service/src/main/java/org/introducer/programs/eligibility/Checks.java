package org.introducer.programs.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.Question;

/** The few forms that a requirement has. */
record Checks(FactReading facts) {

    static final Question.Whom APPLICANT = Question.Whom.APPLICANT;
    static final Question.Whom PROGRAM = Question.Whom.PROGRAM;

    /**
     * The facts about one number that a program may ask for.
     *
     * @param strict the number itself
     * @param any whether the program sets one at all, null where no field says that
     * @param preferred the number that it would like, null where no field says that
     */
    record Bound(FactField strict, FactField any, FactField preferred) {}

    /** A least number, strict or preferred. */
    List<Check> atLeast(Requirement requirement, Bound bound, Optional<Integer> actual) {
        return number(requirement, bound, actual, 1);
    }

    /** A greatest number, strict or preferred. */
    List<Check> atMost(Requirement requirement, Bound bound, Optional<Integer> actual) {
        return number(requirement, bound, actual, -1);
    }

    private List<Check> number(Requirement requirement, Bound bound, Optional<Integer> actual, int sign) {
        List<Check> checks = new ArrayList<>();
        checks.add(strict(requirement, bound, actual, sign));
        if (bound.preferred() != null && said(bound.preferred()).isPresent()) {
            checks.add(number(requirement, bound.preferred(), Check.Kind.PREFERENCE, actual, sign));
        }
        return checks;
    }

    /** That a program sets no such number is an answer; where it is said beside a number, the program is asked. */
    private Check strict(Requirement requirement, Bound bound, Optional<Integer> actual, int sign) {
        Stance any = bound.any() == null ? Stance.UNKNOWN : facts.stance(bound.any());
        if (said(bound.strict()).isPresent()) {
            Check check = number(requirement, bound.strict(), Check.Kind.STRICT, actual, sign);
            return any == Stance.NO && check.excludes() ? contradicted(check, bound.any()) : check;
        }
        return switch (any) {
            case NO ->
                settled(
                        requirement,
                        bound.any(),
                        Check.Kind.NOT_ASKED,
                        true,
                        "not asked",
                        actual.map(Object::toString).orElse(null));
            case YES -> open(requirement, bound.any(), Check.Kind.STRICT, PROGRAM);
            case UNKNOWN, CASE_BY_CASE -> open(requirement, bound.strict(), Check.Kind.UNKNOWN, PROGRAM);
        };
    }

    /** A check that another field of the same program contradicts: the program is asked. */
    Check contradicted(Check check, FactField by) {
        return check.asking(
                Stream.concat(check.evidence().stream(), facts.evidence(by).stream())
                        .toList(),
                question(check.requirement(), PROGRAM));
    }

    private Check number(
            Requirement requirement, FactField field, Check.Kind kind, Optional<Integer> actual, int sign) {
        int required = said(field).orElseThrow();
        if (actual.isEmpty()) {
            return new Check(
                    requirement,
                    kind,
                    Check.Result.UNKNOWN,
                    Integer.toString(required),
                    null,
                    null,
                    facts.evidence(field),
                    question(requirement, APPLICANT));
        }
        int margin = sign * (actual.get() - required);
        return heard(
                field,
                new Check(
                        requirement,
                        kind,
                        margin >= 0 ? Check.Result.PASS : Check.Result.FAIL,
                        Integer.toString(required),
                        actual.get().toString(),
                        margin,
                        facts.evidence(field),
                        null));
    }

    /** The number that the program states, or else that others report of it. */
    private Optional<Integer> said(FactField field) {
        return facts.number(field).or(() -> facts.heardNumber(field));
    }

    /** What only others report of a program excludes nobody and lets nobody in: the program is asked. */
    private Check heard(FactField field, Check check) {
        return facts.heard(field).isEmpty()
                ? check
                : check.asking(check.evidence(), question(check.requirement(), PROGRAM));
    }

    /** Something that is asked for or not; case by case makes it a preference. */
    Check asked(Requirement requirement, FactField field, Optional<Boolean> met) {
        Stance stance = facts.stance(field);
        return switch (stance) {
            case NO -> settled(requirement, field, Check.Kind.NOT_ASKED, true, "not asked", said(met));
            case UNKNOWN -> open(requirement, field, Check.Kind.UNKNOWN, PROGRAM);
            case YES, CASE_BY_CASE -> {
                Check.Kind kind = stance == Stance.YES ? Check.Kind.STRICT : Check.Kind.PREFERENCE;
                yield met.map(is -> settled(requirement, field, kind, is, "asked", said(met)))
                        .orElseGet(() -> open(requirement, field, kind, APPLICANT));
            }
        };
    }

    Check settled(
            Requirement requirement, FactField field, Check.Kind kind, boolean met, String required, String actual) {
        return new Check(
                requirement,
                kind,
                met ? Check.Result.PASS : Check.Result.FAIL,
                required,
                actual,
                null,
                facts.evidence(field),
                null);
    }

    Check open(Requirement requirement, FactField field, Check.Kind kind, Question.Whom whom) {
        return new Check(
                requirement,
                kind,
                Check.Result.UNKNOWN,
                kind == Check.Kind.UNKNOWN ? null : "asked",
                null,
                null,
                facts.evidence(field),
                question(requirement, whom));
    }

    private static String said(Optional<Boolean> met) {
        return met.map(is -> is ? "met" : "not met").orElse(null);
    }

    private static Question question(Requirement requirement, Question.Whom whom) {
        return new Question(
                whom,
                whom == PROGRAM
                        ? "What does the program say about %s?".formatted(requirement.text())
                        : "What can you say about %s?".formatted(requirement.text()));
    }
}
