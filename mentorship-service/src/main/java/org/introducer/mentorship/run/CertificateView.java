package org.introducer.mentorship.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.platform.list.Page;
import org.introducer.platform.list.Paged;

/**
 * The proof that a run is stable: no pair blocks, and for every other acceptable pair the reason why. A run that the check
 * refused has no result, so a certificate never lists a blocking pair.
 */
@Schema(name = "Certificate")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CertificateView(
        boolean stable,

        @Schema(description = "pairs that would both rather have each other: none")
        List<BlockingPair> blocking,

        @Schema(description = "acceptable pairs that were looked at")
        int checked,

        @Schema(description = "one per mentee and type") List<RunJudgement.View> items,
        String next,
        Long total)
        implements Paged {

    /** Two people who would both rather have each other. */
    @Schema(name = "BlockingPair")
    record BlockingPair(UUID menteeId, UUID mentorId, MentorType type) {}

    static CertificateView of(int checked, Page<RunJudgement.View> page) {
        return new CertificateView(true, List.of(), checked, page.items(), page.next(), page.total());
    }
}
