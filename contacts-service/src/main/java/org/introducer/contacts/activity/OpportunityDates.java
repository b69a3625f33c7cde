package org.introducer.contacts.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.platform.access.OwnedRows;

/** The days of opportunities for which something is still to be sent, for other features. */
@ApplicationScoped
public class OpportunityDates {

    private static final int MOST = 1000;

    private final Opportunities opportunities;

    OpportunityDates(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    /** An opportunity with its last day, and the last day to begin. @param assumed whether the days that it takes are an assumption */
    public record Dated(UUID id, String title, LocalDate deadline, LocalDate latestStart, boolean assumed) {}

    /** Those whose deadline is in these days, by the day. */
    public List<Dated> of(UUID ownerId, LocalDate first, LocalDate last) {
        return of(List.of(new OwnedRows.Days(ownerId, first, last)), MOST).getOrDefault(ownerId, List.of());
    }

    /** The same of several applicants, in one query; who has none is left out. @param most of each */
    public Map<UUID, List<Dated>> of(Collection<OwnedRows.Days> owners, int most) {
        Map<UUID, LocalDate> first =
                owners.stream().collect(Collectors.toMap(OwnedRows.Days::ownerId, OwnedRows.Days::first));
        Map<UUID, List<Dated>> dated = new HashMap<>();
        opportunities
                .closing(owners, most)
                .forEach((owner, theirs) -> dated.put(
                        owner,
                        theirs.stream()
                                .map(each -> dated(each, Schedule.of(each.entry(), each.state(), first.get(owner))))
                                .toList()));
        return dated;
    }

    private static Dated dated(Opportunity each, Schedule schedule) {
        return new Dated(
                each.id(),
                each.entry().title(),
                each.entry().deadline(),
                schedule.latestStart(),
                schedule.basis() == Schedule.Basis.ASSUMPTION);
    }
}
