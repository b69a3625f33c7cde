package org.introducer.programs.verdict.inquiry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.verdict.Assumption;
import org.introducer.programs.verdict.MatchCalendar;
import org.introducer.programs.verdict.Pgy1Option;
import org.introducer.programs.verdict.VisaPolicy;

/** Decides what programs come to for an applicant: the same facts and the same day always give the same answer. */
public record VisaVerdicts(VisaPolicy policy, MatchCalendar calendar) {

    public VisaVerdicts(VisaPolicy policy) {
        this(policy, policy.calendar());
    }

    /** The same laws, planned with other assumptions. */
    public VisaVerdicts assuming(Map<Assumption, Integer> days) {
        return days.isEmpty()
                ? this
                : new VisaVerdicts(policy.planning(policy.planning().with(days)), calendar);
    }

    /**
     * What every program is held against, in a match year.
     *
     * @param pgy1 the PGY-1 programs known, read in the same mode as the programs will be
     */
    public Inquiry inquiry(Profile profile, int season, LocalDate today, Collection<Pgy1Option> pgy1) {
        return new Inquiry(policy, calendar, profile, season, today, pgy1);
    }
}
