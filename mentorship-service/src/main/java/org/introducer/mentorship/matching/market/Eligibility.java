package org.introducer.mentorship.matching.market;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.introducer.mentorship.matching.HardRule;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;

/** The hard rules of a cycle, applied to pairs by index. */
public final class Eligibility {

    private final Pool pool;
    private int leastOverlap;
    private boolean languageNeeded;
    private long[] languageAnyOf;
    private boolean institutionsDiffer;
    private boolean visaNeeded;
    private HardRule.ConflictOfInterest.Mode conflicts = HardRule.ConflictOfInterest.Mode.DISCLOSE;
    private final Set<Long> apart = new HashSet<>();

    public Eligibility(Pool pool) {
        this.pool = pool;
        pool.inputs().rules().forEach(this::add);
    }

    private void add(HardRule rule) {
        switch (rule) {
            case HardRule.ZoneOverlap overlap -> leastOverlap = Math.max(leastOverlap, overlap.quarterHours());
            case HardRule.SharedLanguage language -> {
                languageNeeded = true;
                if (!language.anyOf().isEmpty()) {
                    languageAnyOf = pool.languages.of(language.anyOf());
                }
            }
            case HardRule.DifferentInstitution institution -> institutionsDiffer = true;
            case HardRule.VisaTopic visa -> visaNeeded = true;
            case HardRule.ConflictOfInterest conflict -> conflicts = conflict.mode();
            case HardRule.DoNotMatch group -> keepApart(group.people());
        }
    }

    private void keepApart(Set<UUID> people) {
        for (UUID one : people) {
            int mentee = pool.mentee(one);
            for (UUID other : people) {
                int mentor = pool.mentor(other);
                if (mentee >= 0 && mentor >= 0) {
                    apart.add(key(mentee, mentor));
                }
            }
        }
    }

    /** The rules this pair breaks, as bits of {@link RuleId}; 0 when it may be. */
    public int broken(int mentee, int mentor, MentorType type) {
        int broken = 0;
        if (!pool.offers(mentor, type) || !pool.wants(mentee, type)) {
            broken |= RuleId.OFFERS_TYPE.bit();
        }
        if (languageNeeded && !languageShared(mentee, mentor)) {
            broken |= RuleId.SHARED_LANGUAGE.bit();
        }
        if (leastOverlap > 0 && pool.overlap(mentee, mentor) < leastOverlap) {
            broken |= RuleId.ZONE_OVERLAP.bit();
        }
        if (institutionsDiffer
                && pool.mentorInstitution[mentor] != null
                && pool.mentorInstitution[mentor].equals(pool.menteeInstitution[mentee])) {
            broken |= RuleId.DIFFERENT_INSTITUTION.bit();
        }
        if (visaNeeded && !visaKnown(mentee, mentor)) {
            broken |= RuleId.VISA_TOPIC.bit();
        }
        if (conflictForbids(mentee, mentor)) {
            broken |= RuleId.CONFLICT_OF_INTEREST.bit();
        }
        if (!apart.isEmpty() && apart.contains(key(mentee, mentor))) {
            broken |= RuleId.DO_NOT_MATCH.bit();
        }
        return broken;
    }

    /** The mentee agreed to this pair's conflict of interest, and both sides are told of it. */
    public boolean discloses(int mentee, int mentor) {
        return pool.mentees().get(mentee).conflictConsent() && wouldDisclose(mentee, mentor);
    }

    /** There is a conflict of interest that the mentee may agree to. */
    public boolean wouldDisclose(int mentee, int mentor) {
        return conflicts == HardRule.ConflictOfInterest.Mode.DISCLOSE && pool.conflict(mentee, mentor);
    }

    /** The rules this pair would break once the mentee had agreed to a disclosed conflict of interest. */
    int brokenWithConsent(int mentee, int mentor, MentorType type) {
        int broken = broken(mentee, mentor, type);
        return conflicts == HardRule.ConflictOfInterest.Mode.DISCLOSE
                ? broken & ~RuleId.CONFLICT_OF_INTEREST.bit()
                : broken;
    }

    public static Set<RuleId> rules(int broken) {
        Set<RuleId> rules = EnumSet.noneOf(RuleId.class);
        for (RuleId rule : RuleId.values()) {
            if ((broken & rule.bit()) != 0) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private boolean languageShared(int mentee, int mentor) {
        long[] theirs = pool.mentorLanguages[mentor];
        long[] mine = pool.menteeLanguages[mentee];
        for (int i = 0; i < mine.length; i++) {
            long both = mine[i] & theirs[i];
            if ((languageAnyOf == null ? both : both & languageAnyOf[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean visaKnown(int mentee, int mentor) {
        return pool.menteeVisas[mentee] == 0 || (pool.menteeVisas[mentee] & pool.mentorVisas[mentor]) != 0;
    }

    private boolean conflictForbids(int mentee, int mentor) {
        return pool.conflict(mentee, mentor)
                && conflicts.forbids(pool.mentees().get(mentee).conflictConsent());
    }

    private static long key(int mentee, int mentor) {
        return (long) mentee << 32 | mentor;
    }
}
