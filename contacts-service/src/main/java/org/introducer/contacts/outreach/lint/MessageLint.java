package org.introducer.contacts.outreach.lint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introducer.contacts.outreach.lint.Sentences.Sentence;

/** Holds a message against the rules. */
public final class MessageLint {

    /** Of the words of an English text at least every eighth is one of the commonest. */
    private static final int ENGLISH_SHARE = 8;

    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(?i).*\\b(?:sir|madam|all|team|committee|office|colleague|colleagues|program|there|everyone|coordinator|director)\\b.*");

    private final Message message;
    private final LintPolicy policy;
    private final List<Sentence> sentences;
    private final List<Finding> findings = new ArrayList<>();

    private MessageLint(Message message, LintPolicy policy) {
        this.message = message;
        this.policy = policy;
        this.sentences = Sentences.of(message.body());
    }

    /**
     * What was found, and what was not judged.
     *
     * @param findings by their place in the message, those without a place last
     * @param notJudged rules that look for English words, when the message does not seem to be English
     */
    public record Result(List<Finding> findings, List<LintRule> notJudged) {}

    public static Result of(Message message, LintPolicy policy) {
        MessageLint lint = new MessageLint(message, policy);
        lint.subject();
        lint.length();
        lint.asks();
        lint.writer();
        lint.visa();
        lint.logistics();
        lint.files();
        lint.names();
        lint.ranking();
        boolean english = isEnglish(message.body());
        return new Result(
                lint.findings.stream()
                        .filter(finding -> english || !finding.rule().isEnglish())
                        .sorted(Comparator.comparing(
                                        Finding::at,
                                        Comparator.nullsLast(
                                                Comparator.comparing(Span::part).thenComparingInt(Span::start)))
                                .thenComparing(Finding::rule))
                        .toList(),
                english
                        ? List.of()
                        : Arrays.stream(LintRule.values())
                                .filter(LintRule::isEnglish)
                                .toList());
    }

    /** An elevator pitch: a text that is said, and no message. */
    public static List<Finding> pitch(String text, LintPolicy policy) {
        int count = Sentences.of(text).size();
        return count >= policy.pitchFrom() && count <= policy.pitchTo()
                ? List.of()
                : List.of(new Finding(LintRule.PITCH_LENGTH, null, "It has %d.".formatted(count)));
    }

    private static boolean isEnglish(String text) {
        long words = Words.WORD.matcher(text).results().count();
        long common = Words.ENGLISH.matcher(text).results().count();
        return words < ENGLISH_SHARE || common * ENGLISH_SHARE >= words;
    }

    private void subject() {
        if (message.subject().isBlank()) {
            find(LintRule.SUBJECT_MISSING, null, "It has none.");
        } else if (message.subject().length() > policy.subject()) {
            find(
                    LintRule.SUBJECT_LONG,
                    new Span(Part.SUBJECT, policy.subject(), message.subject().length()),
                    "It has %d characters; %d are seen."
                            .formatted(message.subject().length(), policy.subject()));
        }
    }

    private void length() {
        List<MatchResult> words = Words.WORD.matcher(message.body()).results().toList();
        if (words.size() > policy.words()) {
            find(
                    LintRule.TOO_LONG,
                    body(words.get(policy.words()).start(), message.body().length()),
                    "It has %d words; advised are at most %d.".formatted(words.size(), policy.words()));
        }
    }

    private void asks() {
        List<Sentence> asks = sentences.stream()
                .filter(sentence -> Words.ASK.matcher(sentence.text()).find())
                .toList();
        if (message.expectsAsk() && asks.isEmpty()) {
            find(LintRule.NO_CLEAR_ASK, null, "No sentence asks for anything.");
        }
        asks.stream()
                .skip(1)
                .forEach(ask -> find(
                        LintRule.SEVERAL_ASKS,
                        body(ask.start(), ask.end()),
                        "It asks %d times.".formatted(asks.size())));
        if (message.isRequest() && !has(Words.REFERENCE)) {
            find(LintRule.NO_SPECIFIC_REFERENCE, null, "It speaks of no paper, talk or study of theirs.");
        }
    }

    private void writer() {
        if (!message.isRequest()) {
            return;
        }
        if (!has(Words.INTRODUCTION)) {
            find(LintRule.NO_INTRODUCTION, null, "No sentence says who writes.");
        }
        if (!has(Words.STAGE)) {
            find(LintRule.NO_STAGE, null, "No stage of training is named.");
        }
        if (!has(Words.CV)) {
            find(LintRule.CV_NOT_MENTIONED, null, "It speaks of no CV.");
        }
    }

    private void visa() {
        Matcher visa = Words.VISA.matcher(message.body());
        if (!visa.find()) {
            if (message.isRequest() && !Boolean.FALSE.equals(message.needsVisa())) {
                find(
                        LintRule.VISA_NOT_SAID,
                        null,
                        message.needsVisa() == null
                                ? "It speaks of no visa; whether you need one is not in your profile."
                                : "It speaks of no visa.");
            }
            return;
        }
        sentences.stream()
                .filter(sentence ->
                        !Words.GREETING.matcher(sentence.text() + "\n").matches())
                .map(this::behindGreeting)
                .filter(sentence -> !sentence.text().isBlank())
                .findFirst()
                .filter(first -> visa.start() < first.end())
                .ifPresent(first ->
                        find(LintRule.VISA_FIRST, body(visa.start(), visa.end()), "It is in the first sentence."));
    }

    /** A greeting that ends with a comma runs into the first sentence. */
    private Sentence behindGreeting(Sentence sentence) {
        Matcher greeting = Words.GREETING.matcher(sentence.text());
        return greeting.lookingAt()
                ? new Sentence(
                        sentence.start() + greeting.end(),
                        sentence.end(),
                        sentence.text().substring(greeting.end()))
                : sentence;
    }

    private void logistics() {
        for (Sentence ask : sentences) {
            if (!Words.ASK.matcher(ask.text()).find()) {
                continue;
            }
            Matcher call = Words.CALL.matcher(ask.text());
            Matcher visit = Words.VISIT.matcher(ask.text());
            boolean asksForCall = call.find();
            boolean asksForVisit = visit.find();
            if (!asksForCall && !asksForVisit) {
                continue;
            }
            Matcher named = asksForCall ? call : visit;
            Span at = body(ask.start() + named.start(), ask.start() + named.end());
            if (!has(Words.DATE)) {
                find(LintRule.NO_DATES, at, "It names no day, week or month.");
            }
            if (asksForCall && !has(Words.ZONE)) {
                find(LintRule.NO_TIME_ZONE, at, "It names no time zone.");
            }
            return;
        }
    }

    private void files() {
        Matcher attached = Words.ATTACHED.matcher(message.body());
        if (message.attachments() != null && message.attachments().isEmpty() && attached.find()) {
            find(LintRule.ATTACHMENT_MISSING, body(attached.start(), attached.end()), "There is no attachment.");
        }
    }

    private void names() {
        each(Words.PLACEHOLDER, Part.SUBJECT, message.subject(), LintRule.PLACEHOLDER_LEFT);
        each(Words.PLACEHOLDER, Part.BODY, message.body(), LintRule.PLACEHOLDER_LEFT);
        Matcher greeting = Words.GREETING.matcher(message.body());
        if (message.recipient() != null && greeting.find()) {
            String named = greeting.group(2);
            Set<String> known = words(message.recipient());
            if (!NOT_A_NAME.matcher(named).matches() && words(named).stream().noneMatch(known::contains)) {
                find(
                        LintRule.OTHER_NAME,
                        body(greeting.start(2), greeting.end(2)),
                        "The recipient is %s.".formatted(message.recipient()));
            }
        }
    }

    private void ranking() {
        each(Words.RANK, Part.SUBJECT, message.subject(), LintRule.RANK_PRESSURE);
        each(Words.RANK, Part.BODY, message.body(), LintRule.RANK_PRESSURE);
    }

    private static Set<String> words(String name) {
        return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toSet());
    }

    private void each(Pattern pattern, Part part, String text, LintRule rule) {
        pattern.matcher(text)
                .results()
                .forEach(found -> find(rule, new Span(part, found.start(), found.end()), "\"" + found.group() + "\""));
    }

    private boolean has(Pattern words) {
        return words.matcher(message.body()).find();
    }

    private static Span body(int start, int end) {
        return new Span(Part.BODY, start, end);
    }

    private void find(LintRule rule, Span at, String detail) {
        findings.add(new Finding(rule, at, detail));
    }
}
