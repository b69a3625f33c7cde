package org.introducer.programs.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.Question;

/** The few forms that a requirement has. */
record Checks(FactReading facts) {

    static final Question.Whom APPLICANT = Question.Whom.APPLICANT;
    static final Question.Whom PROGRAM = Question.Whom.PROGRAM;

    /** A least number, strict or preferred. */
    List<Check> atLeast(Requirement requirement, FactField strict, FactField preferred, Optional<Integer> actual) {
        return number(requirement, strict, preferred, actual, 1);
    }

    /** A greatest number, strict or preferred. */
    List<Check> atMost(Requirement requirement, FactField strict, FactField preferred, Optional<Integer> actual) {
        return number(requirement, strict, preferred, actual, -1);
    }

    private List<Check> number(
            Requirement requirement, FactField strict, FactField preferred, Optional<Integer> actual, int sign) {
        List<Check> checks = new ArrayList<>();
        if (facts.number(strict).isPresent()) {
            checks.add(number(requirement, strict, Check.Kind.STRICT, actual, sign));
        } else {
            checks.add(open(requirement, strict, Check.Kind.UNKNOWN, PROGRAM));
        }
        if (preferred != null && facts.number(preferred).isPresent()) {
            checks.add(number(requirement, preferred, Check.Kind.PREFERENCE, actual, sign));
        }
        return checks;
    }

    private Check number(
            Requirement requirement, FactField field, Check.Kind kind, Optional<Integer> actual, int sign) {
        int required = facts.number(field).orElseThrow();
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

    /** What only others report of a program excludes nobody: the program is asked. */
    Check heard(FactField field, Check check) {
        return !check.excludes() || facts.decides(field)
                ? check
                : new Check(
                        check.requirement(),
                        check.kind(),
                        Check.Result.UNKNOWN,
                        check.required(),
                        check.actual(),
                        check.margin(),
                        check.evidence(),
                        question(check.requirement(), PROGRAM));
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
        return heard(
                field,
                new Check(
                        requirement,
                        kind,
                        met ? Check.Result.PASS : Check.Result.FAIL,
                        required,
                        actual,
                        null,
                        facts.evidence(field),
                        null));
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
                        ? "What does the program ask as to %s?".formatted(requirement)
                        : "What do you have as to %s?".formatted(requirement));
    }
}
