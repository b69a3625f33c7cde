package org.introducer.platform.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.introducer.connections.AddressRange;

/** What an operator sets for every service. A value that is missing or wrong keeps the service from starting. */
@ConfigMapping(prefix = "introducer")
public interface Settings {

    /** The newest migration that this version needs; readiness waits for it. */
    @Min(1)
    int schemaVersion();

    /** How long a deletion can be undone. */
    @DurationMin(message = "must not be negative")
    Duration restoreWindow();

    /** Addresses of reverse proxies, or ranges of them: their forwarding headers are believed, their connections are not counted. */
    @NotEmpty
    Set<AddressRange> trustedProxies();

    /** The key that signs the cursors of lists. */
    @Size(min = 16, message = "must have at least {min} characters")
    String cursorKey();

    /** The key of the hashes in the audit trail: never changed while the data is kept. */
    @Size(min = 16, message = "must have at least {min} characters")
    String auditKey();

    /** The key of the orders that services give one another: the same for all of them. */
    @Size(min = 32, message = "must have at least {min} characters")
    String orderKey();

    /** By how much the clock is moved; only in the profile {@code local}. */
    @WithDefault("PT0S")
    Duration clockOffset();

    /** How often a worker looks for jobs that nobody told it about. */
    @WithDefault("1s")
    @DurationMin(millis = 1, message = "must be longer than nothing")
    Duration jobPoll();

    /** How often committed events are given their places in the feeds. */
    @WithDefault("1s")
    @DurationMin(millis = 1, message = "must be longer than nothing")
    Duration eventPoll();

    /** How often the identity provider is asked for its keys again, so that one that was withdrawn counts no longer. */
    @WithDefault("1m")
    @DurationMin(seconds = 1, message = "must be a second at least")
    Duration keysRefresh();

    /** How often new entries of the audit trail are sealed. */
    @WithDefault("5s")
    @DurationMin(millis = 1, message = "must be longer than nothing")
    Duration auditSealEvery();
}
