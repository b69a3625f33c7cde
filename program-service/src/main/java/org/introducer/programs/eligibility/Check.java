package org.introducer.programs.eligibility;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.UsedFact;

/**
 * What one requirement comes to.
 *
 * @param required what the program asks, null when nothing is known
 * @param actual what the applicant has, null when it is not said
 * @param margin by how much it is met, in the unit of the requirement; negative: what is missing; null where nothing is counted
 * @param question what to ask when it is unknown, else null
 */
public record Check(
        Requirement requirement,
        Kind kind,
        Result result,
        String required,
        String actual,
        Integer margin,
        List<UsedFact> evidence,
        Question question) {

    /** How firmly the program asks. */
    @Schema(
            name = "RequirementKind",
            description =
                    "STRICT: without it no application is read; PREFERENCE: lowers the chance and excludes nobody; "
                            + "UNKNOWN: nothing is known of it; NOT_ASKED: the program says that it does not ask for it")
    public enum Kind {
        /** Below it no application is read. */
        STRICT,
        /** It lowers the chance, and excludes nobody. */
        PREFERENCE,
        /** Nothing is known of it. */
        UNKNOWN,
        /** The program says that it does not ask for it. */
        NOT_ASKED
    }

    @Schema(
            name = "RequirementResult",
            description =
                    "UNKNOWN: of the requirement or of the applicant something is not known; never counted as FAIL")
    public enum Result {
        PASS,
        FAIL,
        UNKNOWN
    }

    public boolean excludes() {
        return kind == Kind.STRICT && result == Result.FAIL;
    }

    /** The same requirement with an open result: what is to be asked instead, and on what evidence. */
    Check asking(List<UsedFact> on, Question instead) {
        return new Check(requirement, kind, Result.UNKNOWN, required, actual, margin, on, instead);
    }

    /** True when an answer could still turn it into an exclusion. */
    public boolean open() {
        return result == Result.UNKNOWN && kind != Kind.PREFERENCE;
    }
}
