package org.introducer.platform.identity;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X01")
class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final VerifiedTokens verified = new VerifiedTokens(nanos::get);

    @Test
    void a_token_is_remembered_for_a_minute_and_no_longer() {
        SecurityIdentity amara = somebody();
        verified.remember("Bearer a", amara, NOW, NOW.plusSeconds(3600));
        later(Duration.ofSeconds(59));
        assertSame(amara, verified.find("Bearer a"));
        later(Duration.ofSeconds(2));
        assertNull(verified.find("Bearer a"));
    }

    @Test
    void a_token_that_expires_sooner_is_remembered_until_it_expires() {
        verified.remember("Bearer a", somebody(), NOW, NOW.plusSeconds(10));
        later(Duration.ofSeconds(9));
        verified.find("Bearer a").getRoles();
        later(Duration.ofSeconds(2));
        assertNull(verified.find("Bearer a"));
    }

    @Test
    void a_token_that_only_the_grace_lets_pass_is_verified_each_time() {
        verified.remember("Bearer a", somebody(), NOW, NOW.minusSeconds(1));
        assertNull(verified.find("Bearer a"));
    }

    @Test
    void each_token_speaks_for_its_own_person() {
        SecurityIdentity amara = somebody();
        SecurityIdentity beate = somebody();
        verified.remember("Bearer a", amara, NOW, NOW.plusSeconds(60));
        verified.remember("Bearer b", beate, NOW, NOW.plusSeconds(60));
        assertSame(amara, verified.find("Bearer a"));
        assertSame(beate, verified.find("Bearer b"));
        assertNull(verified.find("Bearer c"));
        assertNull(verified.find("Bearer a "));
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static SecurityIdentity somebody() {
        return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    }
}
