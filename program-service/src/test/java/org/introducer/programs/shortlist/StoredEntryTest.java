package org.introducer.programs.shortlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.json.StoredJson;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.ranking.Criterion;
import org.introducer.programs.ranking.Part;
import org.introducer.programs.ranking.Ranked;
import org.introducer.programs.verdict.Feasibility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StoredEntryTest {

    private static final UUID PROGRAM = UUID.fromString("0199c0de-0000-7000-8000-000000000001");
    private static final StoredEntry.Now NOW = new StoredEntry.Now("Tampa", null, null, LocalDate.of(2026, 7, 1));

    @Test
    @Tag("P15")
    void an_entry_is_read_as_the_first_release_wrote_it() {
        String old = """
                {"name": "Example University Hospital", "rank": 1, "tier": "UNCLEAR", "parts": [{"value": 500, "weight": 50,
                 "points": 25000, "because": "One year of five.", "counted": 500, "criterion": "IMG_HISTORY"},
                 {"weight": 50, "points": 0, "because": "Nobody is known.", "counted": 0, "criterion": "NETWORK"}],
                 "state": "FL", "total": 25000, "maximum": 100000, "outlook": "CONDITIONAL", "pathway": "INTEGRATED",
                 "verdict": "UNKNOWN", "rankedBy": "OUTLOOK", "programId": "%s", "tierBecause": "A question is open."}""".formatted(PROGRAM);
        ShortlistEntryView entry = StoredJson.read(old, StoredEntry.class).view(NOW);
        assertEquals(
                new ShortlistEntryView(
                        1,
                        PROGRAM,
                        "Example University Hospital",
                        Pathway.INTEGRATED,
                        "FL",
                        "Tampa",
                        null,
                        null,
                        Ranked.Tier.UNCLEAR,
                        "A question is open.",
                        25_000,
                        100_000,
                        List.of(
                                new Part(Criterion.IMG_HISTORY, 50, 500, 500, 25_000, "One year of five."),
                                new Part(Criterion.NETWORK, 50, null, 0, 0, "Nobody is known.")),
                        ShortlistEntryView.RankedBy.OUTLOOK,
                        Feasibility.UNKNOWN,
                        Feasibility.CONDITIONAL,
                        null,
                        null,
                        LocalDate.of(2026, 7, 1),
                        false,
                        false,
                        null,
                        0),
                entry);
        assertEquals(
                entry,
                StoredJson.read(StoredJson.write(StoredEntry.of(entry)), StoredEntry.class)
                        .view(NOW));
    }
}
