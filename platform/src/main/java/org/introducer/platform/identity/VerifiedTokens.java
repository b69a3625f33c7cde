package org.introducer.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.identity.SecurityIdentity;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.introducer.platform.text.Sha256;

/**
 * Whom tokens that were verified speak for: each until it expires and for a minute at most, so that a key that is withdrawn counts
 * no longer than that. Only digests are kept, never a token, and never one that was refused.
 */
final class VerifiedTokens {

    static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private record Known(SecurityIdentity identity, Duration time) {}

    private final Cache<ByteBuffer, Known> known;

    VerifiedTokens(Ticker ticker) {
        known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(ticker)
                .expireAfter(Expiry.creating((ByteBuffer _, Known verified) -> verified.time()))
                .build();
    }

    /** Whom the credentials speak for, or null when they were not verified lately. */
    SecurityIdentity find(String authorization) {
        Known verified = known.getIfPresent(digest(authorization));
        return verified == null ? null : verified.identity();
    }

    /** Remembers credentials that were just verified; those that have expired by their own words are not remembered. */
    void remember(String authorization, SecurityIdentity identity, Instant now, Instant expires) {
        Duration left = Duration.between(now, expires);
        if (left.isPositive()) {
            known.put(digest(authorization), new Known(identity, left.compareTo(LONGEST) < 0 ? left : LONGEST));
        }
    }

    private static ByteBuffer digest(String authorization) {
        return ByteBuffer.wrap(Sha256.of(authorization));
    }
}
