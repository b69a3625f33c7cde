package org.introducer.contacts.guidance.action;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.OutreachDecision;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.etiquette.ProgramRules;
import org.jspecify.annotations.Nullable;

/** Whether the message that an action is made of may be sent now, by the rules of etiquette. */
@Schema(name = "NextActionGate")
public record Gate(
        Standing standing,

        @Schema(description = "the rule of etiquette; absent where no message is written or none could be applied")
        @Nullable
        String rule,

        @Schema(description = "the rule as it applies here") @Nullable
        String why,

        @Schema(description = "first day on which the answer can be another; absent: time alone changes nothing")
        @Nullable
        LocalDate notBefore) {

    /** Whether the message may be written. */
    @Schema(
            name = "NextActionGateStanding",
            description =
                    "NO_MESSAGE: the action writes to nobody; ALLOWED; WAIT: not before a day; STOP: do not write; "
                            + "UNKNOWN: what the person's program says could not be asked for, and the action is not proposed until it is")
    public enum Standing {
        /** The action writes to nobody. */
        NO_MESSAGE,
        ALLOWED,
        /** Not before a day. */
        WAIT,
        STOP,
        /** What the person's program says could not be found out: not proposed until it is. */
        UNKNOWN
    }

    public static final Gate NO_MESSAGE = new Gate(Standing.NO_MESSAGE, null, null, null);

    /** The answer of the etiquette; what is allowed without the program's own rules is not known to be. */
    public static Gate of(OutreachDecision decision, ProgramRules program) {
        String rule = decision.rule().name();
        return switch (decision) {
            case OutreachDecision.Allow allow ->
                program instanceof ProgramRules.Unavailable
                        ? unknown("What the person's program says about being written to could not be asked for.")
                        : new Gate(Standing.ALLOWED, rule, allow.why(), null);
            case OutreachDecision.Wait wait -> new Gate(Standing.WAIT, rule, wait.why(), wait.until());
            case OutreachDecision.Stop stop -> new Gate(Standing.STOP, rule, stop.why(), stop.until());
        };
    }

    public static Gate unknown(String why) {
        return new Gate(Standing.UNKNOWN, null, why, null);
    }

    /** What a rule of the person's program forbids. */
    static Gate stop(EtiquetteRule rule) {
        return new Gate(Standing.STOP, rule.name(), rule.text(Policy.CURRENT), null);
    }

    public static Gate wait(String rule, String why, LocalDate notBefore) {
        return new Gate(Standing.WAIT, rule, why, notBefore);
    }

    /** Whether the action is proposed. */
    boolean open() {
        return standing == Standing.NO_MESSAGE || standing == Standing.ALLOWED;
    }
}
