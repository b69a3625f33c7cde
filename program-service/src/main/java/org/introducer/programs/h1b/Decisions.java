package org.introducer.programs.h1b;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** First decisions on petitions; a count that no file states is absent, which is not 0. */
@Schema(
        name = "H1bDecisions",
        description = "first decisions on petitions; a count that no file states is absent, which is not 0")
public record Decisions(
        @Schema(
                description =
                        "initial petitions that were approved; what counts as initial: see `reading` of the measures")
        Long initialApproved,

        @Schema(description = "initial petitions that were denied")
        Long initialDenied,

        @Schema(
                description =
                        "continuing petitions that were approved; what counts as continuing: see `reading` of the measures")
        Long continuingApproved,

        @Schema(description = "continuing petitions that were denied")
        Long continuingDenied,

        @Schema(description = "counts of which a part is unknown: lower bounds", examples = "[\"initialApproved\"]")
        @Nullable
        List<String> incomplete) {

    private static final List<String> NAMES =
            List.of("initialApproved", "initialDenied", "continuingApproved", "continuingDenied");

    /** @param incomplete bits of the four counts, in their order, of which a part is unknown */
    static Decisions of(
            Integer initialApproved,
            Integer initialDenied,
            Integer continuingApproved,
            Integer continuingDenied,
            int incomplete) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            if ((incomplete >> i & 1) == 1) {
                names.add(NAMES.get(i));
            }
        }
        return new Decisions(
                known(initialApproved),
                known(initialDenied),
                known(continuingApproved),
                known(continuingDenied),
                names);
    }

    private static Long known(Integer count) {
        return count == null ? null : count.longValue();
    }

    private List<Long> counts() {
        List<Long> counts = new ArrayList<>();
        counts.add(initialApproved);
        counts.add(initialDenied);
        counts.add(continuingApproved);
        counts.add(continuingDenied);
        return counts;
    }

    /** The sum of what is known; nothing where no row states a count. */
    static Decisions sum(List<Decisions> rows) {
        List<Long> sums = new ArrayList<>();
        List<String> incomplete = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            int place = i;
            List<Long> known = rows.stream()
                    .map(row -> row.counts().get(place))
                    .filter(Objects::nonNull)
                    .toList();
            sums.add(known.isEmpty() ? null : known.stream().reduce(0L, Long::sum));
            boolean partly = rows.stream().anyMatch(row -> row.incomplete.contains(NAMES.get(place)));
            if (!known.isEmpty() && (partly || known.size() < rows.size())) {
                incomplete.add(NAMES.get(i));
            }
        }
        return new Decisions(sums.get(0), sums.get(1), sums.get(2), sums.get(3), incomplete);
    }
}
