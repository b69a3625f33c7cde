package org.introducer.programs.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.ResolvedFact.Standing;
import org.introducer.programs.fact.Stance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P27")
class ChangeKindTest {

    private static ResolvedFact known(Standing standing, Stance stance, Integer season) {
        return new ResolvedFact(
                FactField.H1B_SPONSORSHIP,
                season,
                standing,
                stance == null ? null : FactValue.of(stance),
                stance == null ? null : Freshness.FRESH,
                null,
                List.of());
    }

    private static ResolvedFact yes(int season) {
        return known(Standing.KNOWN, Stance.YES, season);
    }

    private static ResolvedFact no(int season) {
        return known(Standing.KNOWN, Stance.NO, season);
    }

    private static final ResolvedFact NOTHING = known(Standing.UNKNOWN, null, null);

    private static void is(ChangeKind kind, ResolvedFact before, ResolvedFact after) {
        assertEquals(Optional.ofNullable(kind), ChangeKind.between(before, after));
    }

    @Test
    void a_change_says_what_it_is_and_what_changes_nothing_is_none() {
        is(ChangeKind.FIRST_KNOWN, NOTHING, yes(2027));
        is(ChangeKind.WITHDRAWN, yes(2027), NOTHING);
        is(ChangeKind.CHANGED, yes(2026), no(2027));
        is(ChangeKind.CHANGED, yes(2027), no(2027));
        is(ChangeKind.CONFIRMED, yes(2026), yes(2027));
        is(null, yes(2027), yes(2027));
        is(ChangeKind.CHANGED, yes(2027), yes(2026));
        is(ChangeKind.CHANGED, yes(2027), known(Standing.KNOWN, Stance.YES, null));
        is(null, NOTHING, NOTHING);
    }

    @Test
    void a_conflict_begins_and_ends_once() {
        ResolvedFact conflict = known(Standing.CONFLICT, Stance.YES, 2027);
        is(ChangeKind.CONTRADICTED, yes(2027), conflict);
        is(null, conflict, conflict);
        is(ChangeKind.CONTRADICTED, conflict, known(Standing.CONFLICT, Stance.NO, 2027));
        is(ChangeKind.SETTLED, conflict, yes(2027));
        is(ChangeKind.CHANGED, conflict, no(2027));
        is(ChangeKind.FIRST_KNOWN, NOTHING, conflict);
    }
}
