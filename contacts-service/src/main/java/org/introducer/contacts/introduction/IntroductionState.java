package org.introducer.contacts.introduction;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an introduction request has come. */
@Schema(
        description = "ASKED; AGREED: can be left out; MADE: the introduction was made; REPLIED: the target answered; "
                + "DECLINED: the introducer or the target said no; WITHDRAWN: by the applicant, before it was made")
enum IntroductionState {
    ASKED,
    AGREED,
    MADE,
    REPLIED,
    DECLINED,
    WITHDRAWN;

    /** What can come of it; an introduction can be made without anybody saying before that they agree. */
    boolean mayBecome(IntroductionState next) {
        return switch (this) {
            case ASKED -> Set.of(AGREED, MADE, DECLINED, WITHDRAWN).contains(next);
            case AGREED -> Set.of(MADE, DECLINED, WITHDRAWN).contains(next);
            case MADE -> Set.of(REPLIED, DECLINED).contains(next);
            case REPLIED, DECLINED, WITHDRAWN -> false;
        };
    }
}
