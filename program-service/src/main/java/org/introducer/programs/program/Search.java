package org.introducer.programs.program;

import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import java.util.List;
import java.util.Locale;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

/**
 * Words that a program of the directory has all of, in whatever order, as a condition in HQL; without words, every program
 * that stands for itself.
 *
 * @param near the place from which distances are measured; null: from none
 * @param season the match year for which stances are read; null: the current one
 */
public record Search(ListScope rows, GeoPoint near, Integer season) {

    private static final int MOST_WORDS = 20;

    /**
     * From the parameters of a search, each of which may be null; 400 when the place is none.
     *
     * @param near such as {@code 27.95,-82.46}
     */
    public static Search of(String words, String near, Integer season) {
        ListScope rows = ListScope.live().and("e.mergedInto is null");
        if (words != null && !words.isBlank()) {
            String[] each = words.strip().toLowerCase(Locale.ROOT).split("\\s+", MOST_WORDS);
            for (int i = 0; i < each.length; i++) {
                rows = rows.and(
                        "e.search like function('fold' as String, :w%d) escape '\\'".formatted(i),
                        "w" + i,
                        "%" + each[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
            }
        }
        return new Search(rows, near == null ? null : place(near), season);
    }

    private static GeoPoint place(String near) {
        try {
            return GeoPoint.parse(near);
        } catch (IllegalArgumentException e) {
            throw INVALID_PARAMETER.at(List.of(InputError.parameter(
                    "near", "must be a latitude and a longitude in degrees, such as 27.95,-82.46")));
        }
    }

    /** 400 where a distance is asked for and it is not said from where. */
    void requirePlaceFor(String filter, String sort) {
        if (near == null && (asksDistance(filter) || asksDistance(sort))) {
            throw INVALID_PARAMETER.at(List.of(InputError.parameter(
                    "near",
                    InputErrorCode.REQUIRED,
                    "is required: %s is measured from there".formatted(Distance.FIELD))));
        }
    }

    /** The condition for a filter: programs that take no residents any more are left out unless it asks for them. */
    ListScope rows(String filter) {
        return filter != null && filter.contains(ProgramListing.RETIRED) ? rows : rows.and("e.retiredOn is null");
    }

    static boolean asksDistance(String expression) {
        return expression != null && expression.contains(Distance.FIELD);
    }
}
