package org.introducer.programs.imghistory;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A program's IMGs over the years: counts first, shares only with their intervals, no label without the counts behind it.
 *
 * @param years newest first
 * @param windows the last three and the last five years that ended with the newest year known
 */
public record ImgHistory(List<ImgYear> years, List<Window> windows) {

    /**
     * Several years taken together.
     *
     * @param yearsKnown how many of them are known: the others are not zeros
     * @param total the sums over the years known
     * @param nonUsImg non-US IMGs among those whose standing is known
     * @param usImg US IMGs among those whose standing is known
     */
    @Schema(name = "ImgWindow")
    public record Window(
            @Schema(description = "first match year of the window")
            int from,

            @Schema(description = "last match year of the window")
            int to,

            @Schema(description = "how many of its years are known; the others are not zeros")
            int yearsKnown,

            @Schema(description = "sums over the years known") @Nullable
            ImgYear total,

            @Schema(description = "non-US IMGs among those whose standing is known") @Nullable
            Share nonUsImg,

            @Schema(description = "US IMGs among those whose standing is known") @Nullable
            Share usImg,

            @Nullable Band band) {}

    /** What the counts allow to say about non-US IMGs. */
    @Schema(
            name = "ImgBand",
            description = "what the counts allow to say of non-US IMGs. TOO_FEW: fewer than five residents are known; "
                    + "NONE_SEEN; SEEN; REGULAR: even the low end of the interval is above one in ten")
    public enum Band {
        /** Fewer than five residents known, so nothing is said. */
        TOO_FEW,
        NONE_SEEN,
        SEEN,
        /** Even the low end of the interval is above one in ten. */
        REGULAR
    }

    private static final List<Integer> WINDOWS = List.of(3, 5);

    private static final double REGULAR_FROM = 10.0;

    /** The history of these years; a year given twice is refused. */
    public static ImgHistory of(List<ImgYear> years) {
        List<ImgYear> sorted = years.stream()
                .sorted(Comparator.comparing(ImgYear::season).reversed())
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).season() == sorted.get(i - 1).season()) {
                throw new IllegalArgumentException(
                        "two counts of " + sorted.get(i).season());
            }
        }
        return new ImgHistory(
                sorted,
                sorted.isEmpty()
                        ? List.of()
                        : WINDOWS.stream().map(length -> window(sorted, length)).toList());
    }

    private static Window window(List<ImgYear> sorted, int length) {
        int to = sorted.getFirst().season();
        int from = to - length + 1;
        List<ImgYear> inside =
                sorted.stream().filter(year -> year.season() >= from).toList();
        ImgYear total = new ImgYear(
                to,
                sum(inside, ImgYear::entered),
                sum(inside, ImgYear::usImg),
                sum(inside, ImgYear::nonUsImg),
                sum(inside, ImgYear::imgUnknown),
                sum(inside, ImgYear::unknown));
        Share nonUs = Share.of(total.nonUsImg(), total.known());
        return new Window(from, to, inside.size(), total, nonUs, Share.of(total.usImg(), total.known()), band(nonUs));
    }

    private static Band band(Share share) {
        if (share.percent() == null) {
            return Band.TOO_FEW;
        }
        if (share.count() == 0) {
            return Band.NONE_SEEN;
        }
        return share.low() > REGULAR_FROM ? Band.REGULAR : Band.SEEN;
    }

    private static int sum(List<ImgYear> years, ToIntFunction<ImgYear> part) {
        return years.stream().mapToInt(part).sum();
    }
}
