package org.introducer.mentorship.run;

import java.util.UUID;
import org.introducer.mentorship.certificate.Certificate.NotBlocking.Reason;
import org.introducer.platform.json.StoredForm;

/**
 * An acceptable pair of a certificate as it is stored.
 *
 * @param worth null in mode STABLE
 * @param reason null for the pair that was matched, and in the other modes
 */
@StoredForm
record StoredOption(UUID mentorId, int menteeTier, long mentorTier, Long worth, Reason reason) {

    RunJudgement.Option view() {
        return new RunJudgement.Option(mentorId, menteeTier, mentorTier, worth, reason);
    }
}
