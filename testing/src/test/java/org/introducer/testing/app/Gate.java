package org.introducer.testing.app;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a test hold a piece of work in its middle, by the name of the work. */
@Singleton
public class Gate {

    private static final int PATIENCE_S = 20;

    private record Door(CountDownLatch reached, CountDownLatch opened) {}

    private final Map<String, Door> doors = new ConcurrentHashMap<>();

    /** From now on, work of this name waits where it passes. */
    void close(String name) {
        doors.put(name, new Door(new CountDownLatch(1), new CountDownLatch(1)));
    }

    /** Waits until the work has come to the gate. */
    void awaitReached(String name) {
        await(doors.get(name).reached());
    }

    void open(String name) {
        doors.remove(name).opened().countDown();
    }

    /** Where the work waits, if its gate is closed. */
    void pass(String name) {
        Door door = doors.get(name);
        if (door != null) {
            door.reached().countDown();
            await(door.opened());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
