package org.introducer.contacts.calendar;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C37")
class GuessLimitTest {

    private final AtomicLong now = new AtomicLong();
    private final GuessLimit limit = new GuessLimit(now::get);

    private void guess(Optional<String> client, int times) {
        for (int i = 0; i < times; i++) {
            limit.wrong(client);
        }
    }

    @Test
    void a_client_who_guesses_is_refused_for_the_rest_of_the_minute_and_nobody_else() {
        Optional<String> guesser = Optional.of("192.0.2.1");
        guess(guesser, GuessLimit.MOST - 1);
        assertFalse(limit.isReached(guesser));
        guess(guesser, 1);
        assertTrue(limit.isReached(guesser));
        assertFalse(limit.isReached(Optional.of("192.0.2.2")));
        now.addAndGet(Duration.ofSeconds(61).toNanos());
        assertFalse(limit.isReached(guesser));
    }

    @Test
    void clients_who_cannot_be_told_apart_are_not_refused_together() {
        guess(Optional.empty(), GuessLimit.MOST + 1);
        assertFalse(limit.isReached(Optional.empty()));
    }
}
