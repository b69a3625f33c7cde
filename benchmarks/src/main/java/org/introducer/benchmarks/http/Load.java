package org.introducer.benchmarks.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs wrk and pgbench, and says what each request took of the processor meanwhile. */
final class Load {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s*([\\d.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern TRANSACTIONS = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern TPS = Pattern.compile("tps = ([\\d.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");

    private static final int SECONDS_BETWEEN_LOOKS = 10;
    /** Of the least time for a request seen before: what falls by less is as good as warm. */
    private static final double STEADY = 0.97;
    /** Share of a core. */
    private static final double IDLE = 0.1;

    private final Path scripts;
    private final Duration warmUp;
    private final Duration length;
    private final ProcessHandle postgres;

    Load(Path scripts, Duration warmUp, Duration length, ProcessHandle postgres) {
        this.scripts = scripts;
        this.warmUp = warmUp;
        this.length = length;
        this.postgres = postgres;
    }

    /** Calls an address of a service with wrk, when it is warm; {@code script} tells wrk what to ask, null for plain GETs. */
    Measured requests(String name, ProcessHandle service, String url, String script, Map<String, String> environment) {
        double compiled = warm(service, url, script, environment);
        double jvm = ProcessTime.seconds(service);
        double database = ProcessTime.secondsWithChildren(postgres);
        String said = wrk(length, url, script, environment);
        double answers = number(REQUESTS, said).orElseThrow(() -> new IllegalStateException(said));
        System.err.printf(Locale.ROOT, "  %s: warm at %.0f us of CPU for each request%n", name, compiled);
        return new Measured(
                name,
                number(PER_SECOND, said).orElseThrow(),
                (ProcessTime.seconds(service) - jvm) * 1e6 / answers,
                (ProcessTime.secondsWithChildren(postgres) - database) * 1e6 / answers,
                number(REFUSED, said).orElse(0.0).longValue());
    }

    /**
     * Calls until the time for a request has stopped falling twice, at most for the warm-up, and returns that time in microseconds. Code that
     * the JVM has not compiled for good takes three to six times as long, and on two cores that lasts for minutes.
     */
    private double warm(ProcessHandle service, String url, String script, Map<String, String> environment) {
        double least = Double.MAX_VALUE;
        int steady = 0;
        for (long seconds = 0; seconds < warmUp.toSeconds() && steady < 2; seconds += SECONDS_BETWEEN_LOOKS) {
            double before = ProcessTime.seconds(service);
            String said = wrk(Duration.ofSeconds(SECONDS_BETWEEN_LOOKS), url, script, environment);
            double each = (ProcessTime.seconds(service) - before)
                    * 1e6
                    / number(REQUESTS, said).orElseThrow();
            steady = each > least * STEADY ? steady + 1 : 0;
            least = Math.min(least, each);
            awaitCompiled(service);
        }
        return least;
    }

    /** Under load the JVM's compiler gets a small share of two cores; without load it comes to an end, and the process does nothing. */
    private static void awaitCompiled(ProcessHandle service) {
        double before;
        double now = ProcessTime.seconds(service);
        do {
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            before = now;
            now = ProcessTime.seconds(service);
        } while (now - before > IDLE);
    }

    /** Runs transactions with pgbench. */
    Measured transactions(String name, List<String> options, Map<String, String> environment) {
        double database = ProcessTime.secondsWithChildren(postgres);
        List<String> command = new ArrayList<>(List.of(pgbench(), "-n", "-M", "prepared", "-c", "8", "-j", "2", "-T"));
        command.add(String.valueOf(length.toSeconds()));
        command.addAll(options);
        String said = run(command, environment);
        double count = number(TRANSACTIONS, said).orElseThrow(() -> new IllegalStateException(said));
        return new Measured(
                name,
                number(TPS, said).orElseThrow(),
                0,
                (ProcessTime.secondsWithChildren(postgres) - database) * 1e6 / count,
                number(FAILED, said).orElse(0.0).longValue());
    }

    /** Fills the database that {@code pgbench -S} reads. */
    void fill(List<String> options, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(pgbench(), "-i", "-q", "-s", "10"));
        command.addAll(options);
        run(command, environment);
    }

    private String wrk(Duration time, String url, String script, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of("wrk", "-t", "2", "-c", "32", "-d", time.toSeconds() + "s"));
        if (script != null) {
            command.addAll(List.of("-s", scripts.resolve(script).toString()));
        }
        command.add(url);
        return run(command, environment);
    }

    private static String pgbench() {
        return System.getProperty("pgbench", "pgbench");
    }

    private static String run(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + "\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(command.getFirst() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Double> number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(Double.valueOf(matcher.group(1))) : Optional.empty();
    }
}
