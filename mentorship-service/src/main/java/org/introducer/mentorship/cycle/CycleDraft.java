package org.introducer.mentorship.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.mentorship.matching.HardRule;
import org.introducer.mentorship.profile.Listed;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.time.OrdinaryDay;

/** A cycle of mentoring: its days, what mentees are asked, and how it is matched. */
@Embeddable
@Schema(name = "CycleDraft")
public record CycleDraft(
        @NotBlank @Size(max = 200) @Schema(description = "name of the cycle", examples = "Autumn 2027")
        String name,

        @OrdinaryDay
        @Schema(description = "first day of the mentorships; default: the day on which the cycle is created")
        LocalDate begins,

        @OrdinaryDay @Schema(description = "last day of the mentorships; default: a year after the first")
        LocalDate ends,

        @Size(max = 4) @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "hard rules that every pair must meet")
        List<@Valid @NotNull RuleDraft> rules,

        @Schema(
                description =
                        "a mentor who takes part in selection for a program to which the mentee applied: HARD forbids "
                                + "the pair, DISCLOSE allows it with the mentee's consent and discloses it, OFF ignores it; "
                                + "default: DISCLOSE")
        @Column(name = "conflict_of_interest")
        @Enumerated(EnumType.STRING)
        HardRule.ConflictOfInterest.Mode conflictOfInterest,

        @Min(1)
        @Max(200)
        @Schema(description = "maximum number of mentors of a type that a mentee may rank; default: 20")
        @Column(name = "most_wishes")
        Integer mostWishes,

        @Schema(
                description =
                        "a run is published by another person than the one who submitted it for review; default: false")
        @Column(name = "four_eyes")
        Boolean fourEyes,

        @Min(1)
        @Max(50)
        @Schema(
                description =
                        "maximum number of open requests of a mentee in the cycle, those that wait for a seat included; default: 3")
        @Column(name = "most_open_requests")
        Integer mostOpenRequests,

        @Min(1)
        @Max(60)
        @Schema(description = "days in which a request has to be answered before it expires; default: 7")
        @Column(name = "request_days")
        Integer requestDays,

        @Min(1)
        @Max(20)
        @Schema(
                description =
                        "number of requests left unanswered after which a mentor is inactive and gets no mentees; "
                                + "default: 2")
        @Column(name = "inactive_after")
        Integer inactiveAfter,

        @OrdinaryDay
        @Column(name = "apply_from")
        @Schema(description = "first day on which mentees can apply, in UTC; absent: from the start")
        LocalDate applyFrom,

        @OrdinaryDay
        @Column(name = "apply_through")
        @Schema(
                description =
                        "last day on which mentees can apply, in UTC; a coordinator can enrol them later; absent: no last day")
        LocalDate applyThrough,

        @Size(max = 30)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "questions that mentees answer when they apply")
        List<@Valid @NotNull CycleQuestion> questions) {

    private static final int MOST_WISHES = 20;
    private static final int MOST_YEARS = 3;
    private static final int MOST_OPEN_REQUESTS = 3;
    private static final int REQUEST_DAYS = 7;
    private static final int INACTIVE_AFTER = 2;

    public CycleDraft {
        rules = Listed.orEmpty(rules);
        conflictOfInterest =
                conflictOfInterest == null ? HardRule.ConflictOfInterest.Mode.DISCLOSE : conflictOfInterest;
        mostWishes = mostWishes == null ? MOST_WISHES : mostWishes;
        fourEyes = fourEyes != null && fourEyes;
        mostOpenRequests = mostOpenRequests == null ? MOST_OPEN_REQUESTS : mostOpenRequests;
        requestDays = requestDays == null ? REQUEST_DAYS : requestDays;
        inactiveAfter = inactiveAfter == null ? INACTIVE_AFTER : inactiveAfter;
        questions = Listed.orEmpty(questions);
    }

    /** The same, with the days that it leaves open; a cycle always has both, because zones and availability are judged by them. */
    CycleDraft dated(LocalDate today) {
        LocalDate first = begins != null ? begins : ends != null && ends.isBefore(today) ? ends : today;
        return new CycleDraft(
                name,
                first,
                ends == null ? first.plusYears(1) : ends,
                rules,
                conflictOfInterest,
                mostWishes,
                fourEyes,
                mostOpenRequests,
                requestDays,
                inactiveAfter,
                applyFrom,
                applyThrough,
                questions);
    }

    /** The rules as the matching takes them, without do-not-match. */
    public List<HardRule> hardRules() {
        List<HardRule> hard = new ArrayList<>();
        rules.forEach(rule -> hard.add(rule.hardRule()));
        hard.add(new HardRule.ConflictOfInterest(conflictOfInterest));
        return hard;
    }

    /** Whether the cycle sets this rule. */
    public boolean sets(CycleRule rule) {
        return rules.stream().anyMatch(setting -> setting.rule() == rule);
    }

    /** Whether mentees can apply on this day. */
    public boolean takesApplications(LocalDate day) {
        return (applyFrom == null || !day.isBefore(applyFrom))
                && !closedOn(day)
                && (ends == null || !day.isAfter(ends));
    }

    /** Whether applications were closed on this day. */
    public boolean closedOn(LocalDate day) {
        return applyThrough != null && day.isAfter(applyThrough);
    }

    CycleState state(LocalDate today) {
        if (today.isAfter(ends)) {
            return CycleState.OVER;
        }
        if (!today.isBefore(begins)) {
            return CycleState.RUNNING;
        }
        if (closedOn(today)) {
            return CycleState.MATCHING;
        }
        return takesApplications(today) ? CycleState.OPEN : CycleState.UPCOMING;
    }

    /** What is wrong with answers to the questions. */
    public List<InputError> answerFaults(Map<String, String> answers) {
        List<InputError> faults = new ArrayList<>();
        for (CycleQuestion question : questions) {
            String fault = question.fault(answers.get(question.key()));
            if (fault != null) {
                faults.add(InputError.at("/answers/" + question.key(), fault));
            }
        }
        answers.keySet().stream()
                .filter(key ->
                        questions.stream().noneMatch(question -> question.key().equals(key)))
                .forEach(key -> faults.add(InputError.at(
                        "/answers/" + key.replace("~", "~0").replace("/", "~1"),
                        InputErrorCode.UNKNOWN_NAME,
                        "is no question of the cycle")));
        return faults;
    }

    /** Whether a mentee with these answers may apply. */
    public boolean admits(Map<String, String> answers) {
        return questions.stream().allMatch(question -> question.admits(answers.get(question.key())));
    }

    /** What the draft says against itself. */
    List<InputError> faults() {
        List<InputError> faults = new ArrayList<>();
        if (begins != null && ends != null && ends.isBefore(begins)) {
            faults.add(InputError.at("/ends", "must not be before it begins"));
        }
        if (begins != null && ends != null && ends.isAfter(begins.plusYears(MOST_YEARS))) {
            faults.add(InputError.at("/ends", InputErrorCode.OUT_OF_RANGE, "must lie within " + MOST_YEARS + " years"));
        }
        if (applyFrom != null && applyThrough != null && applyThrough.isBefore(applyFrom)) {
            faults.add(InputError.at("/applyThrough", "must not be before applyFrom"));
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            String fault = questions.get(i).fault();
            if (fault != null) {
                faults.add(InputError.at("/questions/" + i, fault));
            }
            if (!keys.add(questions.get(i).key())) {
                faults.add(InputError.at("/questions/" + i + "/key", InputErrorCode.DUPLICATE, "is already asked"));
            }
        }
        Set<CycleRule> seen = EnumSet.noneOf(CycleRule.class);
        for (int i = 0; i < rules.size(); i++) {
            String fault = rules.get(i).fault();
            if (fault != null) {
                faults.add(InputError.at("/rules/" + i, fault));
            } else if (!seen.add(rules.get(i).rule())) {
                faults.add(InputError.at("/rules/" + i, InputErrorCode.DUPLICATE, "is already set"));
            }
        }
        return faults;
    }
}
