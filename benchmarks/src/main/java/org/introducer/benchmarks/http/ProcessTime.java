package org.introducer.benchmarks.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Time of the processor that a process has used so far, user and system, from {@code /proc}. */
final class ProcessTime {

    private static final double TICKS_PER_SECOND = 100;
    /** Fields of {@code /proc/PID/stat} counted from the one after the name. */
    private static final int UTIME = 11;

    private static final int STIME = 12;
    private static final int CUTIME = 13;
    private static final int CSTIME = 14;

    private ProcessTime() {}

    static double seconds(ProcessHandle process) {
        long[] own = times(process.pid());
        return (own[0] + own[1]) / TICKS_PER_SECOND;
    }

    /** PostgreSQL with all its sessions, those that have ended too. */
    static double secondsWithChildren(ProcessHandle postmaster) {
        long[] own = times(postmaster.pid());
        double ended = (own[2] + own[3]) / TICKS_PER_SECOND;
        return ended + postmaster.children().mapToDouble(ProcessTime::seconds).sum();
    }

    private static long[] times(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return new long[] {
                Long.parseLong(fields[UTIME]),
                Long.parseLong(fields[STIME]),
                Long.parseLong(fields[CUTIME]),
                Long.parseLong(fields[CSTIME])
            };
        } catch (java.nio.file.NoSuchFileException ended) {
            return new long[4];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
