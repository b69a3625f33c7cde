package org.introducer.contacts.guidance.action;

import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an action is about; with the kind of the action it names the action. */
@Schema(name = "NextActionSubject", description = "what an action is about")
public record Subject(
        Type type,

        @Schema(description = "id of the resource, at the service that has its kind")
        String id,

        @Schema(description = "what of it is meant, such as the reason for which a contact is due; absent: all of it")
        @Nullable
        String part) {

    /** The order in which actions that are equal in all else are listed. */
    static final Comparator<Subject> ORDER = Comparator.comparing(Subject::type)
            .thenComparing(Subject::id)
            .thenComparing(Subject::part, Comparator.nullsFirst(Comparator.naturalOrder()));

    public static Subject of(Type type, Object id) {
        return new Subject(type, id.toString(), null);
    }

    /** What kind of resource it is. */
    @Schema(name = "NextActionSubjectType", description = "kind of the resource that `id` names")
    public enum Type {
        CONTACT,
        EVENT,
        LETTER,
        OPPORTUNITY,
        PROJECT,
        PROGRAM,
        APPLICATION,
        CERTIFICATION_STEP,
        MENTORSHIP,
        MENTOR_REQUEST,
        SESSION,
        MILESTONE
    }
}
