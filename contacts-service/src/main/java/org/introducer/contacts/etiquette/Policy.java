package org.introducer.contacts.etiquette;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;

/**
 * Every number of the etiquette, as one version of the policy.
 *
 * @param followUpFrom first day of the follow-up window, counted from the sending day
 * @param followUpDue last day of that window
 * @param lapseAfter last day on which an unanswered message is still in the due lists
 * @param maxUnanswered messages without a reaction after which outreach stops
 * @param eventFrom first day of the window after an event, counted from its last day
 * @param eventDue last day of that window
 * @param absenceDefault days of an absence that names no return
 * @param updateGap days between two updates, and after a referral before another ask
 * @param notNowDefault days that "not now" without a date means
 * @param officeReminder working days before an office is reminded
 * @param programCrowded days within which the same ask to two people of one program is crowding
 * @param promiseLead days before its due day that an own promise is listed
 * @param seasonStart the day on which a season's declines end
 * @param workFrom start of the recipient's working day
 * @param workUntil its end
 * @param load how many clients of one organisation may write to one recipient for the first time
 */
public record Policy(
        String version,
        LocalDate effectiveFrom,
        List<String> sources,
        int followUpFrom,
        int followUpDue,
        int lapseAfter,
        int maxUnanswered,
        int eventFrom,
        int eventDue,
        int absenceDefault,
        int updateGap,
        int notNowDefault,
        int officeReminder,
        int programCrowded,
        int promiseLead,
        MonthDay seasonStart,
        LocalTime workFrom,
        LocalTime workUntil,
        Load load) {

    /**
     * What all clients of the advisers of a tenant may ask of one recipient together.
     *
     * @param person how many of them may write to one person for the first time
     * @param program how many of them may write to anybody at one program for the first time
     * @param introducer how many of them may ask one person for introductions
     * @param leastOthers how many clients there have to be whose data the caller may not read, before what they do counts for the caller:
     *     what holds of fewer could be known of one of them
     */
    public record Load(LoadLimit person, LoadLimit program, LoadLimit introducer, int leastOthers) {}

    /** The version in force. */
    public static final Policy CURRENT = new Policy(
            "2026-1",
            LocalDate.of(2026, 1, 1),
            List.of(
                    "Networking advice for non-US-citizen IMGs in interventional radiology: one polite follow-up after 7-10 days;"
                            + " after 2 e-mails without reply move on; 3-7 days after a conference send a personal follow-up.",
                    "AAMC, ERAS timeline for applicants: a season opens at the beginning of June (seasonStart).",
                    "Our own defaults without an outside source: lapseAfter, absenceDefault, updateGap, notNowDefault,"
                            + " officeReminder, programCrowded, promiseLead, working hours, and all numbers of load."),
            7,
            10,
            30,
            2,
            3,
            7,
            14,
            28,
            28,
            10,
            10,
            3,
            MonthDay.of(6, 1),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            new Load(new LoadLimit(3, 30), new LoadLimit(6, 30), new LoadLimit(3, 90), 10));

    public Policy {
        sources = List.copyOf(sources);
    }

    /** This policy as an applicant tightened it; what would loosen it is ignored, see {@link Tightening#loosening}. */
    public Policy tightenedBy(Tightening wish) {
        int from = Math.max(followUpFrom, wish.or(wish.followUpFrom(), followUpFrom));
        return new Policy(
                version,
                effectiveFrom,
                sources,
                from,
                Math.max(from, followUpDue),
                Math.max(lapseAfter, from),
                Math.min(maxUnanswered, wish.or(wish.maxUnanswered(), maxUnanswered)),
                Math.clamp(wish.or(wish.eventFrom(), eventFrom), eventFrom, eventDue),
                eventDue,
                absenceDefault,
                Math.clamp(wish.or(wish.updateGap(), updateGap), updateGap, Tightening.MOST_UPDATE_GAP),
                notNowDefault,
                Math.clamp(
                        wish.or(wish.officeReminder(), officeReminder),
                        officeReminder,
                        Tightening.MOST_OFFICE_REMINDER),
                programCrowded,
                promiseLead,
                seasonStart,
                workFrom,
                workUntil,
                load);
    }
}
