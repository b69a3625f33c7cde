package org.introducer.contacts.etiquette;

/** What the addressee's program itself says about being written to. */
public sealed interface ProgramRules {

    ProgramRules NO_PROGRAM = new NoProgram();
    ProgramRules UNAVAILABLE = new Unavailable();

    /** The addressee belongs to no program. */
    record NoProgram() implements ProgramRules {}

    /** The program's facts could not be asked for: the answer is given without them and says so. */
    record Unavailable() implements ProgramRules {}

    /** The program's facts; null is unknown, and unknown is never a prohibition. */
    record Stated(String program, Boolean noUnsolicitedMail, Boolean noContactAfterInterview) implements ProgramRules {}
}
