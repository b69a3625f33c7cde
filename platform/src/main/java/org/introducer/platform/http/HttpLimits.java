package org.introducer.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Limits on what one caller, and all callers together, may use of this service over HTTP. */
@ConfigMapping(prefix = "introducer.http")
public interface HttpLimits {

    Connections connections();

    Body body();

    /**
     * Requests of the API worked on or waiting for a worker at once, their bodies already here; one more is answered with 503 at
     * once. Six times the connections to the database: beyond that only the wait grows.
     */
    @WithDefault("120")
    @Min(1)
    int atOnce();

    Drain drain();

    interface Connections {

        /** Connections open at once. */
        @WithDefault("4000")
        @Min(1)
        int inAll();

        /** Connections open at once from one address; trusted proxies are not counted. */
        @WithDefault("256")
        @Min(1)
        int perPeer();

        /** From the first byte of a request, or from connecting, to the end of its head. */
        @WithDefault("10s")
        @DurationMin(message = "must not be negative")
        Duration headTime();

        /** How long a reader may take nothing of an answer before its connection is closed. */
        @WithDefault("30s")
        @DurationMin(message = "must not be negative")
        Duration writeTime();

        /** Answers that all readers together may leave unread; beyond it those who wait longest are closed. */
        @WithDefault("96M")
        MemorySize unread();
    }

    interface Body {

        /** A body up to this size is kept in memory until it is whole; a larger one in a temporary file. */
        @WithDefault("1M")
        MemorySize inMemory();

        /** What all such bodies may hold together; one that comes beyond it goes to a file early. */
        @WithDefault("64M")
        MemorySize inMemoryTogether();

        /** Bodies in temporary files at once; one more is answered with 503. */
        @WithDefault("16")
        @Min(1)
        int inFiles();

        /** A body that arrives within this time may arrive as slowly as it likes. */
        @WithDefault("10s")
        @DurationMin(message = "must not be negative")
        Duration freeTime();

        /** Bytes per second that a body must have arrived with, counted from the end of the free time. */
        @WithDefault("16K")
        MemorySize leastRate();

        /** No body may take longer than this, however fast it is. */
        @WithDefault("30m")
        @DurationMin(message = "must not be negative")
        Duration most();
    }

    interface Drain {

        /** From SIGTERM until the service listens no more: longer than a balancer takes to see that it is not ready. */
        @WithDefault("1s")
        @DurationMin(message = "must not be negative")
        Duration delay();
    }
}
