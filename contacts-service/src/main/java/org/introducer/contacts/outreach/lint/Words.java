package org.introducer.contacts.outreach.lint;

import java.util.regex.Pattern;

/** What the rules look for, in English. */
final class Words {

    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019.-]*");
    static final Pattern ENGLISH =
            words("the|and|of|to|in|is|are|you|your|for|with|that|would|have|my|at|from|this|on|thank|dear|i|am");
    static final Pattern ASK = Pattern.compile(
            "(?i)\\?\\s*$|\\b(?:would|could|can|will) you\\b|\\b(?:may|might|could|can) i\\b|\\bwould it be"
                    + " (?:possible|all right|ok)\\b|\\bi (?:would|'d) (?:be (?:very |most |so"
                    + " )?(?:grateful|thankful|glad)|(?:like|love) to (?:ask|request))\\b|\\bi am (?:writing to"
                    + " )?(?:ask|asking|request|requesting)\\b|\\bplease (?:let me know|tell|send|consider)\\b");
    static final Pattern REFERENCE = Pattern.compile("(?i)\\b(?:your|you)(?:r recent| gave| wrote| published|"
            + " presented)?\\s(?:\\w+[\\s-]){0,3}?(?:paper|article|study|studies|talk|lecture|poster|abstract|presentation|chapter|review|webinar|podcast|publication|publications|research|trial|series|case|work"
            + " on|session|editorial|grand rounds)\\b|\\b(?:pmid|doi)\\b|10\\.\\d{4,9}/\\S+|\\bsession you"
            + " (?:gave|moderated|chaired)\\b");
    static final Pattern INTRODUCTION = Pattern.compile(
            "(?i)\\bmy name is\\b|\\bi(?: am|'m|\u2019m) (?:an?|the|dr|currently|(?-i:[A-Z]))\\b|\\bi(?: am|'m|\u2019m)"
                    + " (?-i:\\p{Lu})");
    static final Pattern STAGE = words("student|graduate|graduated|resident|residency"
            + " applicant|fellow|intern|physician|doctor|researcher|research"
            + " fellow|img|applicant|trainee|mbbs|md");
    static final Pattern VISA = Pattern.compile(
            "(?i)\\bvisas?\\b|\\bj-?1\\b|\\bh-?1b?\\b|\\bsponsor(?:s|ship|ed)?\\b|\\bgreen card\\b|\\bpermanent"
                    + " resident\\b|\\bwork authorization\\b|\\b(?:us|u\\.s\\.|american) citizen\\b|\\bcitizenship\\b");
    static final Pattern CALL =
            words("call|zoom|video|telephone|phone|speak|talk with you|chat|teams meeting|virtual meeting|meet online");
    static final Pattern VISIT =
            words("visit|observership|observe|shadow|shadowing|rotation|elective|sub-internship|externship|meet you in"
                    + " person|come to");
    static final Pattern DATE = Pattern.compile(
            "(?i)\\b(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b|\\bmay"
                    + " \\d{1,4}\\b|\\bin may\\b|\\d{4}-\\d\\d-\\d\\d|\\b\\d{1,2}/\\d{1,2}\\b|\\b(?:next|this|coming)"
                    + " (?:week|month)\\b|\\btomorrow\\b");
    static final Pattern ZONE =
            Pattern.compile("\\b(?:E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|GMT|UTC|CEST?|BST|IST|WAT|EAT|PKT)\\b|(?i)\\btime"
                    + " ?zone\\b|\\b(?:eastern|central|mountain|pacific|your|local) time\\b");
    static final Pattern CV = Pattern.compile("(?i)\\bcv\\b|\\bcurriculum vitae\\b|\\br[e\u00e9]sum[e\u00e9]\\b");
    static final Pattern ATTACHED = Pattern.compile("(?i)\\b(?:attached|attachment|attachments|enclosed|i attach)\\b");
    static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}\\n"
            + "]{0,100}}}|\\[(?:[A-Z][\\w' ]{0,40}|your [\\w' ]{1,40}|insert[\\w' ]{0,40})]|<(?:name|[\\w"
            + " ]*here)>|\\bX{3,}\\b|_{3,}");
    static final Pattern GREETING = Pattern.compile("(?im)^\\s*(?:dear|hello|hi|good"
            + " (?:morning|afternoon|evening))\\s+((?:(?:dr|prof|professor|mr|mrs|ms|doctor)\\.?\\s+)*)(\\p{L}[\\p{L}'\u2019.\\-"
            + " ]{1,60}?)\\s*[,:!\\n"
            + "]");
    static final Pattern RANK = Pattern.compile(
            "(?i)\\bwhere\\b[^.?!\\n"
                    + "]{0,40}\\bi\\b[^.?!\\n"
                    + "]{0,30}\\b(?:rank(?:ed)?|on your (?:rank )?list)\\b|\\b(?:how|what)\\b[^.?!\\n"
                    + "]{0,30}\\b(?:you|program|programme|committee)\\b[^.?!\\n"
                    + "]{0,20}\\brank(?:ed|ing)? me\\b|\\bam i ranked\\b|\\b(?:will|would|could|can|do|did|are|please|to)"
                    + " (?:you |the program |the committee )?(?:going to )?rank(?:ing)? me\\b|\\brank(?:ing)?"
                    + " you\\b[^.?!\\n"
                    + "]{0,60}\\bif\\b|\\bif\\b[^.?!\\n"
                    + "]{0,60}\\brank(?:s|ed|ing)? (?:me|you)\\b|\\b(?:influence|help with|move me|push)\\b[^.?!\\n"
                    + "]{0,40}\\brank(?:ing|s|ed)?\\b|\\b(?:my|the) (?:position|place|rank) on (?:your|the program's|the)"
                    + " (?:rank(?: order)? )?list\\b"
                    // A word with those who rank.
                    + "|\\bgood word\\b[^.?!\\n]{0,80}\\b(?:rank(?:ing)?|match|selection committee|residency committee)\\b"
                    + "|\\b(?:speak|talk|write|reach out) (?:to|with)\\b(?:[^.?!\\n]|\\b(?:dr|prof)\\.){0,60}"
                    + "\\b(?:before|at|in|ahead of) (?:the|your) rank(?:ing)? (?:meeting|list|committee|order list)\\b"
                    // To be told how one stands.
                    + "|\\b(?:whether|if|how high(?:ly)?) (?:or not )?(?:i am|i['\u2019]m|i was|i will be|i['\u2019]ll be|i would be)"
                    + " (?:being |going to be )?ranked\\b"
                    // A bargain.
                    + "|\\bin (?:exchange|return) for\\b[^.?!\\n]{0,40}\\brank(?:ing|ed)?\\b"
                    + "|\\b(?:provided|providing|as long as|so long as|on condition|on the condition|assuming|only if|unless)\\b[^.?!\\n]{0,20}"
                    + "\\b(?:i am|i['\u2019]m|you|your program|the program|the committee)\\b[^.?!\\n]{0,15}\\brank(?:s|ed|ing)?\\b");

    private Words() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?i)\\b(?:" + alternatives + ")\\b");
    }
}
