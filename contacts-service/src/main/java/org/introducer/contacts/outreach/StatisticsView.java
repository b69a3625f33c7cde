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
        COUNTRY("country"),
        TEMPLATE("template");

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
            @Schema(description = "of templates the id; absent: not known", examples = "IR_ATTENDING") @Nullable
            String value,

            @Schema(description = "name of the template; absent: it was deleted, or messages are told apart otherwise")
            @Nullable
            String name,

            ShareView share) {}

    /** How many of how many; as a percentage only where there are at least 5. */
    @Schema(name = "ResponseShare", description = "how many messages of how many were answered")
    record ShareView(
            @Schema(description = "messages that were sent at least `openDays` days before today")
            int n,

            @Schema(description = "messages of n that were answered within `openDays` days")
            int answered,

            @Schema(description = "later messages that can still be answered; not in n")
            int open,

            @Schema(
                    description =
                            "later messages that were answered; not in n, which they would make look better than it is")
            int answeredEarly,

            @Schema(description = "absent below n = 5") @Nullable
            Double percent,

            @Schema(description = "lower end of Wilson's interval of 95 %, in percent; absent below n = 5") @Nullable
            Double low,

            @Schema(description = "upper end; absent below n = 5") @Nullable
            Double high) {

        static ShareView of(int n, int answered, int open, int early) {
            Share.Interval interval = Share.of(n, answered).interval();
            return interval == null
                    ? new ShareView(n, answered, open, early, null, null, null)
                    : new ShareView(n, answered, open, early, interval.percent(), interval.low(), interval.high());
        }
    }
}
