package org.introducer.programs.ranklist.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.ranklist.order.RankChecks.Check;
import org.introducer.programs.ranklist.order.RankChecks.Code;
import org.introducer.programs.ranklist.order.RankChecks.Position;
import org.introducer.programs.ranklist.order.RankChecks.Year;
import org.introducer.programs.ranklist.order.RankOrder.Key;
import org.introducer.programs.track.TrackType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P22")
class RankChecksTest {

    private static final int MOST = 300;
    private static final Year INTERVIEWED_YEAR = new Year("Example Medicine", ApplicationState.INTERVIEWED);

    private static Position position(
            int number, TrackType track, ApplicationState state, Set<TrackType> offered, Year... years) {
        return new Position(
                new Key(new UUID(9, number), track), "Example " + number, state, offered, true, List.of(years));
    }

    private static List<Code> codes(Position... positions) {
        return RankChecks.of(List.of(positions), MOST).stream().map(Check::code).toList();
    }

    @Test
    void a_list_of_interviewed_positions_with_their_first_years_is_in_order() {
        assertEquals(
                List.of(),
                codes(
                        position(
                                1,
                                TrackType.ADVANCED,
                                ApplicationState.INTERVIEWED,
                                Set.of(TrackType.ADVANCED),
                                INTERVIEWED_YEAR),
                        position(2, TrackType.CATEGORICAL, ApplicationState.RANKED, Set.of(TrackType.CATEGORICAL))));
    }

    @Test
    void only_what_was_interviewed_and_is_open_belongs_on_the_list() {
        Set<TrackType> categorical = Set.of(TrackType.CATEGORICAL);
        for (ApplicationState state : ApplicationState.values()) {
            List<Code> expected =
                    state.interviewed() ? List.of() : List.of(state.ended() ? Code.NOT_OPEN : Code.NOT_INTERVIEWED);
            assertEquals(expected, codes(position(1, TrackType.CATEGORICAL, state, categorical)), state.name());
        }
        assertEquals(List.of(Code.NOT_OPEN), codes(position(1, TrackType.CATEGORICAL, null, categorical)));
    }

    @Test
    void an_advanced_position_needs_first_years_that_were_interviewed() {
        Set<TrackType> advanced = Set.of(TrackType.ADVANCED);
        assertEquals(
                List.of(Code.NO_SUPPLEMENTAL_LIST),
                codes(position(1, TrackType.ADVANCED, ApplicationState.INTERVIEWED, advanced)));
        assertEquals(
                List.of(Code.NOT_INTERVIEWED),
                codes(position(
                        1,
                        TrackType.ADVANCED,
                        ApplicationState.INTERVIEWED,
                        advanced,
                        INTERVIEWED_YEAR,
                        new Year("Example Surgery", ApplicationState.APPLIED))));
        assertEquals(
                List.of(Code.SUPPLEMENTAL_LIST_NOT_NEEDED),
                codes(position(
                        1,
                        TrackType.CATEGORICAL,
                        ApplicationState.INTERVIEWED,
                        Set.of(TrackType.CATEGORICAL),
                        INTERVIEWED_YEAR)));
    }

    @Test
    void a_track_that_the_program_is_not_known_for_is_named_and_an_unknown_one_is_no_fault() {
        assertEquals(
                List.of(Code.TRACK_NOT_OFFERED),
                codes(position(1, TrackType.CATEGORICAL, ApplicationState.INTERVIEWED, Set.of(TrackType.PRELIMINARY))));
        assertEquals(
                List.of(Code.TRACK_UNKNOWN),
                codes(position(1, TrackType.CATEGORICAL, ApplicationState.INTERVIEWED, Set.of(TrackType.UNKNOWN))));
    }

    @Test
    void what_a_longer_list_costs_is_last_known_or_unknown() {
        assertEquals(Code.FEE_UNKNOWN, RankChecks.fee(300, 300, null).code());
        assertEquals(Code.FEE_UNKNOWN, RankChecks.fee(20, 20, 20).code());
        assertEquals(Code.FURTHER_FEE, RankChecks.fee(21, 0, 20).code());
        assertEquals(Code.FURTHER_FEE, RankChecks.fee(1, 21, 20).code());
    }

    @Test
    void three_hundred_positions_are_the_most() {
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            positions.add(
                    position(i, TrackType.CATEGORICAL, ApplicationState.INTERVIEWED, Set.of(TrackType.CATEGORICAL)));
        }
        assertEquals(List.of(), RankChecks.of(positions, MOST));
        positions.add(
                position(MOST, TrackType.CATEGORICAL, ApplicationState.INTERVIEWED, Set.of(TrackType.CATEGORICAL)));
        assertEquals(
                List.of(Code.TOO_MANY),
                RankChecks.of(positions, MOST).stream().map(Check::code).toList());
    }
}
