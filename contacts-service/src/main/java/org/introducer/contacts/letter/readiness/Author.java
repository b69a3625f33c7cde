package org.introducer.contacts.letter.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.etiquette.FollowUpState;

/**
 * Somebody who may write a letter; null is what is not recorded.
 *
 * @param person the first of the contacts that are this person
 * @param country where they work, as ISO code
 * @param lastTouch the day on which the two were last in touch
 * @param state the follow-up state of the contact
 * @param supervised when they supervised the applicant
 */
public record Author(
        UUID contactId,
        UUID person,
        String name,
        ContactRole role,
        String country,
        String institution,
        LocalDate lastTouch,
        FollowUpState state,
        List<Supervised> supervised) {

    private static final String US = "US";

    public Author {
        supervised = List.copyOf(supervised);
    }

    /** Whether they are attending physicians; a researcher or an alumnus may be. */
    Known attending() {
        return switch (role) {
            case IR_ATTENDING, DR_ATTENDING, PROGRAM_DIRECTOR, ASSOCIATE_PROGRAM_DIRECTOR -> Known.YES;
            case FELLOW, RESIDENT, STUDENT, COORDINATOR -> Known.NO;
            case PHYSICIAN, RESEARCHER, ALUMNUS, OTHER, UNKNOWN -> Known.UNKNOWN;
        };
    }

    Known inTheUs() {
        return country == null ? Known.UNKNOWN : Known.of(US.equals(country));
    }

    boolean mustNotBeAsked() {
        return switch (state) {
            case DO_NOT_CONTACT, CLOSED, NOT_BEFORE, PAUSED, STOP -> true;
            default -> false;
        };
    }
}
