package org.introducer.contacts.etiquette;

import java.util.ArrayList;
import java.util.List;

/**
 * An applicant's wish to be stricter than the policy; null keeps the policy's number.
 *
 * @param followUpFrom a later first day for the follow-up
 * @param maxUnanswered fewer messages without a reaction
 * @param eventFrom a later first day after an event
 * @param updateGap a longer gap between updates
 * @param officeReminder more working days before an office is reminded
 */
public record Tightening(
        Integer followUpFrom, Integer maxUnanswered, Integer eventFrom, Integer updateGap, Integer officeReminder) {

    public static final Tightening NOTHING = new Tightening(null, null, null, null, null);

    static final int MOST_UPDATE_GAP = 365;
    static final int MOST_OFFICE_REMINDER = 60;

    /** The names of the numbers that would loosen the policy instead, or mean never; empty when the wish may be granted. */
    public List<String> loosening(Policy policy) {
        List<String> loose = new ArrayList<>();
        require(loose, "followUpFrom", followUpFrom, policy.followUpFrom(), policy.lapseAfter());
        require(loose, "maxUnanswered", maxUnanswered, 1, policy.maxUnanswered());
        require(loose, "eventFrom", eventFrom, policy.eventFrom(), policy.eventDue());
        require(loose, "updateGap", updateGap, policy.updateGap(), MOST_UPDATE_GAP);
        require(loose, "officeReminder", officeReminder, policy.officeReminder(), MOST_OFFICE_REMINDER);
        return List.copyOf(loose);
    }

    private static void require(List<String> loose, String name, Integer wish, int least, int most) {
        if (wish != null && (wish < least || wish > most)) {
            loose.add(name);
        }
    }

    int or(Integer wish, int otherwise) {
        return wish == null ? otherwise : wish;
    }
}
