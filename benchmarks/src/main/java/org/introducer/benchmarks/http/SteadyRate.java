package org.introducer.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Calls contacts-service at a steady rate and prints what a request costs in each five minutes, with what the process holds by then:
 * {@code SteadyRate ROOT DATA PORT-BASE CONTACTS MINUTES RATE}. Of ten calls seven read a contact, two a list of 50, and one creates a contact.
 */
final class SteadyRate {

    private static final int WINDOW_MINUTES = 5;

    private final FilledStack stack;
    private final List<String> ids;
    private final HttpClient client;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile String token;

    private SteadyRate(FilledStack stack, HttpClient client) throws IOException {
        this.stack = stack;
        this.client = client;
        this.ids = Files.readAllLines(stack.ids());
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        try (FilledStack stack = FilledStack.start(
                        Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            new SteadyRate(stack, client).run(Integer.parseInt(args[4]), Integer.parseInt(args[5]));
        }
    }

    private void run(int minutes, int rate) throws IOException, InterruptedException {
        System.out.printf("%d calls a second%n%n", rate);
        System.out.println(
                "| Minutes | Calls | Other than 2xx | CPU JVM, us | CPU PostgreSQL, us | Resident, MiB | Threads | Open files |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            token = stack.token();
            long each = TimeUnit.SECONDS.toNanos(1) / rate;
            clock.scheduleAtFixedRate(() -> callers.execute(this::call), 0, each, TimeUnit.NANOSECONDS);
            for (int minute = 0; minute < minutes; minute += WINDOW_MINUTES) {
                window(minute);
                token = stack.token();
            }
            clock.shutdownNow();
        }
    }

    private void window(int minute) throws IOException, InterruptedException {
        double jvm = ProcessTime.seconds(stack.service());
        double postgres = ProcessTime.secondsWithChildren(stack.stack().postgres());
        long made = calls.get();
        long bad = refused.get();
        TimeUnit.MINUTES.sleep(WINDOW_MINUTES);
        long now = calls.get() - made;
        System.out.printf(
                Locale.ROOT,
                "| %d to %d | %d | %d | %.0f | %.0f | %s | %s | %d |%n",
                minute,
                minute + WINDOW_MINUTES,
                now,
                refused.get() - bad,
                (ProcessTime.seconds(stack.service()) - jvm) * 1e6 / now,
                (ProcessTime.secondsWithChildren(stack.stack().postgres()) - postgres) * 1e6 / now,
                Long.parseLong(status("VmRSS:")) / 1024,
                status("Threads:"),
                openFiles());
    }

    private void call() {
        long number = calls.incrementAndGet();
        try {
            int status = client.send(request(number), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) {
                refused.incrementAndGet();
            }
        } catch (IOException e) {
            refused.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(long number) {
        return switch ((int) (number % 10)) {
            case 0 ->
                to("").header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"name\":\"Person %1$s\",\"role\":\"IR_ATTENDING\",\"emails\":[\"%1$s@example.org\"],\"country\":\"US\"}"
                                        .formatted(UUID.randomUUID())))
                        .build();
            case 3, 7 -> to("?limit=50").build();
            default -> to("/" + ids.get((int) (number * 31 % ids.size()))).build();
        };
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(stack.contacts() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private String status(String field) throws IOException {
        return Files.readAllLines(process().resolve("status")).stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).replace("kB", "").strip())
                .findFirst()
                .orElseThrow();
    }

    private long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(process().resolve("fd"))) {
            return files.count();
        }
    }

    private Path process() {
        return Path.of("/proc", String.valueOf(stack.service().pid()));
    }
}
