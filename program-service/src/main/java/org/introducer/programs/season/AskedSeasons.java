package org.introducer.programs.season;

import static org.introducer.programs.ProgramsProblem.SEASON_OVER;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.introducer.platform.problem.InputError;
import org.introducer.programs.fact.Seasons;

/** Which season a request means. */
@ApplicationScoped
public class AskedSeasons {

    private final Clock clock;

    AskedSeasons(Clock clock) {
        this.clock = clock;
    }

    /** The season asked for, else the one that began most recently. */
    public int any(SeasonQuery query) {
        return query.season().orElseGet(() -> Seasons.CURRENT.current(Instant.now(clock)));
    }

    /** The same; 422 for one that is over, for nobody can apply in it. */
    public int open(SeasonQuery query) {
        return from(Seasons.CURRENT.current(Instant.now(clock)), query);
    }

    /** The same, or the season before it, whose Match was the last one. */
    public int lastOrOpen(SeasonQuery query) {
        return from(Seasons.CURRENT.current(Instant.now(clock)) - 1, query);
    }

    private int from(int earliest, SeasonQuery query) {
        int asked = any(query);
        if (asked < earliest) {
            throw SEASON_OVER.at(List.of(InputError.parameter(
                    "season", "must be %d or later: the season of %d is over".formatted(earliest, asked))));
        }
        return asked;
    }
}
