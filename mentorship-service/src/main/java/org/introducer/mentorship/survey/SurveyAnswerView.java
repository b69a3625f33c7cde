package org.introducer.mentorship.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.write.Writes;

/** What one of the two answered at the end of a mentorship. It is shown to who answered, and to nobody else. */
@Schema(name = "SurveyAnswer")
record SurveyAnswerView(
        UUID id,
        UUID mentorshipId,
        Side side,
        @JsonUnwrapped SurveyDraft answer,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static SurveyAnswerView of(SurveyAnswer answer) {
        return new SurveyAnswerView(
                answer.id(),
                answer.mentorshipId(),
                answer.side(),
                answer.draft(),
                answer.createdAt(),
                answer.version());
    }
}
