package org.introducer.local.stack;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A process that is restarted whenever it ends unexpectedly, after pauses that grow while it keeps ending. */
final class SupervisedProcess {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** After running for this time, the next pause is the first one again. */
    private static final Duration WELL = Duration.ofMinutes(1);

    private final String name;
    private final Supplier<ProcessHandle> start;
    private final Consumer<ProcessHandle> stop;
    private final Progress progress;
    private final Duration firstPause;
    private ProcessHandle process;
    private long startedAt;
    private int endedInARow;
    private boolean stopping;
    /** The thread that is restarting it. */
    private Thread starter;

    SupervisedProcess(
            String name,
            ProcessHandle process,
            Supplier<ProcessHandle> start,
            Consumer<ProcessHandle> stop,
            Progress progress) {
        this(name, process, start, stop, progress, FIRST_PAUSE);
    }

    SupervisedProcess(
            String name,
            ProcessHandle process,
            Supplier<ProcessHandle> start,
            Consumer<ProcessHandle> stop,
            Progress progress,
            Duration firstPause) {
        this.name = name;
        this.start = start;
        this.stop = stop;
        this.progress = progress;
        this.firstPause = firstPause;
        watch(process);
    }

    synchronized ProcessHandle process() {
        return process;
    }

    /** How often it ended, or could not be started, since it last ran for a minute. */
    synchronized int endedInARow() {
        return endedInARow;
    }

    /** Returns when nothing of it runs, nor is about to. */
    void stop() {
        ProcessHandle last;
        Thread starting;
        synchronized (this) {
            stopping = true;
            notifyAll();
            last = process;
            starting = starter;
        }
        if (starting != null) {
            starting.interrupt();
            try {
                starting.join(Duration.ofMinutes(1));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        stop.accept(last);
    }

    private synchronized void watch(ProcessHandle next) {
        process = next;
        startedAt = System.nanoTime();
        next.onExit()
                .thenRunAsync(
                        this::ended,
                        command -> Thread.ofVirtual().name("watch-" + name).start(command));
    }

    private void ended() {
        synchronized (this) {
            starter = Thread.currentThread();
            if (System.nanoTime() - startedAt > WELL.toNanos()) {
                endedInARow = 0;
            }
        }
        try {
            startAgain();
        } finally {
            forgetStarter();
        }
    }

    private void startAgain() {
        String reason = "died";
        while (pauseBecauseIt(reason)) {
            try {
                ProcessHandle next = start.get();
                if (!took(next)) {
                    // The interrupt has ended the start; with it set, the stop would not wait for the end.
                    Thread.interrupted();
                    stop.accept(next);
                }
                return;
            } catch (RuntimeException failure) {
                // The cause, such as a full disk, may be gone at the next attempt.
                reason = "cannot be started (" + failure.getMessage() + ")";
            }
        }
    }

    private synchronized void forgetStarter() {
        if (starter == Thread.currentThread()) {
            starter = null;
        }
    }

    private synchronized boolean took(ProcessHandle next) {
        if (!stopping) {
            watch(next);
        }
        return !stopping;
    }

    /** Reports the end and waits; false when a stop was requested. */
    private synchronized boolean pauseBecauseIt(String reason) {
        if (stopping) {
            return false;
        }
        Duration pause = pause(firstPause, endedInARow++);
        progress.line("%s %s; it is started again in %.1f s.".formatted(name, reason, pause.toMillis() / 1e3));
        long until = System.nanoTime() + pause.toNanos();
        try {
            for (long left = pause.toMillis(); left > 0 && !stopping; left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !stopping;
    }

    static Duration pause(Duration first, int before) {
        Duration grown = first.multipliedBy(1L << Math.min(before, 10));
        return grown.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : grown;
    }
}
