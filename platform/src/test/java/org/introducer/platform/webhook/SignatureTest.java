package org.introducer.platform.webhook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The official library of Standard Webhooks is the judge. */
@Tag("X10")
class SignatureTest {

    private static final String BODY = "{\"specversion\":\"1.0\"}";

    private final byte[] secret = Signature.newSecret();
    private final byte[] before = Signature.newSecret();

    @Test
    void what_is_signed_verifies_and_one_changed_byte_or_an_old_time_does_not() throws Exception {
        Instant now = Instant.now();
        Webhook receiver = new Webhook(Signature.text(secret));
        receiver.verify(BODY, headers("msg_1", now, List.of(secret)));
        assertThrows(
                WebhookVerificationException.class,
                () -> receiver.verify(BODY.replace("1.0", "1.1"), headers("msg_1", now, List.of(secret))));
        assertThrows(
                WebhookVerificationException.class,
                () -> receiver.verify(BODY, headers("msg_1", now.minus(Duration.ofMinutes(6)), List.of(secret))));
        assertThrows(
                WebhookVerificationException.class,
                () -> receiver.verify(BODY, headers("msg_1", now, List.of(before))));
    }

    @Test
    void while_a_secret_is_replaced_both_verify() throws Exception {
        HttpHeaders both = headers("msg_2", Instant.now(), List.of(secret, before));
        new Webhook(Signature.text(secret)).verify(BODY, both);
        new Webhook(Signature.text(before)).verify(BODY, both);
        Webhook another = new Webhook(Signature.text(Signature.newSecret()));
        assertThrows(WebhookVerificationException.class, () -> another.verify(BODY, both));
    }

    @Test
    void a_secret_is_stored_encrypted_each_time_in_another_way() {
        StoredSecrets stored = new StoredSecrets("a key of this test");
        String once = stored.encrypt(secret);
        assertArrayEquals(secret, stored.decrypt(once));
        assertNotEquals(once, stored.encrypt(secret));
        assertThrows(IllegalStateException.class, () -> new StoredSecrets("another key of this test").decrypt(once));
    }

    @Test
    void waits_grow_differ_and_end() {
        RetryPlan plan = new RetryPlan(Duration.ofSeconds(5), 15);
        assertEquals(Duration.ofSeconds(5), plan.waitAfter(1, 0.5, null));
        assertEquals(Duration.ofSeconds(15), plan.waitAfter(2, 0.5, null));
        assertEquals(Duration.ofSeconds(4), plan.waitAfter(1, 0, null));
        assertEquals(Duration.ofSeconds(6), plan.waitAfter(1, 1, null));
        assertEquals(Duration.ofHours(12), plan.waitAfter(14, 0.5, null));
        assertEquals(Duration.ofMinutes(2), plan.waitAfter(1, 0.5, Duration.ofMinutes(2)));
        assertEquals(Duration.ofDays(1), plan.waitAfter(1, 0.5, Duration.ofDays(99)));
        assertFalse(plan.givesUpAfter(14));
        assertTrue(plan.givesUpAfter(15));
        Duration all = Duration.ZERO;
        for (int failed = 1; failed < 15; failed++) {
            all = all.plus(plan.waitAfter(failed, 0.5, null));
        }
        assertTrue(all.compareTo(Duration.ofDays(2)) > 0, all.toString());
    }

    private static HttpHeaders headers(String id, Instant at, List<byte[]> secrets) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(id),
                        "webhook-timestamp", List.of(Long.toString(at.getEpochSecond())),
                        "webhook-signature", List.of(Signature.of(secrets, id, at, BODY))),
                (_, _) -> true);
    }
}
