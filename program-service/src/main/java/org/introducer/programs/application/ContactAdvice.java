package org.introducer.programs.application;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.program.ContactRules;

/** What the program's own rules about contact mean in this state; each person's own etiquette is kept by contacts-service. */
@Schema(name = "ContactAdvice", description = "what the program's own rules mean for contacting it in this state")
public record ContactAdvice(
        Standing standing,

        @Schema(examples = "The program asks for no contact after the interview.")
        String because,

        @Schema(description = "the facts behind it") List<ContactRules.Basis> basis) {

    @Schema(
            name = "ContactStanding",
            description =
                    "ALLOWED: the program's rules allow it; ASKED_NOT_TO: it asks not to be contacted in this state; "
                            + "UNKNOWN: nothing is known, ask; NO_RULE: no rule concerns this state")
    public enum Standing {
        ALLOWED,
        ASKED_NOT_TO,
        UNKNOWN,
        /** No rule of the program concerns this state. */
        NO_RULE
    }

    public static ContactAdvice in(ApplicationState state, ContactRules rules) {
        if (state.interviewed()) {
            return of(
                    rules.noContactAfterInterview(),
                    rules,
                    "The program asks for no contact after the interview.",
                    "The program does not ask for silence after the interview.",
                    "Whether the program wants to be contacted after the interview is not known: ask at the interview.");
        }
        if (state == ApplicationState.RESEARCHING) {
            return of(
                    rules.noUnsolicitedMail(),
                    rules,
                    "The program asks for no unsolicited mail.",
                    "The program does not object to unsolicited mail.",
                    "Whether the program takes unsolicited mail is not known: look at its page first.");
        }
        return new ContactAdvice(
                Standing.NO_RULE, "No rule of the program on record concerns this state.", rules.basis());
    }

    private static ContactAdvice of(Boolean asksNot, ContactRules rules, String no, String yes, String unknown) {
        return asksNot == null
                ? new ContactAdvice(Standing.UNKNOWN, unknown, rules.basis())
                : asksNot
                        ? new ContactAdvice(Standing.ASKED_NOT_TO, no, rules.basis())
                        : new ContactAdvice(Standing.ALLOWED, yes, rules.basis());
    }
}
