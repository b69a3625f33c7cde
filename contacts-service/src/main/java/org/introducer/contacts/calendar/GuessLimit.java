package org.introducer.contacts.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** How many addresses that open nothing a client may ask for in a minute; the next are refused without looking. */
final class GuessLimit {

    static final int MOST = 30;
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int CLIENTS = 10_000;

    private final Cache<String, AtomicInteger> wrong;

    GuessLimit(Ticker ticker) {
        wrong = Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterWrite(SPAN)
                .ticker(ticker)
                .build();
    }

    /** @param client empty when it cannot be told apart from others */
    boolean isReached(Optional<String> client) {
        return client.map(wrong::getIfPresent)
                .filter(count -> count.get() >= MOST)
                .isPresent();
    }

    void wrong(Optional<String> client) {
        client.ifPresent(each -> wrong.get(each, _ -> new AtomicInteger()).incrementAndGet());
    }
}
