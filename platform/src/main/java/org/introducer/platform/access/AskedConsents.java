package org.introducer.platform.access;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What was answered to a request's questions for consent, so that its transaction need not ask them again. */
@RequestScoped
class AskedConsents {

    /** For so long a worker, whose request ends when its work does, uses what it was answered about all consents. */
    private static final Duration LATELY = Duration.ofSeconds(30);

    private record Question(UUID applicantId, Scope needed) {}

    private record Answered(Instant at, List<Grant> grants) {}

    private final Map<Question, Optional<Scope>> answers = new HashMap<>();
    private Answered all;

    /** The answer that this request had, or else the one that is found out now; none when that fails. */
    Optional<Scope> once(UUID applicantId, Scope needed, Supplier<Optional<Scope>> ask) {
        Question question = new Question(applicantId, needed);
        Optional<Scope> answer = answers.get(question);
        if (answer == null) {
            answer = ask.get();
            answers.put(question, answer);
        }
        return answer;
    }

    /** All consents as they were found out in the last half minute, or else are now; none when that fails. */
    List<Grant> lately(Instant now, Supplier<List<Grant>> ask) {
        if (all == null || !now.isBefore(all.at().plus(LATELY))) {
            all = null;
            all = new Answered(now, ask.get());
        }
        return all.grants();
    }
}
