package org.introducer.platform.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What was answered to a request's questions for consent, so that its transaction need not ask them again. */
@RequestScoped
class AskedConsents {

    private record Question(UUID applicantId, Scope needed) {}

    private final Map<Question, Optional<Scope>> answers = new HashMap<>();

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
}
