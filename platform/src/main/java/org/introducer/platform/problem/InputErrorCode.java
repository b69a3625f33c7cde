package org.introducer.platform.problem;

/** Why one place of the input is wrong, in a form for programs; {@code detail} says it to people. */
public enum InputErrorCode {
    /** It breaks a rule that only the detail names. */
    INVALID,
    /** It is missing, null or empty. */
    REQUIRED,
    /** It is not well-formed. */
    MALFORMED,
    /** The name of the member, field or parameter is not known. */
    UNKNOWN_NAME,
    /** It is none of the values of a closed list. */
    UNKNOWN_VALUE,
    /** It names something that does not exist, or that the caller may not see. */
    UNKNOWN_REFERENCE,
    /** It has another type or format than the one that is read here. */
    WRONG_TYPE,
    /** It does not match the pattern of its field. */
    WRONG_FORMAT,
    /** A text, list or body is too long or too short. */
    WRONG_LENGTH,
    /** A number or date lies outside its bounds. */
    OUT_OF_RANGE,
    /** It is given more than once. */
    DUPLICATE
}
