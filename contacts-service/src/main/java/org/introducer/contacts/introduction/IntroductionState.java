package org.introducer.contacts.introduction;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an introduction request has come. */
@Schema(description = "ASKED, AGREED (the introducer will), MADE, REPLIED (the target answered); DECLINED or WITHDRAWN end it")
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
