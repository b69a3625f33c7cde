package org.introducer.programs.h1b;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.introducer.programs.h1b.H1bHistory.FilingCounts;
import org.introducer.programs.h1b.H1bHistory.PetitionRow;
import org.introducer.programs.h1b.H1bHistory.Standing;
import org.introducer.programs.h1b.H1bHistory.Year;
import org.introducer.programs.program.Programs;

/** What was found of the employers behind programs, through confirmed aliases alone. */
@ApplicationScoped
public class H1bHistories {

    private static final Comparator<Integer> NEWEST_FIRST = Comparator.nullsLast(Comparator.reverseOrder());

    private final Programs programs;
    private final EmployerAliases aliases;
    private final LinkedRows linked;

    H1bHistories(Programs programs, EmployerAliases aliases, LinkedRows linked) {
        this.programs = programs;
        this.aliases = aliases;
        this.linked = linked;
    }

    /** The history of one program's employers; 404 and 308 for a program that is not there. */
    public H1bHistory of(UUID programId) {
        List<EmployerAlias> confirmed =
                aliases.confirmed(programId, programs.identity(programId).institution());
        if (confirmed.isEmpty()) {
            return history(programId, Standing.UNKNOWN, confirmed, List.of(), List.of());
        }
        List<UUID> ids = confirmed.stream().map(EmployerAlias::id).toList();
        List<Year> years = years(linked.petitions(ids), linked.filingCounts(ids));
        return history(
                programId,
                years.isEmpty() ? Standing.NOTHING_FOUND : Standing.FOUND,
                confirmed,
                years,
                linked.filings(ids));
    }

    private static H1bHistory history(
            UUID programId,
            Standing standing,
            List<EmployerAlias> confirmed,
            List<Year> years,
            List<H1bHistory.Filing> filings) {
        return new H1bHistory(
                programId,
                standing,
                standing.statement(),
                confirmed.stream().map(EmployerAliasView::of).toList(),
                years,
                filings);
    }

    private static List<Year> years(Map<Integer, List<PetitionRow>> petitions, Map<Integer, FilingCounts> filings) {
        Map<Integer, Year> years = new TreeMap<>(NEWEST_FIRST);
        petitions.forEach((year, rows) -> years.put(year, new Year(year, sum(rows), rows, filings.get(year))));
        filings.forEach((year, counts) -> years.computeIfAbsent(year, _ -> new Year(year, null, List.of(), counts)));
        return List.copyOf(years.values());
    }

    private static Decisions sum(List<PetitionRow> rows) {
        return Decisions.sum(rows.stream().map(PetitionRow::decisions).toList());
    }
}
