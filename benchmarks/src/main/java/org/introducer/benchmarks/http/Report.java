package org.introducer.benchmarks.http;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table of one run, in Markdown. */
final class Report {

    private final List<Measured> all = new ArrayList<>();
    private final List<FirstCalls> firsts = new ArrayList<>();
    private Measured hello;
    private Measured bareRead;
    private Measured barePost;

    void add(Measured measured) {
        all.add(measured);
        System.err.println("  " + measured);
    }

    void first(FirstCalls calls) {
        firsts.add(calls);
        System.err.println("  " + calls);
    }

    void hello(Measured measured) {
        hello = measured;
        add(measured);
    }

    void bareRead(Measured measured) {
        bareRead = measured;
        add(measured);
    }

    void barePost(Measured measured) {
        barePost = measured;
        add(measured);
    }

    /** What one read can reach at most when the server and the database do nothing but their own part, one after the other. */
    private double limit() {
        return 1 / (1 / hello.perSecond() + 1 / bareRead.perSecond());
    }

    void write(PrintStream out) throws IOException {
        out.printf("%s, load average at the end %.1f%n%n", machine(), load());
        out.printf("L = 1 / (1/hello + 1/pgbench -S) = %.0f/s%n%n", limit());
        out.println(
                "| What | per second | of L | of its statements alone | CPU JVM, us | CPU PostgreSQL, us | not 2xx |");
        out.println("|---|---:|---:|---:|---:|---:|---:|");
        for (Measured each : all) {
            boolean writes = each.name().startsWith("POST");
            out.printf(
                    "| %s | %.0f | %s | %s | %.0f | %.0f | %d |%n",
                    each.name(),
                    each.perSecond(),
                    writes ? "" : "%.2f".formatted(each.perSecond() / limit()),
                    writes ? "%.2f".formatted(each.perSecond() / barePost.perSecond()) : "",
                    each.jvmMicros(),
                    each.postgresMicros(),
                    each.refused());
        }
        out.println();
        int from = 1;
        for (FirstCalls calls : firsts) {
            out.printf(
                    "POST %d to %d after the start: %.1f ms of CPU each%s%n",
                    from,
                    from + calls.calls() - 1,
                    calls.jvmMicros() / 1000,
                    from == 1 ? ", the first answered after %.0f ms".formatted(calls.firstMillis()) : "");
            from += calls.calls();
        }
    }

    private static String machine() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse("unknown processor");
        return "%d x %s, Java %s"
                .formatted(Runtime.getRuntime().availableProcessors(), processor, System.getProperty("java.version"));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
