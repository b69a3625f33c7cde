package org.introducer.local.house;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.introducer.local.Trouble;

/** A process that is started again when it dies unasked, unless it dies again and again. */
final class Watched {
    private static final int DEATHS_ALLOWED = 5;
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final String name;
    private final Supplier<ProcessHandle> start;
    private final Consumer<ProcessHandle> stop;
    private final Progress progress;
    private final Deque<Long> deaths = new ArrayDeque<>();
    private ProcessHandle process;
    private boolean stopping;

    Watched(
            String name,
            ProcessHandle process,
            Supplier<ProcessHandle> start,
            Consumer<ProcessHandle> stop,
            Progress progress) {
        this.name = name;
        this.start = start;
        this.stop = stop;
        this.progress = progress;
        watch(process);
    }

    synchronized ProcessHandle process() {
        return process;
    }

    synchronized boolean gaveUp() {
        return deaths.size() > DEATHS_ALLOWED;
    }

    void stop() {
        ProcessHandle last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        stop.accept(last);
    }

    private synchronized void watch(ProcessHandle next) {
        process = next;
        next.onExit()
                .thenRunAsync(
                        this::died,
                        command -> Thread.ofVirtual().name("watch-" + name).start(command));
    }

    private void died() {
        synchronized (this) {
            long now = System.nanoTime();
            deaths.add(now);
            deaths.removeIf(death -> now - death > WITHIN.toNanos());
            if (stopping) {
                return;
            }
            if (gaveUp()) {
                progress.line(name + " keeps dying; see its log. It is not started again.");
                return;
            }
            progress.line(name + " died; it is started again.");
        }
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            synchronized (this) {
                if (!stopping) {
                    watch(start.get());
                }
            }
        } catch (Trouble trouble) {
            progress.line(trouble.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
