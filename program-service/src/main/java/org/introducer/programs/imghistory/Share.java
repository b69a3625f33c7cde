package org.introducer.programs.imghistory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A share with the interval that its few cases allow (Wilson score, 95 %).
 *
 * @param count cases
 * @param of cases among how many
 * @param percent null below {@link #LEAST} cases in all: one of two is not 50 %
 */
@Schema(name = "ImgShare", description = "how many of how many, as a percentage only where there are enough")
public record Share(
        @Schema(description = "cases") int count,

        @Schema(description = "among how many") int of,

        @Schema(description = "share in percent; absent below 5 in all")
        Double percent,

        @Schema(description = "lower end of the 95 % interval of the share, in percent")
        Double low,

        @Schema(description = "upper end of that interval, in percent")
        Double high) {

    /** Fewest cases of which a percentage is shown. */
    public static final int LEAST = 5;

    /** Two-sided 95 % quantile of the normal distribution. */
    private static final double Z = 1.959964;

    public static Share of(int count, int of) {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
        if (of < LEAST) {
            return new Share(count, of, null, null, null);
        }
        double p = (double) count / of;
        double z2 = Z * Z;
        double middle = (p + z2 / (2 * of)) / (1 + z2 / of);
        double half = Z / (1 + z2 / of) * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of * of));
        return new Share(
                count,
                of,
                percent(p),
                percent(count == 0 ? 0 : Math.max(0, middle - half)),
                percent(count == of ? 1 : Math.min(1, middle + half)));
    }

    static double percent(double share) {
        return Math.round(share * 1000) / 10.0;
    }
}
