package org.introducer.contacts.letter.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The letters of a season, track by track. */
public record Portfolio(List<Track> tracks) {

    /** One letter with its author. */
    public record Entry(PlannedLetter letter, Author author, Readiness readiness) {

        boolean counts() {
            return letter.progress() != LetterProgress.DECLINED;
        }

        boolean isUploaded() {
            return letter.progress() == LetterProgress.UPLOADED;
        }
    }

    /** A letter for one track, and whether its author works in a specialty that is wanted there. */
    public record Part(Entry entry, Known fits) {}

    /**
     * The letters for one track.
     *
     * @param usIr letters by IR attendings in the US
     * @param usIrUnknown letters of which this is not recorded
     */
    public record Track(
            LetterTrack track,
            List<Part> parts,
            int letters,
            int uploaded,
            int usIr,
            int usIrUnknown,
            List<Warning> warnings,
            List<Missing> missing) {}

    /** What is weak in the letters of a track. */
    public record Warning(Code code, String text, List<UUID> letters) {

        /** The stable names of the warnings. */
        @Schema(
                name = "LetterWarningCode",
                description =
                        "what is weak in the letters of a track: their number, their authors, their grounds, or their time")
        public enum Code {
            TOO_FEW_LETTERS,
            TOO_FEW_US_IR_LETTERS,
            AUTHOR_DOES_NOT_FIT,
            ONE_INSTITUTION,
            SAME_AUTHOR,
            OBSERVATION_ONLY,
            THIN_LETTERS,
            DEADLINE_RISK,
            DEADLINE_PASSED
        }
    }

    /** What is not recorded of a letter, so that a warning could not be decided. */
    public record Missing(UUID letterId, What what) {

        /** What to record. */
        @Schema(name = "LetterMissingFact", description = "what is not recorded, and would decide a warning")
        public enum What {
            AUTHOR_SPECIALTY,
            AUTHOR_COUNTRY,
            AUTHOR_INSTITUTION,
            SUPERVISION,
            NEEDED_BY
        }
    }

    /** Of every track: one without letters is shown with its warning. */
    public static Portfolio of(List<Entry> entries, LetterPolicy policy, LocalDate today) {
        return new Portfolio(Arrays.stream(LetterTrack.values())
                .map(track -> of(
                        track,
                        entries.stream()
                                .filter(entry -> entry.letter().tracks().contains(track))
                                .toList(),
                        policy,
                        today))
                .toList());
    }

    private static Track of(LetterTrack track, List<Entry> all, LetterPolicy policy, LocalDate today) {
        List<Entry> counted = all.stream().filter(Entry::counts).toList();
        return new Track(
                track,
                all.stream()
                        .map(entry ->
                                new Part(entry, track.wants(entry.readiness().specialty())))
                        .toList(),
                counted.size(),
                count(counted, Entry::isUploaded),
                count(counted, entry -> entry.readiness().usIr() == Known.YES),
                count(counted, entry -> entry.readiness().usIr() == Known.UNKNOWN),
                new Review(track, counted, policy, today).warnings(),
                counted.stream().flatMap(entry -> missing(entry).stream()).toList());
    }

    private static int count(List<Entry> entries, Predicate<Entry> those) {
        return (int) entries.stream().filter(those).count();
    }

    private static List<Missing> missing(Entry entry) {
        List<Missing.What> missing = new ArrayList<>();
        if (entry.readiness().specialty() == null) {
            missing.add(Missing.What.AUTHOR_SPECIALTY);
        }
        if (entry.author().country() == null) {
            missing.add(Missing.What.AUTHOR_COUNTRY);
        }
        if (entry.author().institution() == null) {
            missing.add(Missing.What.AUTHOR_INSTITUTION);
        }
        if (entry.readiness().testimony() == Readiness.Testimony.UNKNOWN) {
            missing.add(Missing.What.SUPERVISION);
        }
        if (entry.letter().neededBy() == null && !entry.isUploaded()) {
            missing.add(Missing.What.NEEDED_BY);
        }
        return missing.stream()
                .map(what -> new Missing(entry.letter().id(), what))
                .toList();
    }

    /** Looks at the letters of one track. */
    private static final class Review {

        private final LetterTrack track;
        private final List<Entry> letters;
        private final LetterPolicy policy;
        private final LocalDate today;
        private final List<Warning> found = new ArrayList<>();

        Review(LetterTrack track, List<Entry> letters, LetterPolicy policy, LocalDate today) {
            this.track = track;
            this.letters = letters;
            this.policy = policy;
            this.today = today;
        }

        List<Warning> warnings() {
            if (letters.size() < policy.letters()) {
                warn(
                        Warning.Code.TOO_FEW_LETTERS,
                        letters,
                        "%d of %d letters are planned.",
                        letters.size(),
                        policy.letters());
            }
            if (track == LetterTrack.IR) {
                usIr();
            }
            warnOf(
                    Warning.Code.AUTHOR_DOES_NOT_FIT,
                    "The author works in another specialty than is wanted for this track.",
                    entry -> track.wants(entry.readiness().specialty()) == Known.NO);
            institutions();
            authors();
            if (!letters.isEmpty()
                    && letters.stream()
                            .allMatch(entry -> entry.readiness().testimony() == Readiness.Testimony.OBSERVATION_ONLY)) {
                warn(Warning.Code.OBSERVATION_ONLY, letters, "Every author can state observation only.");
            }
            warnOf(
                    Warning.Code.THIN_LETTERS,
                    "The supervision was shorter than a strong letter needs.",
                    entry -> entry.readiness().findings().stream()
                            .anyMatch(finding ->
                                    finding.item() == LetterItem.DURATION && finding.state() == Finding.State.WEAK));
            deadlines();
            return List.copyOf(found);
        }

        /** Letters of which it is not recorded may be such letters: then there is something to record, and no warning. */
        private void usIr() {
            int known = count(letters, entry -> entry.readiness().usIr() == Known.YES);
            int possible = known + count(letters, entry -> entry.readiness().usIr() == Known.UNKNOWN);
            if (possible < policy.usIrLetters()) {
                warn(
                        Warning.Code.TOO_FEW_US_IR_LETTERS,
                        letters,
                        "%d of %d letters by IR attendings in the US.",
                        known,
                        policy.usIrLetters());
            }
        }

        private void institutions() {
            List<String> institutions = letters.stream()
                    .map(entry -> entry.author().institution())
                    .filter(Objects::nonNull)
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            if (letters.size() > 1
                    && institutions.size() == letters.size()
                    && institutions.stream().distinct().count() == 1) {
                warn(Warning.Code.ONE_INSTITUTION, letters, "All authors are at one institution.");
            }
        }

        private void authors() {
            Map<UUID, List<Entry>> byPerson = letters.stream()
                    .collect(Collectors.groupingBy(entry -> entry.author().person()));
            List<Entry> twice = letters.stream()
                    .filter(entry -> byPerson.get(entry.author().person()).size() > 1)
                    .toList();
            if (!twice.isEmpty()) {
                warn(Warning.Code.SAME_AUTHOR, twice, "One person writes several letters of this track.");
            }
        }

        private void deadlines() {
            warnOf(
                    Warning.Code.DEADLINE_PASSED,
                    "The day by which it is needed has passed.",
                    entry -> isOpen(entry) && entry.letter().neededBy().isBefore(today));
            warnOf(
                    Warning.Code.DEADLINE_RISK,
                    "Needed within the %d days that an author is given to write.".formatted(policy.writingDays()),
                    entry -> isOpen(entry)
                            && !entry.letter().neededBy().isBefore(today)
                            && entry.letter().neededBy().isBefore(today.plusDays(policy.writingDays())));
        }

        private static boolean isOpen(Entry entry) {
            return !entry.isUploaded() && entry.letter().neededBy() != null;
        }

        private void warnOf(Warning.Code code, String text, Predicate<Entry> those) {
            List<Entry> hit = letters.stream().filter(those).toList();
            if (!hit.isEmpty()) {
                warn(code, hit, text.replace("%", "%%"));
            }
        }

        private void warn(Warning.Code code, List<Entry> about, String text, Object... numbers) {
            found.add(new Warning(
                    code,
                    text.formatted(numbers),
                    about.stream().map(entry -> entry.letter().id()).toList()));
        }
    }
}
