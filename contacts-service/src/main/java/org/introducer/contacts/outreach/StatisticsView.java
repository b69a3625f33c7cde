package org.introducer.contacts.outreach;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.outreach.statistics.Share;
import org.jspecify.annotations.Nullable;

/** How many messages that expect a reply were answered, in all and by groups. */
@Schema(name = "ResponseStatistics")
record StatisticsView(
        By by,

        @Schema(description = "first day of sending that counts")
        LocalDate from,

        @Schema(description = "last day of sending that counts")
        LocalDate to,

        @Schema(description = "days without an answer after which a message counts as not answered")
        int openDays,

        ShareView all,

        @Schema(description = "one entry for each value that occurs")
        List<GroupView> groups) {

    /** By what messages are told apart. */
    @Schema(name = "ResponseStatisticsBy", description = "by what messages are told apart")
    enum By {
        CHANNEL("kind"),
        PURPOSE("purpose"),
        ROLE("role"),
        COUNTRY("country");

        private final String column;

        By(String column) {
            this.column = column;
        }

        /** Of the query. */
        String column() {
            return column;
        }
    }

    /** How many messages of one group were answered. */
    @Schema(name = "ResponseGroup")
    record GroupView(
            @Schema(description = "absent: not known", examples = "IR_ATTENDING") @Nullable
            String value,

            ShareView share) {}

    /** How many of how many; as a percentage only where there are at least 5. */
    @Schema(name = "ResponseShare", description = "how many messages of how many were answered")
    record ShareView(
            @Schema(description = "messages that were answered, or that nobody answered for long enough")
            int n,

            @Schema(description = "messages of n that were answered")
            int answered,

            @Schema(description = "messages that can still be answered; not in n")
            int open,

            @Schema(description = "absent below n = 5") @Nullable
            Double percent,

            @Schema(description = "lower end of Wilson's interval of 95 %, in percent; absent below n = 5") @Nullable
            Double low,

            @Schema(description = "upper end; absent below n = 5") @Nullable
            Double high) {

        static ShareView of(int n, int answered, int open) {
            Share.Interval interval = Share.of(n, answered).interval();
            return interval == null
                    ? new ShareView(n, answered, open, null, null, null)
                    : new ShareView(n, answered, open, interval.percent(), interval.low(), interval.high());
        }
    }
}
