package org.introducer.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** One body on its way in, on the event loop: first into memory, beyond a size into a temporary file. */
final class IncomingBody {

    private static final String FILE = IncomingBody.class.getName();
    private static final long LOOK_MILLIS = 1_000;

    /** How it ended; one of these is called, once. */
    interface Outcome {

        /** @param inMemory the body, empty when it lies in a file: see {@link IncomingBody#file} */
        void whole(Buffer inMemory);

        void tooSlow();

        void tooLarge();

        void noRoom();
    }

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpLimits.Body limits;
    private final long most;
    private final Semaphore files;
    private final AtomicLong together;
    private final long start = System.nanoTime();
    private Buffer memory = Buffer.buffer();
    private AsyncFile file;
    private long received;
    private long held;
    private long watch;
    private boolean ended;
    private Outcome outcome;

    IncomingBody(RoutingContext context, HttpLimits.Body limits, long most, Semaphore files, AtomicLong together) {
        this.context = context;
        this.request = context.request();
        this.limits = limits;
        this.most = most;
        this.files = files;
        this.together = together;
    }

    /** The file that holds the body of this request, or null when it was small. */
    static InputStream file(RoutingContext context) {
        Path path = context.get(FILE);
        try {
            return path == null ? null : Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void read(Outcome told) {
        outcome = told;
        context.addEndHandler(_ -> together.addAndGet(-held));
        watch = context.vertx().setPeriodic(LOOK_MILLIS, _ -> look());
        request.exceptionHandler(_ -> end());
        request.endHandler(_ -> whole());
        request.handler(this::take);
        request.resume();
    }

    private void take(Buffer piece) {
        if (ended) {
            return;
        }
        received += piece.length();
        if (received > most) {
            end();
            outcome.tooLarge();
        } else if (file != null) {
            write(piece);
        } else {
            memory.appendBuffer(piece);
            if (count(piece.length()) > limits.inMemoryTogether().asLongValue()
                    || memory.length() > limits.inMemory().asLongValue()) {
                toFile();
            }
        }
    }

    /** What all bodies in memory hold together, with these bytes of ours. */
    private long count(long bytes) {
        held += bytes;
        return together.addAndGet(bytes);
    }

    private void toFile() {
        if (!files.tryAcquire()) {
            end();
            outcome.noRoom();
            return;
        }
        request.pause();
        context.addEndHandler(_ -> files.release());
        context.vertx()
                .fileSystem()
                .createTempFile(LeftFiles.PREFIX + "body-", LeftFiles.SUFFIX)
                .onFailure(_ -> noRoom())
                .onSuccess(path -> {
                    if (ended) {
                        context.vertx().fileSystem().delete(path);
                        return;
                    }
                    context.put(FILE, Path.of(path));
                    context.addEndHandler(_ -> context.vertx().fileSystem().delete(path));
                    context.vertx()
                            .fileSystem()
                            .open(path, new OpenOptions().setWrite(true))
                            .onFailure(_ -> noRoom())
                            .onSuccess(opened -> {
                                if (ended) {
                                    opened.close();
                                    return;
                                }
                                file = opened;
                                file.exceptionHandler(_ -> noRoom());
                                write(memory);
                                memory = Buffer.buffer();
                                count(-held);
                                request.resume();
                            });
                });
    }

    private void write(Buffer piece) {
        file.write(piece);
        if (file.writeQueueFull()) {
            request.pause();
            file.drainHandler(_ -> request.resume());
        }
    }

    private void whole() {
        if (ended) {
            return;
        }
        AsyncFile written = file;
        file = null;
        end();
        if (written == null) {
            outcome.whole(memory);
        } else {
            written.close().onFailure(_ -> outcome.noRoom()).onSuccess(_ -> outcome.whole(Buffer.buffer()));
        }
    }

    private void noRoom() {
        if (!ended) {
            end();
            outcome.noRoom();
        }
    }

    private void look() {
        double seconds = (System.nanoTime() - start) / 1e9;
        double counted = seconds - limits.freeTime().toMillis() / 1e3;
        if (seconds > limits.most().toSeconds()
                || received < counted * limits.leastRate().asLongValue()) {
            end();
            outcome.tooSlow();
        }
    }

    private void end() {
        ended = true;
        context.vertx().cancelTimer(watch);
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
