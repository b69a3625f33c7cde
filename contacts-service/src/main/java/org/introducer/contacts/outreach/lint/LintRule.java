package org.introducer.contacts.outreach.lint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule about messages, with how much it matters and what it advises. */
@Schema(
        name = "MessageRule",
        description = "rule about a message, such as one clear question in it; the advice says what to change")
public enum LintRule {
    SUBJECT_MISSING(Severity.PROBLEM, false, "Give the message a subject that says what it is about."),
    SUBJECT_LONG(Severity.ADVICE, false, "Shorten the subject: the rest is cut off on a telephone."),
    TOO_LONG(Severity.ADVICE, false, "Shorten the message: busy people read the first screen."),
    NO_CLEAR_ASK(Severity.PROBLEM, true, "Ask for one thing that can be answered with yes or no."),
    SEVERAL_ASKS(Severity.ADVICE, true, "Ask for one thing only; keep the others for later."),
    NO_SPECIFIC_REFERENCE(
            Severity.ADVICE, true, "Name something specific of the recipient's work. No words were found that do."),
    NO_INTRODUCTION(Severity.ADVICE, true, "Say who you are."),
    NO_STAGE(Severity.ADVICE, true, "Say your stage: student, graduate, resident."),
    VISA_NOT_SAID(Severity.ADVICE, false, "Say your visa status, in one sentence."),
    VISA_FIRST(Severity.ADVICE, false, "Do not begin with the visa: say it later in the message."),
    NO_DATES(Severity.ADVICE, true, "Name dates for the call or visit that you ask for."),
    NO_TIME_ZONE(Severity.ADVICE, true, "Name the time zone for the call that you ask for."),
    CV_NOT_MENTIONED(Severity.ADVICE, true, "Say that your CV is attached or can be sent."),
    ATTACHMENT_MISSING(Severity.PROBLEM, true, "The message speaks of an attachment and has none."),
    PLACEHOLDER_LEFT(Severity.PROBLEM, false, "Fill in what a template left open."),
    OTHER_NAME(Severity.PROBLEM, true, "The greeting names somebody else than the recipient."),
    RANK_PRESSURE(
            Severity.PROBLEM,
            true,
            "Do not ask where you are ranked, promise a rank on a condition, or ask a mentor to influence a ranking."),
    DO_NOT_WRITE(
            Severity.PROBLEM, false, "Do not send it: ask the outreach check whether this contact may be written to."),
    PITCH_LENGTH(Severity.ADVICE, false, "An elevator pitch has 2 or 3 sentences.");

    /** How much a finding matters. */
    @Schema(
            name = "MessageSeverity",
            description = "PROBLEM: correct it before the message is sent; ADVICE: consider it")
    public enum Severity {
        /** Mend it before it is sent. */
        PROBLEM,
        ADVICE
    }

    private final Severity severity;
    private final boolean english;
    private final String advice;

    LintRule(Severity severity, boolean english, String advice) {
        this.severity = severity;
        this.english = english;
        this.advice = advice;
    }

    public Severity severity() {
        return severity;
    }

    /** Looks for English words, so that it says nothing about a message in another language. */
    boolean isEnglish() {
        return english;
    }

    public String advice() {
        return advice;
    }
}
