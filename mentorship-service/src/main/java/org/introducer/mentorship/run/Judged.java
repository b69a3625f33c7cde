package org.introducer.mentorship.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.introducer.mentorship.certificate.Certificate;
import org.introducer.mentorship.certificate.Certificate.NotBlocking.Reason;
import org.introducer.mentorship.certificate.Claim;
import org.introducer.mentorship.certificate.UnlistedCheck;

/**
 * What the check of a result found.
 *
 * @param reasons in STABLE: why each pair that is listed and was not made does not block
 * @param noWorse in STABLE: per mentee how many mentors are not listed because the mentee likes none of them better than the match
 * @param checked pairs that were looked at, listed or not
 */
record Judged(Map<Claim.Match, Reason> reasons, Map<UnlistedCheck.Mentee, Integer> noWorse, int checked) {

    static Judged of(Certificate certificate, Collection<UnlistedCheck.Found> unlisted, int listed) {
        Map<Claim.Match, Reason> reasons =
                HashMap.newHashMap(certificate.others().size());
        certificate.others().forEach(other -> reasons.put(other.pair(), other.reason()));
        Map<UnlistedCheck.Mentee, Integer> noWorse = HashMap.newHashMap(unlisted.size());
        unlisted.forEach(found -> noWorse.put(found.mentee(), found.noWorse()));
        return new Judged(
                reasons,
                noWorse,
                listed + noWorse.values().stream().mapToInt(Integer::intValue).sum());
    }
}
