package org.introducer.contacts.project;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a project is. */
@Schema(
        name = "ProjectState",
        description =
                "PLANNED, IN_PROGRESS, SUBMITTED, ACCEPTED, PUBLISHED (in print or presented); REJECTED or STOPPED end it")
enum ProjectState {
    PLANNED,
    IN_PROGRESS,
    SUBMITTED,
    ACCEPTED,
    /** In print, or presented. */
    PUBLISHED,
    REJECTED,
    STOPPED;

    /** What can come of it; what was recorded late goes there at once. What never began is deleted, not STOPPED. */
    boolean mayBecome(ProjectState next) {
        return switch (this) {
            case PLANNED ->
                Set.of(IN_PROGRESS, SUBMITTED, ACCEPTED, PUBLISHED, REJECTED).contains(next);
            case IN_PROGRESS -> Set.of(SUBMITTED, ACCEPTED, PUBLISHED, STOPPED).contains(next);
            case SUBMITTED ->
                Set.of(IN_PROGRESS, ACCEPTED, PUBLISHED, REJECTED, STOPPED).contains(next);
            case ACCEPTED -> Set.of(PUBLISHED, STOPPED).contains(next);
            case REJECTED -> Set.of(IN_PROGRESS, SUBMITTED, STOPPED).contains(next);
            case STOPPED -> next == IN_PROGRESS;
            case PUBLISHED -> false;
        };
    }

    /** Something is still to be sent by the deadline. */
    boolean isToDo() {
        return this == PLANNED || this == IN_PROGRESS;
    }

    /** Everybody who is named has worked on it. */
    boolean hasBegun() {
        return this != PLANNED;
    }

    /** Nobody works on it any more. */
    boolean isOver() {
        return this == PUBLISHED || this == REJECTED || this == STOPPED;
    }

    /** Others can see who made it. */
    boolean isPublic() {
        return this == ACCEPTED || this == PUBLISHED;
    }
}
