package org.introducer.platform.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How webhooks are delivered. */
@ConfigMapping(prefix = "introducer.webhooks")
public interface WebhookSettings {

    /** Receivers on this machine that may be called, each with its port; only in the profiles {@code local} and {@code test}. */
    Optional<
                    Set<
                            @Pattern(
                                    regexp = "http://127\\.0\\.0\\.1:\\d{1,5}",
                                    message = "must be http://127.0.0.1:PORT")
                            String>>
            allowedOrigins();

    /** How long a receiver may take to answer. */
    @WithDefault("10s")
    @DurationMin(millis = 1, message = "must be longer than nothing")
    @DurationMax(seconds = 10, message = "must be 10 s at most")
    Duration patience();

    /** The wait after the first failure; each further one is three times as long, half a day at most. */
    @WithDefault("5s")
    @DurationMin(millis = 1, message = "must be longer than nothing")
    Duration firstRetry();

    /** Attempts after which a delivery is given up: with the waits above, after about three days. */
    @WithDefault("15")
    @Min(1)
    int attempts();

    /** How long the secret before stays valid when a new one is made. */
    @WithDefault("P1D")
    @DurationMin(message = "must not be negative")
    Duration rotation();

    /** For so long a webhook is called after its owner was last seen with a token. */
    @WithDefault("P7D")
    @DurationMin(hours = 2, message = "must be two hours at least")
    Duration ownerSeen();
}
