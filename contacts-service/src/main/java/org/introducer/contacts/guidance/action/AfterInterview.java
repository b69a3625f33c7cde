package org.introducer.contacts.guidance.action;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.ProgramRules;
import org.introducer.contacts.guidance.neighbour.SeasonOverview;
import org.introducer.contacts.guidance.neighbour.SeasonOverview.Application;
import org.introducer.contacts.guidance.neighbour.SeasonOverview.Item;

/**
 * Closes messages to people of programs that want no contact after the interview. The etiquette of a message knows of an interview only by
 * what was written after it; the application says that it has taken place.
 *
 * @param silent programs where the applicant was interviewed and which say so in the overview of the season
 * @param interviewed programs where the applicant was interviewed
 * @param known programs of which it is known whether the applicant was interviewed
 * @param complete whether all programs of the applicant are among the known ones
 */
public record AfterInterview(Set<UUID> silent, Set<UUID> interviewed, Set<UUID> known, boolean complete) {

    /** @param season null: program-service could not be asked */
    public static AfterInterview of(SeasonOverview season) {
        if (season == null) {
            return new AfterInterview(Set.of(), Set.of(), Set.of(), false);
        }
        Predicate<Item> interviewed =
                item -> item.applied().filter(Application::interviewed).isPresent();
        return new AfterInterview(
                programs(season.programs(), interviewed.and(AfterInterview::wantsNoContact)),
                programs(season.programs(), interviewed),
                programs(season.programs(), _ -> true),
                season.leftOut() == 0);
    }

    /**
     * The gate of a message to somebody of a program.
     *
     * @param programId null: of none
     * @param gate what the etiquette says of the message
     */
    public Gate gate(UUID programId, ProgramRules rules, Gate gate) {
        if (programId == null || gate.standing() == Gate.Standing.STOP) {
            return gate;
        }
        boolean stated =
                rules instanceof ProgramRules.Stated program && Boolean.TRUE.equals(program.noContactAfterInterview());
        if (silent.contains(programId) || stated && interviewed.contains(programId)) {
            return Gate.stop(EtiquetteRule.NO_CONTACT_AFTER_INTERVIEW);
        }
        boolean unknown = stated && !complete && !known.contains(programId);
        return unknown && gate.open()
                ? Gate.unknown(
                        "The person's program wants no contact after the interview, and whether it has taken place could not be"
                                + " asked for.")
                : gate;
    }

    private static boolean wantsNoContact(Item item) {
        return item.contactRules() != null
                && Boolean.TRUE.equals(item.contactRules().noContactAfterInterview());
    }

    private static Set<UUID> programs(List<Item> items, Predicate<Item> those) {
        return items.stream().filter(those).map(Item::programId).collect(Collectors.toSet());
    }
}
