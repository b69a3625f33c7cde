package org.introducer.contacts.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The days of opportunities for which something is still to be sent, for other features. */
@ApplicationScoped
public class OpportunityDates {

    private final Opportunities opportunities;

    OpportunityDates(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    /** An opportunity with its last day, and the last day to begin. @param assumed whether the days that it takes are an assumption */
    public record Dated(UUID id, String title, LocalDate deadline, LocalDate latestStart, boolean assumed) {}

    /** Those whose deadline is in these days, by the day. */
    public List<Dated> of(UUID ownerId, LocalDate first, LocalDate last) {
        return opportunities.closing(ownerId, first, last).stream()
                .map(each -> dated(each, Schedule.of(each.entry(), each.state(), first)))
                .toList();
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
